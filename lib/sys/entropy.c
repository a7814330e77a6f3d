/* Random bytes of the system's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/entropy.h"

#include <errno.h>
#include <sys/random.h>
#include <sys/types.h>

bool
sys_random (struct mspan m)
{
  while (m.length > 0)
    {
      ssize_t count = getrandom (mspan_raw (m), m.length, 0);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return false;
      m = mspan_from (m, (size_t) count);
    }
  return true;
}
