/* The machine, and the session that we run in.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/machine.h"

#include <errno.h>
#include <limits.h>
#include <nproc.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/utsname.h>
#include <time.h>
#include <timespec.h>
#include <unistd.h>

static void
keep (struct mspan room, const char *text)
{
  struct span bytes = str_span (str_of (text));
  /* The room is zeros: what is behind ends the text.  */
  mspan_copy (room, span_first (bytes, size_min (bytes.length, room.length - 1)));
}

bool
sys_machine (struct machine *machine)
{
  struct utsname name;
  if (uname (&name) < 0)
    return false;
  *machine = (struct machine) { 0 };
  keep (MSPAN (ELEM (machine->text_, MACHINE_SYSTEM)), name.sysname);
  keep (MSPAN (ELEM (machine->text_, MACHINE_NODE)), name.nodename);
  keep (MSPAN (ELEM (machine->text_, MACHINE_RELEASE)), name.release);
  keep (MSPAN (ELEM (machine->text_, MACHINE_VERSION)), name.version);
  keep (MSPAN (ELEM (machine->text_, MACHINE_HARDWARE)), name.machine);
  return true;
}

struct str
machine_part (const struct machine *machine, enum machine_part part)
{
  return str_of (ELEM (machine->text_, part));
}

bool
sys_host_name (struct buf *text)
{
  char name[HOST_NAME_MAX + 2] = "";
  if (gethostname (name, sizeof name - 1) < 0)
    return false;
  buf_append (text, str_span (str_of (name)));
  return true;
}

bool
sys_set_host_name (struct str name)
{
  return sethostname (str_c (name), name.length) == 0;
}

uint32_t
sys_host_number (void)
{
  return (uint32_t) ((unsigned long int) gethostid () & UINT32_MAX);
}

bool
sys_terminal_name (int fd, struct buf *text)
{
  const char *name = ttyname (fd);
  if (name)
    buf_append (text, str_span (str_of (name)));
  return name != NULL;
}

bool
sys_login_name (struct buf *text)
{
  const char *name = getlogin ();
  if (name)
    buf_append (text, str_span (str_of (name)));
  return name != NULL;
}

size_t
sys_loads (double loads[SYS_LOADS])
{
  int count = getloadavg (loads, SYS_LOADS);
  return count < 0 ? 0 : (size_t) count;
}

bool
sys_current_folder (struct buf *text)
{
  for (size_t room = 256;; room *= 2)
    {
      buf_ensure (text, room);
      struct mspan to = buf_room (text);
      char *path = getcwd ((char *) mspan_raw (to), room);
      if (path)
        {
          buf_commit (text, str_of (path).length);
          return true;
        }
      if (errno != ERANGE)
        return false;
    }
}

uintmax_t
sys_processors_installed (void)
{
  return num_processors (NPROC_ALL);
}

uintmax_t
sys_processors_by_affinity (void)
{
  return num_processors (NPROC_CURRENT);
}

bool
sys_is_realtime (void)
{
  int scheduler = sched_getscheduler (0);
  if (scheduler < 0)
    return false;
#ifdef SCHED_RESET_ON_FORK
  scheduler &= ~SCHED_RESET_ON_FORK;
#endif
#ifdef SCHED_DEADLINE
  if (scheduler == SCHED_DEADLINE)
    return true;
#endif
  return scheduler == SCHED_FIFO || scheduler == SCHED_RR;
}

bool
sys_sleep (double seconds)
{
  struct timespec left = dtotimespec (seconds);
  int error;
  do
    error = clock_nanosleep (CLOCK_MONOTONIC, 0, &left, &left);
  while (error == EINTR);
  errno = error;
  return error == 0;
}
