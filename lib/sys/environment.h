/* The environment.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_ENVIRONMENT_H
#define SYS_ENVIRONMENT_H

#include "bound/str.h"

/* The value of the variable NAME; none (str_given) where it is not set.  */
struct str environment_value (struct str name);

/* From now on, for us and for programs that we start, NAME has VALUE.  False where
   memory is short.  */
bool environment_set (struct str name, struct str value);

/* From now on, for us and for programs that we start, it is ENTRIES, which are kept, not
   copied.  */
void environment_replace (str_list entries);

/* All of it, an entry after the other, usually NAME=VALUE:
     struct environment all = environment_all ();
     for (struct str entry; environment_next (&all, &entry);)
   The environment does not change meanwhile.  */
struct environment { char **rest_; };
struct environment environment_all (void);
bool environment_next (struct environment *all, struct str *entry);

/* It is again what it was when BEFORE was asked for.  */
void environment_restore (struct environment before);

/* The version of POSIX that _POSIX2_VERSION asks for, the system's own where it
   does not: 200112 and the like.  It decides about forms such as tail +5.  */
int environment_posix_version (void);

/* Whether POSIX alone counts (POSIXLY_CORRECT is set): no options behind operands.  */
bool environment_posix_strict (void);

#endif
