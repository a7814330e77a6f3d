/* What a name is, as far as lists of files show it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/look.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

static void
take_status (const struct stat *status, unsigned int wanted, struct look *look)
{
  *look = (struct look) {
    .mode = status->st_mode, .links = status->st_nlink, .user = status->st_uid,
    .group = status->st_gid, .size = status->st_size, .blocks = status->st_blocks,
    .inode = status->st_ino, .on = status->st_dev, .device = status->st_rdev,
    .time = wanted & LOOK_ACCESS   ? status->st_atim
            : wanted & LOOK_STATUS ? status->st_ctim
            : wanted & LOOK_BIRTH  ? (struct timespec) { .tv_sec = -1, .tv_nsec = -1 }
                                   : status->st_mtim,
  };
}

#ifdef STATX_TYPE

static unsigned int
statx_mask (unsigned int wanted)
{
  static const struct { unsigned int wanted, mask; } masks[] = {
    { LOOK_LINKS, STATX_NLINK }, { LOOK_OWNERS, STATX_UID | STATX_GID },
    { LOOK_SIZE, STATX_SIZE }, { LOOK_BLOCKS, STATX_BLOCKS }, { LOOK_INODE, STATX_INO },
    { LOOK_ACCESS, STATX_ATIME }, { LOOK_CHANGE, STATX_MTIME }, { LOOK_STATUS, STATX_CTIME },
    { LOOK_BIRTH, STATX_BTIME },
  };
  unsigned int mask = STATX_TYPE | STATX_MODE;
  for (size_t i = 0; i < COUNT (masks); i++)
    if (wanted & ELEM (masks, i).wanted)
      mask |= ELEM (masks, i).mask;
  return mask;
}

static struct timespec
time_of (struct statx_timestamp time)
{
  return (struct timespec) { .tv_sec = time.tv_sec, .tv_nsec = time.tv_nsec };
}

static struct timespec
wanted_time (const struct statx *status, unsigned int wanted)
{
  if (wanted & LOOK_ACCESS)
    return time_of (status->stx_atime);
  if (wanted & LOOK_STATUS)
    return time_of (status->stx_ctime);
  if (!(wanted & LOOK_BIRTH))
    return time_of (status->stx_mtime);
  if (status->stx_mask & STATX_BTIME)
    return time_of (status->stx_btime);
  return (struct timespec) { .tv_sec = -1, .tv_nsec = -1 };
}

static void
take_extended (const struct statx *status, unsigned int wanted, struct look *look)
{
  *look = (struct look) {
    .mode = status->stx_mode, .links = status->stx_nlink, .user = status->stx_uid,
    .group = status->stx_gid, .size = (off_t) status->stx_size,
    .blocks = (blkcnt_t) status->stx_blocks, .inode = (ino_t) status->stx_ino,
    .on = makedev (status->stx_dev_major, status->stx_dev_minor),
    .device = makedev (status->stx_rdev_major, status->stx_rdev_minor),
    .time = wanted_time (status, wanted),
  };
}

#endif

bool
sys_look_in (int folder, struct str name, enum sys_links links, unsigned int wanted,
             struct look *look)
{
  int flags = links == FOLLOW_LINK ? 0 : AT_SYMLINK_NOFOLLOW;
#ifdef STATX_TYPE
  /* Where nearly all is wanted, the older call is the quicker one.  */
  enum { MOST = LOOK_OWNERS | LOOK_SIZE };
  if ((wanted & LOOK_BIRTH) || (wanted & MOST) != MOST)
    {
      struct statx status;
      if (statx (folder, str_c (name), flags | AT_NO_AUTOMOUNT, statx_mask (wanted), &status) == 0)
        {
          take_extended (&status, wanted, look);
          return true;
        }
      /* So say kernels before 4.11, and filters of system calls.  */
      if (errno != ENOSYS && errno != EPERM)
        return false;
    }
#endif
  struct stat status;
  if (fstatat (folder, str_c (name), &status, flags) != 0)
    return false;
  take_status (&status, wanted, look);
  return true;
}
