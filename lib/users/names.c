/* Names of users and groups, each looked up once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "users/names.h"

#include "users/owner.h"

/* Neighbours often have the same owner.  */
static bool
find (struct known_names *known, uintmax_t number, struct str *name)
{
  size_t count = known->asked_.count;
  if (count > 0 && VEC_AT (known->asked_, known->last_).number != number)
    for (known->last_ = 0; known->last_ < count; known->last_++)
      if (VEC_AT (known->asked_, known->last_).number == number)
        break;
  if (known->last_ >= count)
    return false;
  *name = VEC_AT (known->asked_, known->last_).name;
  return true;
}

static struct str
remember (struct known_names *known, uintmax_t number, struct str name)
{
  known->last_ = known->asked_.count;
  VEC_PUSH (known->asked_, ((struct known_name) { number, name }));
  return name;
}

struct str
known_user (struct known_names *known, struct arena *arena, uid_t user)
{
  struct str name;
  if (find (known, user, &name))
    return name;
  return remember (known, user, user_known (arena, user, &name) ? name : str_none ());
}

struct str
known_group (struct known_names *known, struct arena *arena, gid_t group)
{
  struct str name;
  if (find (known, group, &name))
    return name;
  return remember (known, group, group_known (arena, group, &name) ? name : str_none ());
}
