/* Descriptors: open, read, write, seek, status.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/file.h"

#include <errno.h>
#include <fcntl.h>
#include <intprops.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "bound/buf.h"

int
sys_above_standard (int fd)
{
  if (fd < 0 || fd > STDERR_FILENO)
    return fd;
  int higher = fcntl (fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  int error = errno;
  close (fd);
  errno = error;
  return higher;
}

int
sys_duplicate (int fd)
{
  return fcntl (fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
}

bool
sys_redirect (int target, int fd)
{
  return dup2 (fd, target) >= 0;
}

bool
sys_is_closed (int fd)
{
  return fcntl (fd, F_GETFD) < 0;
}

static int
open_as (struct str name, int flags)
{
  int fd;
  do
    fd = open (str_c (name), flags | O_CLOEXEC, 0666);
  while (fd < 0 && errno == EINTR);
  return sys_above_standard (fd);
}

int
sys_open_read (struct str name)
{
  return open_as (name, O_RDONLY);
}

int
sys_open_read_as (struct str name, unsigned int how)
{
  return open_as (name, O_RDONLY | (how & WITHOUT_WAITING ? O_NONBLOCK : 0)
                          | (how & NOT_A_LINK ? O_NOFOLLOW : 0));
}

bool
sys_is_link (struct str name)
{
  struct stat status;
  return lstat (str_c (name), &status) == 0 && S_ISLNK (status.st_mode);
}

bool
sys_stop_waiting (int fd)
{
  int flags = fcntl (fd, F_GETFL);
  return flags >= 0
         && (flags & O_NONBLOCK || fcntl (fd, F_SETFL, flags | O_NONBLOCK) == 0);
}

int
sys_open_write (struct str name, enum open_mode mode)
{
  int how = mode == APPEND ? O_APPEND : mode == TRUNCATE ? O_TRUNC : 0;
  return open_as (name, O_WRONLY | O_CREAT | how);
}

bool
sys_may_read (struct str name)
{
  return faccessat (AT_FDCWD, str_c (name), R_OK, AT_EACCESS) == 0;
}

size_t
sys_descriptors_most (void)
{
  struct rlimit limit;
  if (getrlimit (RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > SIZE_MAX)
    return SIZE_MAX;
  return (size_t) limit.rlim_cur;
}

size_t
sys_descriptors_left (void)
{
  struct pollfd lowest[512];
  size_t count = size_min (sys_descriptors_most (), COUNT (lowest)), left = 0;
  for (size_t i = 0; i < count; i++)
    ELEM (lowest, i) = (struct pollfd) { .fd = (int) i };
  if (poll (lowest, count, 0) < 0)
    return count;
  /* Nothing that we open stays on a standard descriptor that was closed.  */
  for (size_t i = STDERR_FILENO + 1; i < count; i++)
    left += (ELEM (lowest, i).revents & POLLNVAL) != 0;
  return left;
}

