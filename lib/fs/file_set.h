/* Sets of files, told apart by device and inode.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_FILE_SET_H
#define FS_FILE_SET_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "bound/vec.h"

/* A member, or nothing where it is not USED.  */
struct file_cell { ino_t inode; dev_t device; bool used; };

/* { 0 } is empty.  */
struct file_set
{
  VEC (struct file_cell) cells_;        /* with open addressing; half are free at least */
  size_t members_;
};

bool file_set_has (const struct file_set *s, dev_t device, ino_t inode);

/* Add it.  False where it is there already.  */
bool file_set_add (struct file_set *s, dev_t device, ino_t inode);

/* Take it out, if it is there.  */
void file_set_remove (struct file_set *s, dev_t device, ino_t inode);

void file_set_release (struct file_set *s);

#endif
