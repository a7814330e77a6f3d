/* Random bytes of the system's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_ENTROPY_H
#define SYS_ENTROPY_H

#include "bound/mspan.h"

/* Fill M with bytes that nobody can foretell.  False, with errno, where the system has
   none.  */
bool sys_random (struct mspan m);

#endif
