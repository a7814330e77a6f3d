/* All that the system tells of a file.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/status.h"

#include <errno.h>
#include <sys/sysmacros.h>

#ifdef STATX_TYPE

static struct timespec
time_of (struct statx_timestamp time)
{
  return (struct timespec) { .tv_sec = time.tv_sec, .tv_nsec = time.tv_nsec };
}

static struct file_status
status_of (const struct statx *x)
{
  return (struct file_status) {
    .status = {
      .st_dev = makedev (x->stx_dev_major, x->stx_dev_minor),
      .st_ino = (ino_t) x->stx_ino, .st_mode = x->stx_mode, .st_nlink = x->stx_nlink,
      .st_uid = x->stx_uid, .st_gid = x->stx_gid,
      .st_rdev = makedev (x->stx_rdev_major, x->stx_rdev_minor),
      .st_size = (off_t) x->stx_size, .st_blksize = (blksize_t) x->stx_blksize,
      .st_blocks = (blkcnt_t) x->stx_blocks, .st_atim = time_of (x->stx_atime),
      .st_mtim = time_of (x->stx_mtime), .st_ctim = time_of (x->stx_ctime),
    },
    .birth = x->stx_mask & STATX_BTIME ? time_of (x->stx_btime)
                                       : (struct timespec) { .tv_nsec = -1 },
  };
}

/* False with ENOSYS where statx is not there, with EINVAL where the C library stands in for it,
   or with EPERM where a filter of system calls does not know it.  */
static bool
extended_status (int folder, const char *name, int flags, bool birth,
                 enum sys_freshness freshness, struct file_status *result)
{
  flags |= freshness == FRESH_FROM_SOURCE     ? AT_STATX_FORCE_SYNC
           : freshness == FRESH_OR_REMEMBERED ? AT_STATX_DONT_SYNC | AT_NO_AUTOMOUNT
                                              : AT_NO_AUTOMOUNT;
  struct statx x;
  if (statx (folder, name, flags, STATX_BASIC_STATS | (birth ? STATX_BTIME : 0), &x) != 0)
    return false;
  *result = status_of (&x);
  return true;
}

#else

static bool
extended_status (int folder, const char *name, int flags, bool birth,
                 enum sys_freshness freshness, struct file_status *result)
{
  (void) folder, (void) name, (void) flags, (void) birth, (void) freshness, (void) result;
  errno = ENOSYS;
  return false;
}

#endif

/* The older call is the quicker one.  */
static bool
is_extended (bool birth, enum sys_freshness freshness)
{
  return birth || freshness != FRESH_AS_USUAL;
}

bool
sys_file_status_in (int folder, struct str name, enum sys_links links, bool birth,
                    enum sys_freshness freshness, struct file_status *result)
{
  int flags = links == FOLLOW_LINK ? 0 : AT_SYMLINK_NOFOLLOW;
  if (is_extended (birth, freshness))
    {
      if (extended_status (folder, str_c (name), flags, birth, freshness, result))
        return true;
      if (errno != ENOSYS && errno != EPERM && errno != EINVAL)
        return false;
    }
  result->birth = (struct timespec) { .tv_nsec = -1 };
  return fstatat (folder, str_c (name), &result->status, flags) == 0;
}

bool
sys_file_status (int fd, bool birth, enum sys_freshness freshness,
                 struct file_status *result)
{
#ifdef AT_EMPTY_PATH
  if (is_extended (birth, freshness)
      && extended_status (fd, "", AT_EMPTY_PATH, birth, freshness, result))
    return true;
#endif
  result->birth = (struct timespec) { .tv_nsec = -1 };
  return fstat (fd, &result->status) == 0;
}
