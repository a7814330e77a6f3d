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

bool
sys_time_up (struct timespec *time)
{
#ifdef CLOCK_BOOTTIME
  return clock_gettime (CLOCK_BOOTTIME, time) == 0;
#else
  return false;
#endif
}

struct timespec
sys_steady_now (void)
{
  struct timespec now = { 0 };
  clock_gettime (CLOCK_MONOTONIC, &now);
  return now;
}

struct timespec
sys_clock_step (void)
{
  struct timespec step = { 0 };
  if (clock_getres (CLOCK_REALTIME, &step) < 0 || (step.tv_sec == 0 && step.tv_nsec == 0))
    step = (struct timespec) { .tv_nsec = 1 };
  return step;
}

bool
sys_set_clock (struct timespec time)
{
  return clock_settime (CLOCK_REALTIME, &time) == 0;
}

uint64_t
sys_steady_ns (void)
{
  struct timespec now = sys_steady_now ();
  return (uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec;
}
