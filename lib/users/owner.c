/* Owners and groups of files, by name and by number.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "users/owner.h"

#include <grp.h>
#include <pwd.h>

#include <userspec.h>

#include "text/digits.h"
#include "text/number.h"

struct owner
owner_none (void)
{
  return (struct owner) { .user = (uid_t) -1, .group = (gid_t) -1,
                          .user_name = str_none (), .group_name = str_none () };
}

static struct str
number_text (struct arena *arena, uintmax_t number)
{
  struct digits digits = digits_of (number);
  return arena_str (arena, digits_span (&digits));
}

const char *
owner_parse (struct arena *arena, struct str text, struct owner *owner, bool *is_old)
{
  char *user = NULL, *group = NULL;
  *owner = owner_none ();
  *is_old = false;
  const char *wrong = parse_user_spec_warn (str_c (text), &owner->user, &owner->group,
                                            &user, &group, is_old);
  /* The library has allocated them; they last as long as the run.  */
  owner->user_name = user ? str_of (user) : str_none ();
  owner->group_name = group ? str_of (group) : str_none ();
  if (!str_given (owner->user_name) && str_given (owner->group_name))
    owner->user_name = STR ("");
  if (!str_given (owner->user_name) && owner->user != (uid_t) -1)
    owner->user_name = number_text (arena, owner->user);
  if (!str_given (owner->group_name) && owner->group != (gid_t) -1)
    owner->group_name = number_text (arena, owner->group);
  return *is_old ? NULL : wrong;
}

bool
user_parse (struct arena *arena, struct str text, struct owner *owner)
{
  struct passwd *found = str_at (text, 0) == '+' ? NULL : getpwnam (str_c (text));
  uintmax_t number;
  if (found)
    {
      owner->user = found->pw_uid;
      owner->user_name = text;
      return true;
    }
  if (number_parse (text, "", &number) != NUMBER_FINE || number > (uid_t) -1)
    return false;
  owner->user = (uid_t) number;
  owner->user_name = number_text (arena, number);
  return true;
}

bool
group_parse (struct arena *arena, struct str text, struct owner *owner)
{
  struct group *found = str_at (text, 0) == '+' ? NULL : getgrnam (str_c (text));
  uintmax_t number;
  if (found)
    {
      owner->group = found->gr_gid;
      owner->group_name = text;
      return true;
    }
  if (number_parse (text, "", &number) != NUMBER_FINE || number >= (gid_t) -1)
    return false;
  owner->group = (gid_t) number;
  owner->group_name = number_text (arena, number);
  return true;
}

bool
user_known (struct arena *arena, uid_t user, struct str *name)
{
  struct passwd *found = getpwuid (user);
  if (found)
    *name = arena_str (arena, str_span (str_of (found->pw_name)));
  return found != NULL;
}

bool
group_known (struct arena *arena, gid_t group, struct str *name)
{
  struct group *found = getgrgid (group);
  if (found)
    *name = arena_str (arena, str_span (str_of (found->gr_name)));
  return found != NULL;
}

struct str
user_name (struct arena *arena, uid_t user)
{
  struct str name;
  return user_known (arena, user, &name) ? name : number_text (arena, user);
}

struct str
group_name (struct arena *arena, gid_t group)
{
  struct str name;
  return group_known (arena, group, &name) ? name : number_text (arena, group);
}
