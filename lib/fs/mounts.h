/* What is mounted where.  gnulib's mountlist.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_MOUNTS_H
#define FS_MOUNTS_H

#include <sys/types.h>

#include "bound/arena.h"
#include "bound/str.h"
#include "bound/vec.h"

struct mount
{
  struct str source;            /* the device, or what stands for it */
  struct str folder;            /* the mount point */
  struct str root;              /* which folder of the file system is mounted; no string
                                   where that is not known */
  struct str type;
  dev_t device;                 /* of the files; (dev_t) -1 where that is not known */
  bool is_dummy;                /* it has no blocks of its own */
  bool is_remote;
};

typedef VEC (struct mount) mount_list;

/* All mounts, in the order of mounting, in MOUNTS, which is empty; the texts lie in ARENA.
   False with errno where the system does not tell.  */
bool mounts_read (struct arena *arena, mount_list *mounts);

/* The mount point of the file system that has FOLDER, found by going up until the device
   changes.  No string, with errno, where that cannot be.  */
struct str mount_point_of (struct arena *arena, struct str folder);

#endif
