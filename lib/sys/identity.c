/* Who this process is for the system.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/identity.h"

#include <grp.h>
#include <mgetgroups.h>
#include <unistd.h>

#include "bound/mspan.h"

uid_t
sys_real_user (void)
{
  return getuid ();
}

gid_t
sys_real_group (void)
{
  return getgid ();
}

uid_t
sys_effective_user (void)
{
  return geteuid ();
}

gid_t
sys_effective_group (void)
{
  return getegid ();
}

/* gnulib's mgetgroups, which takes no name as this process.  */
static bool
get_groups (const char *name, gid_t first, group_ids *groups)
{
  gid_t *found;
  int count = mgetgroups (name, first, &found);
  if (count < 0)
    return false;
  struct mspan memory = mspan_of_ (found, (size_t) count * sizeof *found);
  VEC_ADOPT (*groups, memory);
  return true;
}

bool
sys_groups (gid_t first, group_ids *groups)
{
  return get_groups (NULL, first, groups);
}

bool
sys_groups_of_user (struct str name, gid_t first, group_ids *groups)
{
  return get_groups (str_c (name), first, groups);
}

bool
sys_set_groups (const group_ids *groups)
{
  return setgroups (groups->count, groups->count > 0 ? &VEC_AT (*groups, 0) : NULL) == 0;
}

bool
sys_set_group (gid_t group)
{
  return setgid (group) == 0;
}

bool
sys_set_user (uid_t user)
{
  return setuid (user) == 0;
}
