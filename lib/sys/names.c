/* Names in folders: made, removed, renamed, looked at.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/names.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "sys/file.h"
#include "sys/folder.h"

static int
at_flag (enum sys_links links)
{
  return links == FOLLOW_LINK ? 0 : AT_SYMLINK_NOFOLLOW;
}

bool
sys_make_folder (int folder, struct str name, mode_t mode)
{
  return mkdirat (folder, str_c (name), mode) == 0;
}

bool
sys_make_node (int folder, struct str name, mode_t mode, dev_t device)
{
  return mknodat (folder, str_c (name), mode, device) == 0;
}

bool
sys_make_symlink (struct str text, int folder, struct str name)
{
  return symlinkat (str_c (text), folder, str_c (name)) == 0;
}

bool
sys_make_link (int from, struct str old, enum sys_links links, int folder, struct str name)
{
  return linkat (from, str_c (old), folder, str_c (name),
                 links == FOLLOW_LINK ? AT_SYMLINK_FOLLOW : 0) == 0;
}

bool
sys_link_held (int fd, int folder, struct str name)
{
  if (linkat (fd, "", folder, str_c (name), AT_EMPTY_PATH) == 0)
    return true;
  /* So says the kernel to those who may not do this to every file.  */
  return errno == ENOENT
         && linkat (AT_FDCWD, sys_own_name (fd).text, folder, str_c (name),
                    AT_SYMLINK_FOLLOW) == 0;
}

int
sys_make_new_file (int folder, struct str name, mode_t mode)
{
  return sys_open_in (folder, name, O_RDWR | O_CREAT | O_EXCL, mode);
}

mode_t
sys_swap_umask (mode_t mask)
{
  return umask (mask);
}

mode_t
sys_umask (void)
{
  mode_t mask = umask (0);
  umask (mask);
  return mask;
}

bool
sys_remove_file (int folder, struct str name)
{
  return unlinkat (folder, str_c (name), 0) == 0;
}

bool
sys_remove_folder (int folder, struct str name)
{
  return unlinkat (folder, str_c (name), AT_REMOVEDIR) == 0;
}

bool
sys_rename (int from, struct str old, int folder, struct str name, enum sys_rename how)
{
  if (how == RENAME_OVER)
    return renameat (from, str_c (old), folder, str_c (name)) == 0;
#ifdef SYS_renameat2
  enum { NOREPLACE = 1, EXCHANGE = 2 };         /* linux/fs.h */
  return syscall (SYS_renameat2, from, str_c (old), folder, str_c (name),
                  how == RENAME_TO_NEW ? NOREPLACE : EXCHANGE) == 0;
#else
  errno = ENOSYS;
  return false;
#endif
}

bool
sys_status_in (int folder, struct str name, enum sys_links links, struct stat *status)
{
  return fstatat (folder, str_c (name), status, at_flag (links)) == 0;
}

bool
sys_may_in (int folder, struct str name, enum sys_access access)
{
  int mode = access == MAY_READ ? R_OK : access == MAY_WRITE ? W_OK : X_OK;
  return faccessat (folder, str_c (name), mode, AT_EACCESS) == 0;
}

size_t
sys_longest_name (int folder)
{
  long int most = folder == SYS_HERE ? pathconf (".", _PC_NAME_MAX)
                                     : fpathconf (folder, _PC_NAME_MAX);
  return most > 0 ? (size_t) most : NAME_MAX;
}

/* pathconf without its -1 that may mean two things.  */
static bool
find_limit (struct str folder, int name, uintmax_t *most)
{
  errno = 0;
  long int limit = pathconf (str_c (folder), name);
  if (limit < 0 && errno != 0)
    return false;
  *most = limit < 0 ? UINTMAX_MAX : (uintmax_t) limit;
  return true;
}

bool
sys_path_limit (struct str folder, uintmax_t *most)
{
  if (!find_limit (folder, _PC_PATH_MAX, most))
    return false;
  /* The NUL behind it.  */
  *most -= *most < UINTMAX_MAX;
  return true;
}

bool
sys_name_limit (struct str folder, uintmax_t *most)
{
  return find_limit (folder, _PC_NAME_MAX, most);
}

bool
sys_has_entries (int folder, struct str name)
{
  int fd = sys_open_listing_in (folder, name, FOLLOW_LINK);
  struct sys_folder entries;
  struct sys_entry entry;
  if (fd < 0 || !sys_folder_read (&entries, fd))
    return false;
  bool found = sys_folder_next (&entries, &entry);
  sys_folder_close (&entries);
  return found;
}

bool
sys_read_link (int folder, struct str name, struct buf *text)
{
  /* PATH_MAX is not the limit of every file system.  */
  for (size_t room = 256;; room *= 2)
    {
      buf_ensure (text, room);
      struct mspan to = buf_room (text);
      ssize_t count = readlinkat (folder, str_c (name), (char *) mspan_raw (to), room);
      if (count < 0)
        return false;
      if ((size_t) count < room)
        {
          buf_commit (text, (size_t) count);
          return true;
        }
    }
}

