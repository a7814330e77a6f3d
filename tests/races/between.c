/* between: run a command, and act between two of its system calls.
   SPDX-License-Identifier: GPL-3.0-or-later

   usage: between REPORT [ACTION]... -- COMMAND...

     swap K NAME OTHER     NAME and OTHER trade places behind the K-th call
     flash K NAME OTHER    the same, and once more behind the call after that
     plant K NAME OTHER    OTHER becomes NAME behind the K-th call, if NAME is not there
     signal K NUMBER       the command gets that signal behind its K-th step
     watch PATTERN         what is called so is looked at behind each step

   A call that counts is one that looks up a name, or lists a folder; those on what belongs
   to the system (/lib, /usr, /etc, /proc ...) do not.  A step is any system call behind
   the first that counts.  The command and all that it starts stand still while an action is
   done.

   REPORT gets a line for what is seen, "state TYPE-AND-MODE OWNER SIZE TEXT" (or "state
   absent") whenever it is another than before; "done" for each action that was done;
   "named K", the first call that asks what the name of the first swap is; and
   "calls N steps N".
   The exit status is the command's, 128 and the number of the signal that ended it, or 125
   where this fails, or 124 where the command does not end in 10 seconds.  */

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

/* A system call that counts, and which of its arguments is the name; -1 is none.  */
static const struct call { long number; int name; } calls[] = {
  { SYS_openat, 1 }, { SYS_newfstatat, 1 }, { SYS_statx, 1 }, { SYS_fchmodat, 1 },
  { SYS_fchownat, 1 }, { SYS_mkdirat, 1 }, { SYS_mknodat, 1 }, { SYS_linkat, 3 },
  { SYS_symlinkat, 2 }, { SYS_unlinkat, 1 }, { SYS_renameat2, 3 }, { SYS_readlinkat, 1 },
  { SYS_utimensat, 1 }, { SYS_faccessat, 1 }, { SYS_truncate, 0 }, { SYS_chdir, 0 },
  { SYS_getxattr, 0 }, { SYS_lgetxattr, 0 }, { SYS_setxattr, 0 }, { SYS_lsetxattr, 0 },
  { SYS_listxattr, 0 }, { SYS_llistxattr, 0 }, { SYS_removexattr, 0 },
  { SYS_lremovexattr, 0 }, { SYS_getdents64, -1 },
  { 437, 1 } /* openat2 */, { 439, 1 } /* faccessat2 */, { 452, 1 } /* fchmodat2 */,
  { 463, 1 } /* setxattrat */, { 464, 1 } /* getxattrat */,
#ifdef SYS_renameat
  { SYS_renameat, 3 },
#endif
#ifdef SYS_open
  { SYS_open, 0 }, { SYS_stat, 0 }, { SYS_lstat, 0 }, { SYS_access, 0 }, { SYS_mkdir, 0 },
  { SYS_rmdir, 0 }, { SYS_unlink, 0 }, { SYS_rename, 1 }, { SYS_link, 1 },
  { SYS_symlink, 1 }, { SYS_readlink, 0 }, { SYS_chmod, 0 }, { SYS_chown, 0 },
  { SYS_lchown, 0 }, { SYS_mknod, 0 }, { SYS_creat, 0 }, { SYS_utime, 0 },
  { SYS_utimes, 0 },
#endif
};

static const char *const system_folders[] = {
  "/lib", "/usr", "/etc", "/proc", "/sys", "/dev/null", "/var/lib", "/run",
};

/* What is to be done behind which call.  */
struct swap { long at; unsigned int how; const char *name, *other; };
enum { NOREPLACE = 1, EXCHANGE = 2 };  /* linux/fs.h */
enum { MOST = 16, TEXT = 256 };
static struct swap swaps[MOST];
static size_t swap_count;
static struct watch { const char *pattern; char seen[16 * TEXT]; } watches[MOST];
static size_t watch_count;
static long signal_at;
static int signal_number;
static FILE *report;

/* So far.  */
static long call_count, step_count, named;

