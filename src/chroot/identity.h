/* chroot: who the command is to be.
   SPDX-License-Identifier: GPL-3.0-or-later

   Names are looked up before the root is changed, with all that the system has for that.
   Only what is not known there is looked for in the files of the new root, and no code is
   loaded from it.  */

#ifndef CHROOT_IDENTITY_H
#define CHROOT_IDENTITY_H

#include "cli/tool.h"
#include "sys/identity.h"
#include "users/account.h"

struct identity
{
  struct invocation *inv;
  struct str user_text, group_text;     /* as they were given; empty for none */
  struct str list;              /* of supplementary groups; none for those of the user */
  bool has_user, has_group, has_account;
  uid_t user;
  gid_t group;
  struct account account;       /* of the user, if it is known */
  bool account_is_inside;
  group_ids groups;
  VEC (struct str) unknown;     /* groups of the list */
};

/* What SPEC, which is USER[:[GROUP]], and the LIST of groups ask for, as it is known out
   here.  Either may be none.  */
struct identity identity_outside (struct invocation *inv, struct str spec, struct str list);

/* Look for what is not known yet in the files of the root that we are in now.  */
void identity_inside (struct identity *id);

/* Be it: groups, then group, then user.  Where something is not known or cannot be, it is
   complained of, and the run ends.  */
void identity_take (struct identity *id);

#endif
