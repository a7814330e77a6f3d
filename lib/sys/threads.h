/* Work that several processors share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_THREADS_H
#define SYS_THREADS_H

#include <stddef.h>

enum { THREADS_MOST = 64 };

/* Call WORK with WHOM and each number from 0 up to COUNT, COUNT <= THREADS_MOST, at
   the same time as far as the system has threads; come back when all are done.  No
   signal is handled in those threads.  */
void sys_share_work (size_t count, void (*work) (void *whom, size_t number), void *whom);

/* How many processors there are for us; the user's OMP_NUM_THREADS and
   OMP_THREAD_LIMIT are heeded.  */
size_t sys_processors (void);

#endif