/* It takes the command along.  */
static void
give_up (int number)
{
  (void) number;
  _exit (124);
}

static void
fail (const char *what)
{
  fprintf (stderr, "between: %s: %s\n", what, strerror (errno));
  exit (125);
}

static void
do_swap (const struct swap *swap)
{
  const char *from = swap->how == NOREPLACE ? swap->other : swap->name;
  const char *to = swap->how == NOREPLACE ? swap->name : swap->other;
  if (syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, swap->how) == 0)
    fprintf (report, "done\n");
}

/* STATE becomes what there is to say of PATH.  */
static void
describe (const char *path, char state[TEXT])
{
  struct stat status;
  char text[33] = "";
  ssize_t length = -1;
  if (lstat (path, &status) != 0)
    {
      snprintf (state, TEXT, "state absent\n");
      return;
    }
  if (S_ISLNK (status.st_mode))
    length = readlink (path, text, sizeof text - 1);
  else if (S_ISREG (status.st_mode))
    {
      int fd = open (path, O_RDONLY | O_CLOEXEC);
      length = read (fd, text, sizeof text - 1);
      close (fd);
    }
  text[length < 0 ? 0 : length] = '\0';
  text[strcspn (text, "\n")] = '\0';
  snprintf (state, TEXT, "state %o %u %lld %s\n", status.st_mode, status.st_uid,
            (long long) status.st_size, text);
}

static void
look (struct watch *watch)
{
  char now[sizeof watch->seen] = "";
  glob_t found;
  glob (watch->pattern, GLOB_NOCHECK, NULL, &found);
  for (size_t i = 0; i < found.gl_pathc && strlen (now) + TEXT < sizeof now; i++)
    describe (found.gl_pathv[i], now + strlen (now));
  globfree (&found);
  if (strcmp (now, watch->seen) != 0)
    fputs (strcpy (watch->seen, now), report);
}

static bool
ends_with (const char *text, const char *end)
{
  size_t length = strlen (text), wanted = strlen (end);
  return length >= wanted && strcmp (text + length - wanted, end) == 0;
}

static bool
asks_for_status (uint64_t number)
{
  switch (number)
    {
    case SYS_newfstatat: case SYS_statx:
#ifdef SYS_stat
    case SYS_stat: case SYS_lstat:
#endif
      return true;
    default:
      return false;
    }
}

/* Whether the call that PID makes, as INFO has it, counts.  */
static bool
counts (pid_t pid, const struct __ptrace_syscall_info *info)
{
  char name[64] = "";
  for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++)
    if ((uint64_t) calls[i].number == info->entry.nr)
      {
        if (calls[i].name < 0)
          return true;
        struct iovec to = { name, sizeof name - 1 };
        struct iovec from = { (void *) (uintptr_t) info->entry.args[calls[i].name],
                              sizeof name - 1 };
        /* Less may be readable than was asked for.  */
        while (from.iov_len > 0 && process_vm_readv (pid, &to, 1, &from, 1, 0) < 0)
          from.iov_len /= 2;
        if (name[0] == '\0')
          return false;
        for (size_t j = 0; j < sizeof system_folders / sizeof system_folders[0]; j++)
          if (strncmp (name, system_folders[j], strlen (system_folders[j])) == 0)
            return false;
        if (named == 0 && swap_count > 0 && asks_for_status (info->entry.nr))
          {
            const char *slash = strrchr (swaps[0].name, '/');
            if (ends_with (name, slash ? slash + 1 : swaps[0].name))
              named = call_count + 1;
          }
        return true;
      }
  return false;
}

/* A call of PID has ended, and it COUNTED or did not.  */
static void
behind_call (pid_t pid, bool counted)
{
  call_count += counted;
  if (call_count == 0)
    return;
  step_count++;
  for (size_t i = 0; counted && i < swap_count; i++)
    if (swaps[i].at == call_count)
      do_swap (&swaps[i]);
  for (size_t i = 0; i < watch_count; i++)
    look (&watches[i]);
  if (step_count == signal_at)
    {
      fprintf (report, "done\n");
      kill (pid, signal_number);
    }
}

