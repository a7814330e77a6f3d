/* Processes and signals.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/process.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#ifdef __linux__
# include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

bool
sys_process_exists (pid_t id)
{
  return kill (id, 0) == 0 || errno == EPERM;
}

/* The part of a program's name that it is shown its own name by.  */
static struct str
own_name (struct str program)
{
  size_t slash = span_rfind (str_span (program), '/');
  return slash < program.length ? str_from (program, slash + 1) : program;
}

/* posix_spawn wants its words writable, and leaves them alone.  */
static char *
word (struct str s)
{
  return (char *) (uintptr_t) str_c (s);
}

pid_t
sys_start_shell (struct str shell, struct str command, int input, bool heeds_pipes)
{
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init (&files);
  if (error)
    {
      errno = error;
      return -1;
    }
  error = posix_spawnattr_init (&attributes);
  if (error)
    {
      posix_spawn_file_actions_destroy (&files);
      errno = error;
      return -1;
    }
  pid_t id = -1;
  sigset_t defaults;
  sigemptyset (&defaults);
  if (heeds_pipes)
    sigaddset (&defaults, SIGPIPE);
  char *words[] = { word (own_name (shell)), word (STR ("-c")), word (command), NULL };
  error = posix_spawnattr_setsigdefault (&attributes, &defaults);
  if (!error)
    error = posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGDEF);
  if (!error)
    error = posix_spawn_file_actions_adddup2 (&files, input, STDIN_FILENO);
  if (!error)
    error = posix_spawn (&id, str_c (shell), &files, &attributes, words, environ);
  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&files);
  errno = error;
  return error ? -1 : id;
}

bool
sys_wait_for (pid_t id, struct sys_end *end)
{
  int status;
  pid_t ended;
  do
    ended = waitpid (id, &status, 0);
  while (ended < 0 && errno == EINTR);
  if (ended < 0)
    return false;
  end->by_signal = WIFSIGNALED (status);
  end->number = end->by_signal ? WTERMSIG (status) : WEXITSTATUS (status);
  return true;
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
