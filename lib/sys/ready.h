/* Waiting for descriptors (POSIX.1-2024 ppoll).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_READY_H
#define SYS_READY_H

#include <signal.h>

/* Wait until READER can be read or has ended, until nobody reads any more what
   is written to WRITER, a pipe, or until SECONDS have passed; HUGE_VAL waits for
   ever, a descriptor of -1 is not looked at.  Gives back which of the two it
   was, 0 where time has passed or a signal came, -1 on failure.  */
enum { READER_READY = 1, WRITER_BROKEN = 2 };
int sys_wait_ready (int reader, int writer, double seconds);

/* Wait until READER can be read or has ended, until one of SIGNALS, which are blocked, has
   come, or until SECONDS have passed.  READER_READY; 0 in the other cases, the signal being
   left to be taken; -1 on failure, with ENOSYS where the system has nothing for that.  */
int sys_wait_ready_or_signal (int reader, const sigset_t *signals, double seconds);

#endif
