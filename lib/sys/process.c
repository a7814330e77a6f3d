/* Processes and signals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/process.h"

#include <errno.h>
#include <signal.h>

bool
sys_process_exists (pid_t id)
{
  return kill (id, 0) == 0 || errno == EPERM;
}

void
sys_raise_broken_pipe (void)
{
  raise (SIGPIPE);
}
