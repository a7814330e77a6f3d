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
