/* Whom id and groups tell of, and how groups are told.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ID_IDENTITY_H
#define ID_IDENTITY_H

#include "cli/tool.h"
#include "sys/identity.h"
#include "users/account.h"

/* This process, or a user as after a login.  */
struct identity
{
  bool is_login;
  struct str name;              /* by which a user is looked up */
  uid_t user, effective_user;
  gid_t group, effective_group;
};

struct identity identity_of_process (void);
struct identity identity_of_user (const struct account *account);

/* The groups of WHO, the one that counts first; none where they cannot be known, which is
   complained of.  */
group_ids identity_groups (struct invocation *inv, const struct identity *who);

/* Put GROUP, by its name where AS_NAME; what has none is complained of and put by
   number.  */
void put_group (struct invocation *inv, gid_t group, bool as_name);

/* Put all groups of WHO with BETWEEN between them: first that which it has, then that
   which counts, then the others.  */
void put_groups (struct invocation *inv, const struct identity *who, bool as_names,
                 unsigned char between);

#endif
