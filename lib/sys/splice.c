/* Moving bytes between descriptors inside the kernel.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/splice.h"

#include <errno.h>
#include <fcntl.h>
#ifdef __linux__
# include <linux/fs.h>
# include <sys/ioctl.h>
#endif
#include <sys/uio.h>
#include <unistd.h>

#ifdef __linux__

ssize_t
sys_splice (int source, int target, size_t count)
{
  ssize_t moved;
  do
    moved = splice (source, NULL, target, NULL, count, 0);
  while (moved < 0 && errno == EINTR);
  return moved;
}

ssize_t
sys_tee (int source, int target, size_t count)
{
  ssize_t moved;
  do
    moved = tee (source, target, count, 0);
  while (moved < 0 && errno == EINTR);
  return moved;
}

ssize_t
sys_vmsplice (int target, struct span bytes)
{
  struct iovec piece = { .iov_base = (void *) (uintptr_t) span_raw (bytes),
                         .iov_len = bytes.length };
  ssize_t moved;
  do
    moved = vmsplice (target, &piece, 1, 0);
  while (moved < 0 && errno == EINTR);
  return moved;
}

ssize_t
sys_copy_range (int source, int target, size_t count)
{
  ssize_t moved;
  do
    moved = copy_file_range (source, NULL, target, NULL, count, 0);
  while (moved < 0 && errno == EINTR);
  return moved;
}

bool
sys_clone (int source, int target)
{
  return ioctl (target, FICLONE, source) == 0;
}

ssize_t
sys_pipe_size (int fd, size_t size)
{
  int now = fcntl (fd, F_GETPIPE_SZ);
  if (now < 0 || (size_t) now >= size)
    return now;
  int then = fcntl (fd, F_SETPIPE_SZ, (int) size);
  return then < 0 ? now : then;
}

#else

static ssize_t
unsupported (void)
{
  errno = ENOSYS;
  return -1;
}

ssize_t
sys_splice (int source, int target, size_t count)
{
  (void) source, (void) target, (void) count;
  return unsupported ();
}

ssize_t
sys_tee (int source, int target, size_t count)
{
  (void) source, (void) target, (void) count;
  return unsupported ();
}

ssize_t
sys_vmsplice (int target, struct span bytes)
{
  (void) target, (void) bytes;
  return unsupported ();
}

ssize_t
sys_copy_range (int source, int target, size_t count)
{
  (void) source, (void) target, (void) count;
  return unsupported ();
}

bool
sys_clone (int source, int target)
{
  (void) source, (void) target;
  errno = ENOSYS;
  return false;
}

ssize_t
sys_pipe_size (int fd, size_t size)
{
  (void) fd, (void) size;
  return unsupported ();
}

#endif

bool
sys_pipe_open (struct sys_pipe *result)
{
  int ends[2];
  if (pipe2 (ends, O_CLOEXEC) < 0)
    return false;
  *result = (struct sys_pipe) { .read_end = ends[0], .write_end = ends[1] };
  return true;
}

void
sys_pipe_close (struct sys_pipe *pipe)
{
  close (pipe->read_end);
  close (pipe->write_end);
  *pipe = (struct sys_pipe) { .read_end = -1, .write_end = -1 };
}
