/* Processes and signals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_PROCESS_H
#define SYS_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

#include "bound/str.h"

/* Whether there is a process ID, be it one that we may not signal.  */
bool sys_process_exists (pid_t id);

/* Do to ourselves what writing to a pipe that nobody reads does.  Comes back
   where the signal is ignored.  */
void sys_raise_broken_pipe (void);

/* What the system calls us in its lists of processes; as much of NAME as it
   takes.  Nothing where it has no such thing.  */
void sys_process_rename (struct str name);

#endif
