/* Signals of this process.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PROCESS_SIGNALS_H
#define PROCESS_SIGNALS_H

#include <signal.h>

/* From now on the signal NUMBER does nothing.  */
void signal_ignore (int number);

#endif
