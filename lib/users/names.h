/* Names of users and groups, each looked up once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef USERS_NAMES_H
#define USERS_NAMES_H

#include <sys/types.h>

#include "bound/arena.h"
#include "bound/str.h"
#include "bound/vec.h"

struct known_name
{
  uintmax_t number;
  struct str name;              /* no string where there is none */
};

/* Those that were asked for: of users, or of groups.  { 0 } is none.  */
struct known_names
{
  VEC (struct known_name) asked_;
  size_t last_;
};

/* The name of USER, of GROUP, kept in ARENA; no string where there is none.  */
struct str known_user (struct known_names *known, struct arena *arena, uid_t user);
struct str known_group (struct known_names *known, struct arena *arena, gid_t group);

#endif
