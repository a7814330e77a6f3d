/* Waiting for descriptors.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/ready.h"

#include <errno.h>
#include <math.h>
#include <poll.h>
#include <timespec.h>

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
