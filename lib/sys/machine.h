/* The machine, and the session that we run in.
   SPDX-License-Identifier: GPL-3.0-or-later

   Thin, as the rest of lib/sys: errno out, never a message.  */

#ifndef SYS_MACHINE_H
#define SYS_MACHINE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "bound/buf.h"
#include "bound/str.h"

/* What uname(2) tells.  The views last as long as the struct.  */
struct machine
{
  char text_[5][257];
};
enum machine_part
{
  MACHINE_SYSTEM, MACHINE_NODE, MACHINE_RELEASE, MACHINE_VERSION, MACHINE_HARDWARE
};
bool sys_machine (struct machine *machine);
struct str machine_part (const struct machine *machine, enum machine_part part);

/* Put the name of this host behind TEXT; let NAME be it.  False on failure.  */
bool sys_host_name (struct buf *text);
bool sys_set_host_name (struct str name);

/* The number of this host, of 32 bits.  */
uint32_t sys_host_number (void);

/* Put the name of the terminal FD behind TEXT.  False where it has none.  */
bool sys_terminal_name (int fd, struct buf *text);

/* Put the name that the user of this session has logged in by behind TEXT.  False where
   there is none.  */
bool sys_login_name (struct buf *text);

/* How many processes wanted to run, on average over the last 1, 5 and 15 minutes; those that
   are told, from the first.  How many they are.  */
enum { SYS_LOADS = 3 };
size_t sys_loads (double loads[SYS_LOADS]);

/* Put the path of the current folder behind TEXT.  False on failure.  */
bool sys_current_folder (struct buf *text);

/* How many processors there are; how many this process may run on.  */
uintmax_t sys_processors_installed (void);
uintmax_t sys_processors_by_affinity (void);

/* Whether we run before all that is not in a hurry (SCHED_FIFO, SCHED_RR,
   SCHED_DEADLINE).  */
bool sys_is_realtime (void);

/* Wait for SECONDS, not less, whatever becomes of the clock of the day.  False on
   failure.  */
bool sys_sleep (double seconds);

#endif
