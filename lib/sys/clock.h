/* What time it is.
   POSIX.1-2024 clock_gettime.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_CLOCK_H
#define SYS_CLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

/* Now, since 1970.  */
struct timespec sys_now (void);

/* For how long the system has run, or slept, since it was started.  False where it does not
   tell.  */
bool sys_time_up (struct timespec *time);

/* Since some moment, by a clock that nobody sets: for how long something takes.  */
struct timespec sys_steady_now (void);
uint64_t sys_steady_ns (void);  /* the same in nanoseconds */

/* How far apart two such times are at least.  */
struct timespec sys_clock_step (void);

/* Set the clock of the day.  False on failure.  */
bool sys_set_clock (struct timespec time);

#endif
