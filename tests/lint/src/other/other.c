/* Another tool, with a folder of its own.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "other.h"

int
other (void)
{
  return 0;
}
