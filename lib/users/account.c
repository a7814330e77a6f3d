/* Accounts of users, as the system's database has them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "users/account.h"

#include <errno.h>
#include <pwd.h>

#include "text/number.h"

static struct str
kept (struct arena *arena, const char *text)
{
  return text ? arena_str (arena, str_span (str_of (text))) : STR ("");
}

/* What FOUND, which the library owns, says; NULL is none.  */
static bool
keep (struct arena *arena, const struct passwd *found, struct account *account)
{
  if (!found)
    return false;
  *account = (struct account) {
    .name = kept (arena, found->pw_name),
    .password = kept (arena, found->pw_passwd),
    .user = found->pw_uid,
    .group = found->pw_gid,
    .remark = kept (arena, found->pw_gecos),
    .home = kept (arena, found->pw_dir),
    .shell = kept (arena, found->pw_shell),
  };
  return true;
}

bool
account_of (struct arena *arena, uid_t user, struct account *account)
{
  return keep (arena, getpwuid (user), account);
}

bool
account_named (struct arena *arena, struct str name, struct account *account)
{
  return keep (arena, getpwnam (str_c (name)), account);
}

bool
account_find (struct arena *arena, struct str text, struct account *account)
{
  uintmax_t number;
  if (text.length > 0 && str_at (text, 0) != '+' && account_named (arena, text, account))
    return true;
  bool is_number = number_parse (text, "", &number) == NUMBER_FINE && number < (uid_t) -1;
  errno = 0;
  return is_number && account_of (arena, (uid_t) number, account);
}