int
sys_open_folder_in (int folder, struct str name, enum sys_links links)
{
#ifdef O_PATH
  int access = O_PATH;
#else
  int access = O_RDONLY;
#endif
  return sys_open_in (folder, name,
                      access | O_DIRECTORY | (links == FOLLOW_LINK ? 0 : O_NOFOLLOW), 0);
}

int
sys_open_listing_in (int folder, struct str name, enum sys_links links)
{
  return sys_open_in (folder, name, O_RDONLY | O_DIRECTORY | O_NOCTTY | O_NONBLOCK
                                    | (links == FOLLOW_LINK ? 0 : O_NOFOLLOW), 0);
}

bool
sys_go_to_folder (struct str name)
{
  return chdir (str_c (name)) == 0;
}

bool
sys_change_root (struct str name)
{
  return chroot (str_c (name)) == 0;
}

int
sys_hold (int folder, struct str name, enum sys_links links)
{
  return sys_open_in (folder, name, O_PATH | (links == FOLLOW_LINK ? 0 : O_NOFOLLOW), 0);
}

int
sys_open_once (int folder, struct str name, int flags, mode_t mode)
{
  return sys_above_standard (openat (folder, str_c (name), flags | O_CLOEXEC, mode));
}

int
sys_open_in (int folder, struct str name, int flags, mode_t mode)
{
  int fd;
  do
    fd = sys_open_once (folder, name, flags, mode);
  while (fd < 0 && errno == EINTR);
  return fd;
}

struct sys_own_name
sys_own_name (int fd)
{
  struct sys_own_name name;
  snprintf (name.text, sizeof name.text, "/proc/self/fd/%d", fd);
  return name;
}

#ifdef SYS_fchmodat2
enum { CHMOD_IN = SYS_fchmodat2 };
#else
enum { CHMOD_IN = 452 };
#endif

bool
sys_set_mode_in (int folder, struct str name, mode_t mode)
{
  return syscall (CHMOD_IN, folder, str_c (name), mode, AT_SYMLINK_NOFOLLOW) == 0;
}

/* Linux does nothing to what is held only by fchmod.  */
bool
sys_set_mode_held (int fd, mode_t mode)
{
  if (syscall (CHMOD_IN, fd, "", mode, AT_EMPTY_PATH) == 0)
    return true;
  if (errno != ENOSYS && errno != EPERM && errno != EINVAL)
    return false;
  int error = errno;
  struct stat status;
  if (fchmod (fd, mode) == 0)
    return true;
  if (fstat (fd, &status) == 0 && S_ISLNK (status.st_mode))
    {
      errno = EOPNOTSUPP;
      return false;
    }
  if (chmod (sys_own_name (fd).text, mode) == 0)
    return true;
  /* Without /proc nothing more can be tried.  */
  if (errno == ENOENT)
    errno = error == ENOSYS ? EOPNOTSUPP : error;
  return false;
}

bool
sys_set_mode (int fd, mode_t mode)
{
  return fchmod (fd, mode) == 0 || (errno == EBADF && sys_set_mode_held (fd, mode));
}

bool
sys_set_owner (int fd, uid_t user, gid_t group)
{
  return fchownat (fd, "", user, group, AT_EMPTY_PATH) == 0;
}

bool
sys_set_owner_in (int folder, struct str name, uid_t user, gid_t group)
{
  return fchownat (folder, str_c (name), user, group, AT_SYMLINK_NOFOLLOW) == 0;
}

bool
sys_set_times (int fd, const struct timespec times[2])
{
  if (futimens (fd, times) == 0)
    return true;
  /* What is held only has no times of its descriptor, to older kernels.  */
  return errno == EBADF
         && (utimensat (fd, "", times, AT_EMPTY_PATH) == 0
             || (errno == EINVAL
                 && utimensat (AT_FDCWD, sys_own_name (fd).text, times, 0) == 0));
}

bool
sys_set_times_in (int folder, struct str name, enum sys_links links,
                  const struct timespec times[2])
{
  return utimensat (folder, str_c (name), times, at_flag (links)) == 0;
}

bool
sys_set_length (int fd, off_t length)
{
  int result;
  do
    result = ftruncate (fd, length);
  while (result < 0 && errno == EINTR);
  return result == 0;
}

/* The same, called until no signal interrupts it.  */
static bool
sync_whole (int (*call) (int fd), int fd)
{
  int result;
  do
    result = call (fd);
  while (result < 0 && errno == EINTR);
  return result == 0;
}

bool
sys_sync_file (int fd)
{
  return sync_whole (fsync, fd);
}

bool
sys_sync_data (int fd)
{
  return sync_whole (fdatasync, fd);
}

bool
sys_sync_filesystem (int fd)
{
  return sync_whole (syncfs, fd);
}

void
sys_sync_all (void)
{
  sync ();
}
