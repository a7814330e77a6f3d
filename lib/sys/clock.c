/* What time it is.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/clock.h"

struct timespec
sys_now (void)
{
  struct timespec now = { 0 };
  clock_gettime (CLOCK_REALTIME, &now);
  return now;
}

uint64_t
sys_steady_ns (void)
{
  struct timespec now;
  clock_gettime (CLOCK_MONOTONIC, &now);
  return (uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec;
}
