/* Accounts and groups as /etc/passwd and /etc/group list them, and nothing else does.
   POSIX.1-2024 getpwnam, getgrnam.
   SPDX-License-Identifier: GPL-3.0-or-later

   The files are read as data.  For a root directory that is not to be trusted: the C
   library's functions would load modules from there, and run them.  */

#ifndef USERS_LISTED_H
#define USERS_LISTED_H

#include "sys/identity.h"
#include "users/account.h"

/* The name, the user and the group of the account of USER, of that called NAME, in ARENA.
   False where there is none.  */
bool listed_account_of (struct arena *arena, uid_t user, struct account *account);
bool listed_account_named (struct arena *arena, struct str name, struct account *account);

/* The group called NAME.  False where there is none.  */
bool listed_group_named (struct str name, gid_t *group);

/* Add to GROUPS those that have NAME among their members.  */
void listed_groups_of (struct str name, group_ids *groups);

#endif
