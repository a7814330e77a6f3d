/* Files that have been met, by device and inode; each has a number.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_INODES_H
#define FS_INODES_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "bound/vec.h"

struct inode_slot_ { ino_t inode_; dev_t device_; size_t number_; };

/* { 0 } is empty; inodes_release gives back what it has.  */
struct inodes
{
  VEC (struct inode_slot_) table_;
  size_t count_;
};

/* The number of the file; false where it has none.  */
bool inodes_find (const struct inodes *i, dev_t device, ino_t inode, size_t *number);

bool inodes_have (const struct inodes *i, dev_t device, ino_t inode);

/* Give it a number, without which it was; false where it has one already.  */
bool inodes_add (struct inodes *i, dev_t device, ino_t inode);

/* Let it be NUMBER from now on, which is less than SIZE_MAX.  */
void inodes_set (struct inodes *i, dev_t device, ino_t inode, size_t number);

/* Let it have none.  */
void inodes_forget (struct inodes *i, dev_t device, ino_t inode);

void inodes_release (struct inodes *i);

#endif
