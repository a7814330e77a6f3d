/* Processes and signals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/process.h"

#include <errno.h>
#include <signal.h>
#ifdef __linux__
# include <sys/prctl.h>
#endif

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

void
sys_process_rename (struct str name)
{
#ifdef __linux__
  prctl (PR_SET_NAME, str_c (name));
#else
  (void) name;
#endif
}
