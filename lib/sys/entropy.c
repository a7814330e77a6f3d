/* Random bytes of the system's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/entropy.h"

#include <errno.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "sys/file.h"

/* The same from a device: a file by its name would tell what somebody put there.  */
static bool
read_device (struct mspan m)
{
  int error = errno;            /* of what is asked first */
  int fd = sys_open_read (STR ("/dev/urandom"));
  struct stat status;
  bool fine = fd >= 0 && sys_status (fd, &status) && S_ISCHR (status.st_mode);
  while (fine && m.length > 0)
    {
      ssize_t count = sys_read (fd, m);
      fine = count > 0;
      m = mspan_from (m, fine ? (size_t) count : 0);
    }
  if (fd >= 0)
    sys_close (fd);
  errno = error;
  return fine;
}

bool
sys_random (struct mspan m)
{
  while (m.length > 0)
    {
      ssize_t count = getrandom (mspan_raw (m), m.length, 0);
      if (count < 0 && errno == EINTR)
        continue;
      /* So say kernels before 3.17, and filters of system calls.  */
      if (count < 0 && (errno == ENOSYS || errno == EPERM))
        return read_device (m);
      if (count < 0)
        return false;
      m = mspan_from (m, (size_t) count);
    }
  return true;
}
