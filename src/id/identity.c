/* Whom id and groups tell of, and how groups are told.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "identity.h"

#include <errno.h>

#include "cli/quote.h"
#include "users/owner.h"

struct identity
identity_of_process (void)
{
  return (struct identity) {
    .user = sys_real_user (), .effective_user = sys_effective_user (),
    .group = sys_real_group (), .effective_group = sys_effective_group (),
  };
}

struct identity
identity_of_user (const struct account *account)
{
  return (struct identity) {
    .is_login = true, .name = account->name,
    .user = account->user, .effective_user = account->user,
    .group = account->group, .effective_group = account->group,
  };
}

group_ids
identity_groups (struct invocation *inv, const struct identity *who)
{
  group_ids groups = { 0 };
  if (who->is_login)
    {
      if (!sys_groups_of_user (who->name, who->effective_group, &groups))
        complain_errno (inv, errno, _("failed to get groups for user %s"),
                        quoted (who->name));
    }
  else if (!sys_groups (who->effective_group, &groups))
    complain_errno (inv, errno, "%s", _("failed to get groups for the current process"));
  return groups;
}

void
put_group (struct invocation *inv, gid_t group, bool as_name)
{
  struct str name;
  if (as_name && group_known (&inv->arena, group, &name))
    {
      put_str (&inv->out, name);
      return;
    }
  if (as_name)
    complain (inv, _("cannot find name for group ID %ju"), (uintmax_t) group);
  put_number (&inv->out, group, 1);
}

void
put_groups (struct invocation *inv, const struct identity *who, bool as_names,
            unsigned char between)
{
  put_group (inv, who->group, as_names);
  if (who->effective_group != who->group)
    {
      put_byte (&inv->out, between);
      put_group (inv, who->effective_group, as_names);
    }
  group_ids groups = identity_groups (inv, who);
  FOR_EACH (group, groups)
    if (*group != who->group && *group != who->effective_group)
      {
        put_byte (&inv->out, between);
        put_group (inv, *group, as_names);
      }
  VEC_RELEASE (groups);
}
