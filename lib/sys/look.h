/* What a name is, as far as lists of files show it.
   SPDX-License-Identifier: GPL-3.0-or-later

   What is not asked for need not be fetched, which on some file systems takes long.  */

#ifndef SYS_LOOK_H
#define SYS_LOOK_H

#include <sys/types.h>
#include <time.h>

#include "sys/names.h"

/* What is wanted beside the type and the mode; one of the times at most.  */
enum
{
  LOOK_LINKS = 1, LOOK_OWNERS = 2, LOOK_SIZE = 4, LOOK_BLOCKS = 8, LOOK_INODE = 16,
  LOOK_ACCESS = 32, LOOK_CHANGE = 64, LOOK_STATUS = 128, LOOK_BIRTH = 256
};

struct look
{
  mode_t mode;
  nlink_t links;
  uid_t user;
  gid_t group;
  off_t size;
  blkcnt_t blocks;              /* of 512 bytes */
  ino_t inode;
  dev_t on;                     /* the device that it lies on, … */
  dev_t device;                 /* … that it is */
  struct timespec time;         /* the nanoseconds are below 0 where it is not known */
};

/* Look at NAME.  False on failure.  */
bool sys_look_in (int folder, struct str name, enum sys_links links, unsigned int wanted,
                  struct look *look);

#endif
