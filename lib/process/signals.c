/* Signals of this process.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "process/signals.h"

void
signal_ignore (int number)
{
  signal (number, SIG_IGN);
}
