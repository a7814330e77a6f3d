/* How many processors this process may use.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PROCESS_PROCESSORS_H
#define PROCESS_PROCESSORS_H

#include <stdint.h>

/* By its affinity, and by the quotas of its group and of those above it (Linux:
   cgroups(7), version 2); at least one.  */
uintmax_t processors_for_us (void);

#endif
