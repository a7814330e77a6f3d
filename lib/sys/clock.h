/* What time it is.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_CLOCK_H
#define SYS_CLOCK_H

#include <stdint.h>
#include <time.h>

/* Now, since 1970.  */
struct timespec sys_now (void);

/* Nanoseconds since some moment, for what takes time: nobody sets that clock.  */
uint64_t sys_steady_ns (void);

#endif
