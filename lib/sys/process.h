/* Processes and signals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_PROCESS_H
#define SYS_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

#include "bound/str.h"

/* Whether there is a process ID, be it one that we may not signal.  */
bool sys_process_exists (pid_t id);

/* Send the signal NUMBER, or none but ask whether one could be sent where it is 0, to the
   process ID, the group -ID, our own group (0), or all (-1).  False on failure.  */
bool sys_send_signal (pid_t id, int number);

/* Start the SHELL with "-c COMMAND", its standard input from the descriptor INPUT;
   descriptors that are closed on exec stay ours.  HEEDS_PIPES: SIGPIPE ends it
   although it is ignored here.  Its ID, or -1 with errno.  */
pid_t sys_start_shell (struct str shell, struct str command, int input, bool heeds_pipes);

/* Start PROGRAM, which is looked for where PATH says, with ARGUMENT if that is given,
   from the descriptor INPUT to OUTPUT; -1 is what we have ourselves.  Its ID, or -1 with
   errno.  */
pid_t sys_start_filter (struct str program, struct str argument, int input, int output);

/* How nice this process is to others, from -20 to 19; let it be NICENESS, or as near to that
   as the system has.  False on failure.  */
bool sys_niceness (int *niceness);
bool sys_set_niceness (int niceness);

/* Become PROGRAM, which is looked for where PATH says unless it has a slash, called CALLED,
   with ARGUMENTS.  Comes back only where that fails, with errno.  */
void sys_become (struct str program, struct str called, str_list arguments);

/* Wait until our child ID has ended: by the signal NUMBER, or with that status.
   False on failure.  */
struct sys_end { bool by_signal; int number; bool left_core; };
bool sys_wait_for (pid_t id, struct sys_end *end);

/* The same without waiting.  */
enum sys_child { CHILD_RUNS, CHILD_ENDED, CHILD_LOST };
enum sys_child sys_look_at (pid_t id, struct sys_end *end);

/* A copy of this process: 0 is what it gets, its ID what we get; -1 on failure.  */
pid_t sys_fork (void);

pid_t sys_own_id (void);

/* From now on we are the first of a group of processes, unless we are that already.  */
void sys_begin_group (void);

/* From now on, also as another program, we get the signal NUMBER when our parent ends,
   where the system can do that.  False where PARENT has ended already.  */
bool sys_end_with_parent (pid_t parent, int number);

/* A signal that ends us leaves no core file.  False where that cannot be.  */
bool sys_leave_no_core (void);

/* Do to ourselves what writing to a pipe that nobody reads does.  Comes back
   where the signal is ignored.  */
void sys_raise_broken_pipe (void);

/* What the system calls us in its lists of processes; as much of NAME as it
   takes.  Nothing where it has no such thing.  */
void sys_process_rename (struct str name);

#endif