static int
trace (pid_t child)
{
  int status, result = 125;
  bool begun = false;
  /* Processes and threads whose current call counts.  */
  static bool counting[1 << 22];
  if (waitpid (child, &status, 0) < 0
      || ptrace (PTRACE_SETOPTIONS, child, NULL,
                 PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACEEXEC
                 | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK) < 0)
    fail ("ptrace");
  ptrace (PTRACE_SYSCALL, child, NULL, 0);
  for (pid_t pid; (pid = waitpid (-1, &status, __WALL)) > 0;)
    {
      int sent = 0;
      if (WIFEXITED (status) || WIFSIGNALED (status))
        {
          if (pid == child)
            result = WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status);
          continue;
        }
      int stopped = WSTOPSIG (status);
      if (stopped == (SIGTRAP | 0x80))
        {
          struct __ptrace_syscall_info info;
          bool *current = &counting[pid % (1 << 22)];
          if (ptrace (PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info) > 0)
            {
              if (info.op == PTRACE_SYSCALL_INFO_ENTRY)
                *current = begun && counts (pid, &info);
              else if (begun)
                {
                  behind_call (pid, *current);
                  *current = false;
                }
            }
        }
      else if (stopped == SIGTRAP && status >> 16 == PTRACE_EVENT_EXEC)
        begun = true;
      else if (stopped != SIGTRAP && !(stopped == SIGSTOP && pid != child))
        sent = stopped;
      ptrace (PTRACE_SYSCALL, pid, NULL, (void *) (uintptr_t) sent);
    }
  fprintf (report, "named %ld\ncalls %ld steps %ld\n", named, call_count, step_count);
  return result;
}

static void
add_swap (const char *at, long later, unsigned int how, const char *name, const char *other)
{
  if (swap_count == MOST)
    fail ("too many swaps");
  swaps[swap_count++] = (struct swap) { strtol (at, NULL, 10) + later, how, name, other };
}

int
main (int argc, char **argv)
{
  int i = 2;
  errno = EINVAL;
  if (argc < 4)
    fail ("usage");
  for (; i < argc && strcmp (argv[i], "--") != 0;)
    if (i + 3 < argc && (strcmp (argv[i], "swap") == 0 || strcmp (argv[i], "flash") == 0
                         || strcmp (argv[i], "plant") == 0))
      {
        unsigned int how = strcmp (argv[i], "plant") == 0 ? NOREPLACE : EXCHANGE;
        add_swap (argv[i + 1], 0, how, argv[i + 2], argv[i + 3]);
        if (strcmp (argv[i], "flash") == 0)
          add_swap (argv[i + 1], 1, how, argv[i + 2], argv[i + 3]);
        i += 4;
      }
    else if (i + 2 < argc && strcmp (argv[i], "signal") == 0)
      {
        signal_at = strtol (argv[i + 1], NULL, 10);
        signal_number = atoi (argv[i + 2]);
        i += 3;
      }
    else if (i + 1 < argc && strcmp (argv[i], "watch") == 0 && watch_count < MOST)
      {
        watches[watch_count++].pattern = argv[i + 1];
        i += 2;
      }
    else
      fail ("usage");
  if (i + 1 >= argc)
    fail ("usage");
  report = fopen (argv[1], "we");
  if (!report)
    fail (argv[1]);
  setvbuf (report, NULL, _IOLBF, 0);
  signal (SIGALRM, give_up);
  alarm (10);
  pid_t child = fork ();
  if (child < 0)
    fail ("fork");
  if (child == 0)
    {
      ptrace (PTRACE_TRACEME, 0, NULL, NULL);
      raise (SIGSTOP);
      /* Shells ignore SIGINT for what they start in the background.  */
      signal (SIGINT, SIG_DFL);
      execvp (argv[i + 1], argv + i + 1);
      _exit (127);
    }
  return trace (child);
}
