/* Security contexts (SELinux): their parts, and what files have by default.
   SPDX-License-Identifier: GPL-3.0-or-later

   The policy has a default context for each name; of that, the type is what counts.
   False is failure, with errno; see also context_is_no_matter.  */

#ifndef FS_CONTEXT_H
#define FS_CONTEXT_H

#include <sys/stat.h>

#include "bound/buf.h"
#include "bound/str.h"
#include "sys/selinux.h"

/* USER:ROLE:TYPE or USER:ROLE:TYPE:RANGE.  */
enum context_part { CONTEXT_USER, CONTEXT_ROLE, CONTEXT_TYPE, CONTEXT_RANGE };

struct context
{
  struct span parts[CONTEXT_RANGE + 1];
  bool has_range;
};

/* Take TEXT apart, which then stays as it is as long as *CONTEXT is used; give CONTEXT
   the part PART; put it behind what TEXT has.  */
bool context_parse (struct span text, struct context *context);
bool context_set_part (struct context *context, enum context_part part, struct str value);
void context_put (const struct context *context, struct buf *text);

/* The file PATH of kind MODE is about to be made in FOLDER: what is made from now on
   gets the context that is its default.  S has its defaults loaded, here and below.  */
bool context_begin_default (const struct selinux *s, int folder, struct str path,
                            mode_t mode);

/* Let the file PATH, which FD holds or is open on, have the type that is its default.  */
bool context_restore (const struct selinux *s, int fd, struct str path);

/* Let it have what files that we make now get.  */
bool context_adopt (const struct selinux *s, int fd);

/* Whether ERROR, from the two above, tells only that there are no contexts here.  */
bool context_is_no_matter (int error);

#endif
