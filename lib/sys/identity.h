/* Who this process is for the system.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_IDENTITY_H
#define SYS_IDENTITY_H

#include <stdbool.h>
#include <sys/types.h>

#include "bound/str.h"
#include "bound/vec.h"

/* The user and group that started this process, and those that count for what may be
   done.  */
uid_t sys_real_user (void);
gid_t sys_real_group (void);
uid_t sys_effective_user (void);
gid_t sys_effective_group (void);

/* The groups, in GROUPS, which is empty: FIRST, then the supplementary ones of this
   process, or those that the user NAME would have after a login.  False on failure,
   with errno.  */
typedef VEC (gid_t) group_ids;
bool sys_groups (gid_t first, group_ids *groups);
bool sys_groups_of_user (struct str name, gid_t first, group_ids *groups);

/* Be of GROUPS and no others besides our own; be of GROUP; be USER.  False on failure.  */
bool sys_set_groups (const group_ids *groups);
bool sys_set_group (gid_t group);
bool sys_set_user (uid_t user);

#endif
