/* Owners and groups of files, by name and by number.
   POSIX.1-2024 chown; GNU manual, "chown invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef USERS_OWNER_H
#define USERS_OWNER_H

#include <sys/types.h>

#include "bound/arena.h"
#include "bound/str.h"

/* What a file is to have; -1 and no name leave it as it is.  As with GNU, that of
   the user is empty where only that of the group was a name.  */
struct owner
{
  uid_t user;
  gid_t group;
  struct str user_name, group_name;     /* as they were given */
};

/* Nothing asked for.  */
struct owner owner_none (void);

/* Parse OWNER[:[GROUP]].  NULL, or what is wrong with it; *IS_OLD where it is fine but
   has '.' for ':'.  */
const char *owner_parse (struct arena *arena, struct str text, struct owner *owner,
                         bool *is_old);

/* Parse the name of a user, or the number; of a group.  False where it is none.  */
bool user_parse (struct arena *arena, struct str text, struct owner *owner);
bool group_parse (struct arena *arena, struct str text, struct owner *owner);

/* The name of USER, of GROUP.  False where there is none.  */
bool user_known (struct arena *arena, uid_t user, struct str *name);
bool group_known (struct arena *arena, gid_t group, struct str *name);

/* The name of a user, a group; the number where there is none.  */
struct str user_name (struct arena *arena, uid_t user);
struct str group_name (struct arena *arena, gid_t group);

#endif
