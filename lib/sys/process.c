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
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

bool
sys_process_exists (pid_t id)
{
  return kill (id, 0) == 0 || errno == EPERM;
}

bool
sys_send_signal (pid_t id, int number)
{
  return kill (id, number) == 0;
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

/* What a child is started with.  */
struct start
{
  struct str program;
  char **words;
  bool in_path;                 /* PROGRAM is looked for where PATH says */
  int input, output;            /* its standard input and output; -1 is ours */
  bool heeds_pipes;
};

/* Add to FILES what START says of descriptors.  An errno, or 0.  */
static int
add_files (posix_spawn_file_actions_t *files, const struct start *start)
{
  int error = 0;
  if (start->input >= 0)
    error = posix_spawn_file_actions_adddup2 (files, start->input, STDIN_FILENO);
  if (!error && start->output >= 0)
    error = posix_spawn_file_actions_adddup2 (files, start->output, STDOUT_FILENO);
  return error;
}

static pid_t
start_child (const struct start *start)
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
  if (start->heeds_pipes)
    sigaddset (&defaults, SIGPIPE);
  error = posix_spawnattr_setsigdefault (&attributes, &defaults);
  if (!error)
    error = posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGDEF);
  if (!error)
    error = add_files (&files, start);
  if (!error)
    error = (start->in_path ? posix_spawnp : posix_spawn) (&id, str_c (start->program), &files,
                                                           &attributes, start->words, environ);
  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&files);
  errno = error;
  return error ? -1 : id;
}

pid_t
sys_start_shell (struct str shell, struct str command, int input, bool heeds_pipes)
{
  char *words[] = { word (own_name (shell)), word (STR ("-c")), word (command), NULL };
  return start_child (&(struct start) {
    .program = shell, .words = words, .input = input, .output = -1, .heeds_pipes = heeds_pipes
  });
}

pid_t
sys_start_filter (struct str program, struct str argument, int input, int output)
{
  char *words[] = { word (program), str_given (argument) ? word (argument) : NULL, NULL };
  return start_child (&(struct start) {
    .program = program, .words = words, .in_path = true, .input = input, .output = output
  });
}

bool
sys_niceness (int *niceness)
{
  errno = 0;
  *niceness = getpriority (PRIO_PROCESS, 0);
  /* -1 is a niceness, too.  */
  return errno == 0;
}

bool
sys_set_niceness (int niceness)
{
  return setpriority (PRIO_PROCESS, 0, niceness) == 0;
}

void
sys_become (struct str program, struct str called, str_list arguments)
{
  VEC (char *) list = { 0 };
  VEC_PUSH (list, word (called));
  FOR_EACH (text, arguments)
    VEC_PUSH (list, word (*text));
  VEC_PUSH (list, NULL);
  execvp (str_c (program), &VEC_AT (list, 0));
  int error = errno;
  VEC_RELEASE (list);
  errno = error;
}

static struct sys_end
end_of (int status)
{
  struct sys_end end = { .by_signal = WIFSIGNALED (status) };
  end.number = end.by_signal ? WTERMSIG (status) : WEXITSTATUS (status);
#ifdef WCOREDUMP
  end.left_core = end.by_signal && WCOREDUMP (status);
#endif
  return end;
}

static pid_t
wait_for (pid_t id, int options, struct sys_end *end)
{
  int status;
  pid_t ended;
  do
    ended = waitpid (id, &status, options);
  while (ended < 0 && errno == EINTR);
  if (ended > 0)
    *end = end_of (status);
  return ended;
}

bool
sys_wait_for (pid_t id, struct sys_end *end)
{
  return wait_for (id, 0, end) > 0;
}

enum sys_child
sys_look_at (pid_t id, struct sys_end *end)
{
  pid_t ended = wait_for (id, WNOHANG, end);
  return ended == 0 ? CHILD_RUNS : ended > 0 ? CHILD_ENDED : CHILD_LOST;
}

pid_t
sys_fork (void)
{
  return fork ();
}

pid_t
sys_own_id (void)
{
  return getpid ();
}

void
sys_begin_group (void)
{
  setpgid (0, 0);
}

bool
sys_end_with_parent (pid_t parent, int number)
{
#ifdef __linux__
  prctl (PR_SET_PDEATHSIG, number);
#else
  (void) number;
#endif
  return getppid () == parent;
}

bool
sys_leave_no_core (void)
{
#ifdef __linux__
  if (prctl (PR_SET_DUMPABLE, 0) == 0)
    return true;
#endif
  return setrlimit (RLIMIT_CORE, &(struct rlimit) { 0, 0 }) == 0;
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
