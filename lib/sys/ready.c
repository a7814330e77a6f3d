/* Waiting for descriptors.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/ready.h"

#include <errno.h>
#include <math.h>
#include <poll.h>
#include <timespec.h>
#include <unistd.h>
#ifdef __linux__
# include <sys/signalfd.h>
#endif

int
sys_wait_ready (int reader, int writer, double seconds)
{
  /* That a pipe is broken is told even where nothing is asked for.  */
  struct pollfd wanted[2] = { { .fd = reader, .events = POLLIN }, { .fd = writer } };
  struct timespec most = dtotimespec (seconds);
  int count = ppoll (wanted, 2, isinf (seconds) ? NULL : &most, NULL);
  if (count < 0)
    return errno == EINTR ? 0 : -1;
  return (wanted[0].revents != 0 ? READER_READY : 0)
         | (wanted[1].revents & (POLLERR | POLLHUP) ? WRITER_BROKEN : 0);
}

#ifdef __linux__

int
sys_wait_ready_or_signal (int reader, const sigset_t *signals, double seconds)
{
  int signal_fd = signalfd (-1, signals, SFD_CLOEXEC);
  if (signal_fd < 0)
    return -1;
  struct pollfd wanted[2] = { { .fd = reader, .events = POLLIN },
                              { .fd = signal_fd, .events = POLLIN } };
  struct timespec most = dtotimespec (seconds);
  int count = ppoll (wanted, 2, isinf (seconds) ? NULL : &most, NULL);
  int error = errno;
  close (signal_fd);
  errno = error;
  if (count < 0)
    return error == EINTR ? 0 : -1;
  return wanted[0].revents != 0 ? READER_READY : 0;
}

#else

int
sys_wait_ready_or_signal (int reader, const sigset_t *signals, double seconds)
{
  (void) reader, (void) signals, (void) seconds;
  errno = ENOSYS;
  return -1;
}

#endif
