/* The folders that a tree is copied to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/copy/targets.h"

#include <errno.h>

#include "sys/file.h"
#include "sys/names.h"

/* So many have descriptors.  */
enum { FOLDERS_OPEN = 12 };

void
targets_enter (struct targets *t, int fd, const struct stat *status)
{
  struct target_folder_ level = { fd, status->st_dev, status->st_ino };
  VEC_PUSH (t->levels_, level);
  if (t->levels_.count - t->closed_ > FOLDERS_OPEN)
    {
      struct target_folder_ *first = &VEC_AT (t->levels_, t->closed_++);
      sys_close (first->descriptor_);
      first->descriptor_ = -1;
    }
}

int
targets_current (const struct targets *t)
{
  return VEC_AT (t->levels_, t->levels_.count - 1).descriptor_;
}

/* Have the one above the current one open again.  */
static bool
reopen_above (struct targets *t)
{
  size_t count = t->levels_.count;
  if (count < 2 || t->closed_ < count - 1)
    return true;
  struct target_folder_ *above = &VEC_AT (t->levels_, count - 2);
  struct stat status;
  int fd = sys_open_folder_in (targets_current (t), STR (".."), LINK_ITSELF);
  if (fd < 0)
    return false;
  if (!sys_status (fd, &status) || status.st_dev != above->device_
      || status.st_ino != above->inode_)
    {
      sys_close (fd);
      errno = ENOENT;
      return false;
    }
  above->descriptor_ = fd;
  t->closed_ = count - 2;
  return true;
}

bool
targets_leave (struct targets *t, int *fd)
{
  if (!reopen_above (t))
    return false;
  *fd = targets_current (t);
  VEC_DROP (t->levels_);
  return true;
}

void
targets_release (struct targets *t)
{
  FOR_EACH (level, t->levels_)
    if (level->descriptor_ >= 0)
      sys_close (level->descriptor_);
  VEC_RELEASE (t->levels_);
  t->closed_ = 0;
}