bool
sys_file_size_is_limited (void)
{
  struct rlimit limit;
  return getrlimit (RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

int
sys_open_unnamed (struct str folder)
{
#ifdef O_TMPFILE
  int fd;
  do
    fd = open (str_c (folder), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
  while (fd < 0 && errno == EINTR);
  if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
    return sys_above_standard (fd);
#endif
  /* The file system has no files without a name: remove the name at once.  */
  BUF (name);
  buf_append (&name, str_span (folder));
  buf_append (&name, SPAN ("/boundutils.XXXXXX"));
  char *text = (char *) (uintptr_t) str_c (buf_str (&name));
  int named = mkostemp (text, O_CLOEXEC);
  if (named >= 0)
    unlink (text);
  return sys_above_standard (named);
}

int
sys_open_folder (struct str name)
{
#ifdef O_PATH
  int access = O_PATH;
#else
  int access = O_RDONLY;
#endif
  return name.length == 0 ? AT_FDCWD : open_as (name, access | O_DIRECTORY);
}

void
sys_close_folder (int folder)
{
  if (folder >= 0)
    close (folder);
}

static int
open_in (int folder, struct str name, int flags)
{
  int fd;
  do
    fd = openat (folder, str_c (name), flags | O_WRONLY | O_CLOEXEC | O_NOCTTY, 0666);
  while (fd < 0 && errno == EINTR);
  return sys_above_standard (fd);
}

/* Open the device that the symbolic link NAME leads to.  What else it leads to is left
   alone: ELOOP.  */
static int
open_linked_device (int folder, struct str name)
{
  struct stat status;
  int fd = -1;
  if (fstatat (folder, str_c (name), &status, 0) == 0 && S_ISCHR (status.st_mode))
    fd = open_in (folder, name, 0);
  if (fd >= 0 && fstat (fd, &status) == 0 && S_ISCHR (status.st_mode))
    return fd;
  if (fd >= 0)
    close (fd);
  errno = ELOOP;
  return -1;
}

int
sys_make_file (int folder, struct str name, bool *is_new)
{
  /* Between the two calls someone may remove it, again and again.  */
  for (int tries = 0;; tries++)
    {
      int fd = open_in (folder, name, O_CREAT | O_EXCL);
      *is_new = fd >= 0;
      if (fd >= 0 || errno != EEXIST)
        return fd;
      fd = open_in (folder, name, O_NOFOLLOW);
      if (fd < 0 && errno == ELOOP)
        return open_linked_device (folder, name);
      if (fd >= 0 || errno != ENOENT || tries == 100)
        return fd;
    }
}

int
sys_append_to_made (int folder, struct str name)
{
  return open_in (folder, name, O_APPEND | O_NOFOLLOW);
}

bool
sys_empty_file (int fd)
{
  int result;
  do
    result = ftruncate (fd, 0);
  while (result < 0 && errno == EINTR);
  return result == 0;
}

void
sys_remove_made (int folder, struct str name, dev_t device, ino_t inode)
{
  struct stat status;
  if (fstatat (folder, str_c (name), &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_dev == device && status.st_ino == inode)
    unlinkat (folder, str_c (name), 0);
}

int
sys_close (int fd)
{
  /* Linux has closed it even where EINTR is reported.  */
  return close (fd) < 0 && errno != EINTR ? -1 : 0;
}

/* Read takes no more than this at once (Linux: 0x7ffff000).  */
static size_t
at_once (size_t length)
{
  return size_min (length, 0x7ffff000);
}

ssize_t
sys_read (int fd, struct mspan room)
{
  ssize_t count;
  do
    count = read (fd, mspan_raw (room), at_once (room.length));
  while (count < 0 && errno == EINTR);
  return count;
}

ssize_t
sys_read_at (int fd, struct mspan room, off_t offset)
{
  ssize_t count;
  do
    count = pread (fd, mspan_raw (room), at_once (room.length), offset);
  while (count < 0 && errno == EINTR);
  return count;
}

ssize_t
sys_read_once (int fd, struct mspan room)
{
  return read (fd, mspan_raw (room), at_once (room.length));
}

ssize_t
sys_write_once (int fd, struct span bytes)
{
  return write (fd, span_raw (bytes), at_once (bytes.length));
}

/* Wait until FD takes bytes again.  */
static bool
wait_writable (int fd)
{
  struct pollfd wanted = { .fd = fd, .events = POLLOUT };
  return poll (&wanted, 1, -1) >= 0 || errno == EINTR;
}

bool
sys_write_all (int fd, struct span bytes)
{
  while (bytes.length > 0)
    {
      ssize_t count = write (fd, span_raw (bytes), at_once (bytes.length));
      if (count >= 0)
        bytes = span_from (bytes, (size_t) count);
      else if (errno == EAGAIN ? !wait_writable (fd) : errno != EINTR)
        return false;
    }
  return true;
}

bool
sys_wait_readable (int source, int target)
{
  for (;;)
    {
      struct pollfd ends[] = { { .fd = source, .events = POLLIN }, { .fd = target } };
      int ready = poll (ends, 2, -1);
      if (ready < 0 && errno != EINTR)
        return true;
      if (ready > 0 && ends[1].revents & (POLLERR | POLLHUP))
        return false;
      if (ready > 0)
        return true;
    }
}

off_t
sys_offset (int fd)
{
  return lseek (fd, 0, SEEK_CUR);
}

off_t
sys_seek (int fd, off_t offset)
{
  return lseek (fd, offset, SEEK_SET);
}

off_t
sys_seek_by (int fd, off_t count)
{
  return lseek (fd, count, SEEK_CUR);
}

off_t
sys_seek_end (int fd)
{
  return lseek (fd, 0, SEEK_END);
}

off_t
sys_seek_before_end (int fd, off_t count)
{
  return lseek (fd, -count, SEEK_END);
}

#if defined SEEK_DATA && defined SEEK_HOLE

off_t
sys_seek_data (int fd, off_t offset)
{
  return lseek (fd, offset, SEEK_DATA);
}

off_t
sys_seek_hole (int fd, off_t offset)
{
  return lseek (fd, offset, SEEK_HOLE);
}

#else

off_t
sys_seek_data (int fd, off_t offset)
{
  (void) fd, (void) offset;
  errno = EINVAL;
  return -1;
}

off_t
sys_seek_hole (int fd, off_t offset)
{
  return sys_seek_data (fd, offset);
}

#endif

bool
sys_is_offset (uintmax_t count)
{
  return count <= TYPE_MAXIMUM (off_t);
}

bool
sys_status (int fd, struct stat *status)
{
  return fstat (fd, status) == 0;
}

bool
sys_status_of_operand (struct str name, struct stat *status)
{
  if (str_equal (name, STR ("-")))
    return sys_status (STDIN_FILENO, status);
  return stat (str_c (name), status) == 0;
}

bool
sys_appends (int fd)
{
  int flags = fcntl (fd, F_GETFL);
  return flags >= 0 && (flags & O_APPEND) != 0;
}

void
sys_will_read_on (int fd)
{
  posix_fadvise (fd, 0, 0, POSIX_FADV_SEQUENTIAL);
}

bool
sys_forget (int fd, off_t offset, off_t length)
{
  int error = posix_fadvise (fd, offset, length, POSIX_FADV_DONTNEED);
  errno = error;
  return error == 0;
}

int
sys_flags (int fd)
{
  return fcntl (fd, F_GETFL);
}

bool
sys_set_flags (int fd, int flags)
{
  return fcntl (fd, F_SETFL, flags) == 0;
}

bool
sys_is_terminal (int fd)
{
  return isatty (fd) == 1;
}
