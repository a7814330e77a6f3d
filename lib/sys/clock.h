/* What time it is.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_CLOCK_H
#define SYS_CLOCK_H

#include <time.h>

/* Now, since 1970.  */
struct timespec sys_now (void);

#endif
