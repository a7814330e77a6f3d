/* The folders that a tree is copied to, from its top to the current one.
   SPDX-License-Identifier: GPL-3.0-or-later

   What lib/fs/walk.h is for the source: each is entered from the one above it, which is
   held open; however deep they are, few descriptors are open.  */

#ifndef FS_COPY_TARGETS_H
#define FS_COPY_TARGETS_H

#include <sys/stat.h>

#include "bound/vec.h"

struct target_folder_ { int descriptor_; dev_t device_; ino_t inode_; };

/* { 0 } is none.  */
struct targets
{
  VEC (struct target_folder_) levels_;
  size_t closed_;               /* of the levels, the first so many have no descriptor */
};

/* Go into the folder FD, which has STATUS and is in the current one; FD is T's.  */
void targets_enter (struct targets *t, int fd, const struct stat *status);

/* The current one.  Stops where there is none.  */
int targets_current (const struct targets *t);

/* Go up again, and let the one that was current be *FD, which the caller closes.  False
   with errno where the one above is not where it was.  */
bool targets_leave (struct targets *t, int *fd);

void targets_release (struct targets *t);

#endif
