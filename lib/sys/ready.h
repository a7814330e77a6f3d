/* Waiting for descriptors (POSIX.1-2024 ppoll).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_READY_H
#define SYS_READY_H

/* Wait until READER can be read or has ended, until nobody reads any more what
   is written to WRITER, a pipe, or until SECONDS have passed; HUGE_VAL waits for
   ever, a descriptor of -1 is not looked at.  Gives back which of the two it
   was, 0 where time has passed or a signal came, -1 on failure.  */
enum { READER_READY = 1, WRITER_BROKEN = 2 };
int sys_wait_ready (int reader, int writer, double seconds);

#endif
