/* Accounts of users, as the system's database has them.
   POSIX.1-2024 getpwnam, getpwuid.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef USERS_ACCOUNT_H
#define USERS_ACCOUNT_H

#include <sys/types.h>

#include "bound/arena.h"
#include "bound/str.h"

struct account
{
  struct str name;
  struct str password;          /* or what stands for it */
  uid_t user;
  gid_t group;
  struct str remark;            /* the full name, and more behind a comma */
  struct str home, shell;
};

/* That of USER, that called NAME, in ARENA.  False where there is none.  */
bool account_of (struct arena *arena, uid_t user, struct account *account);
bool account_named (struct arena *arena, struct str name, struct account *account);

/* The same by TEXT, a name or else a number; a number only, where it begins with '+'.
   Where there is none, errno is 0 or tells what kept the database from being read for the
   number.  */
bool account_find (struct arena *arena, struct str text, struct account *account);

#endif
