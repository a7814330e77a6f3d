/* nohup: run a command that does not end when the terminal hangs up.
   POSIX.1-2024 nohup; GNU manual, "nohup invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <unistd.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "process/command.h"
#include "process/signals.h"
#include "sys/environment.h"
#include "sys/file.h"
#include "sys/identity.h"
#include "sys/names.h"

static const struct status_row statuses[] = { COMMAND_STATUSES };

static int nohup_main (struct invocation *);

const struct tool nohup_tool = {
  .name = "nohup",
  .synopsis = N_("COMMAND [ARG]...\nOPTION"),
  .summary = N_("Run COMMAND, and let it ignore hangups.\n\n"
                "If standard input is a terminal, COMMAND gets one that cannot be read.  If\n"
                "standard output is a terminal, what is put out is added to 'nohup.out', or else\n"
                "to '$HOME/nohup.out'.  If standard error is a terminal, it goes where standard\n"
                "output goes."),
  .options = NO_OPTIONS,
  .grammar = OPTIONS_FIRST,
  .statuses = LIST (statuses),
  .failure = COMMAND_CANCELED,
  .posix_failure = COMMAND_NOT_FOUND,
  .in_shells = true,
  .run = nohup_main,
};

/* Which of our descriptors are the terminal that may go away.  */
struct terminals
{
  bool input, output, error;
  bool output_closed;
};

static struct terminals
find_terminals (void)
{
  return (struct terminals) {
    .input = sys_is_terminal (STDIN_FILENO),
    .output = sys_is_terminal (STDOUT_FILENO),
    .error = sys_is_terminal (STDERR_FILENO),
    .output_closed = sys_is_closed (STDOUT_FILENO),
  };
}

/* Standard input becomes something that cannot be read.  */
static void
close_input (struct invocation *inv)
{
  int fd = sys_open_in (SYS_HERE, STR ("/dev/null"), O_WRONLY, 0);
  if (fd < 0 || !sys_redirect (STDIN_FILENO, fd))
    {
      complain_errno (inv, errno, "%s", _("failed to render standard input unusable"));
      stop (inv);
    }
  sys_close (fd);
}

/* Whether someone else may have put a symbolic link here, under any name.  */
static bool
others_may_plant (void)
{
  struct stat here;
  return sys_status_in (SYS_HERE, STR ("."), FOLLOW_LINK, &here) && here.st_mode & S_ISVTX
         && here.st_mode & (S_IWGRP | S_IWOTH) && here.st_uid != sys_effective_user ();
}

/* Open NAME to add to it; if it is new, nobody else may read it.  */
static int
open_log (struct str name, int flags)
{
  mode_t mask = sys_swap_umask (S_IXUSR | S_IRWXG | S_IRWXO);
  int fd = sys_open_in (SYS_HERE, name, O_WRONLY | O_CREAT | O_APPEND | flags,
                        S_IRUSR | S_IWUSR);
  int error = errno;
  sys_swap_umask (mask);
  errno = error;
  return fd;
}

/* The file of that name in the user's folder; none where that is not known.  */
static struct str
name_at_home (struct invocation *inv, struct str name)
{
  struct str home = environment_value (STR ("HOME"));
  if (!str_given (home))
    return str_none ();
  BUF (text);
  buf_append (&text, str_span (home));
  if (home.length > 0 && !span_ends_in (str_span (home), '/'))
    buf_push (&text, '/');
  buf_append (&text, str_span (name));
  return arena_str (&inv->arena, buf_span (&text));
}

/* Open nohup.out, and say so.  */
static int
begin_log (struct invocation *inv, bool input_ignored)
{
  struct str name = STR ("nohup.out");
  int fd = open_log (name, others_may_plant () ? O_NOFOLLOW : 0);
  if (fd < 0)
    {
      int error = errno;
      struct str at_home = name_at_home (inv, name);
      fd = str_given (at_home) ? open_log (at_home, 0) : -1;
      if (fd < 0)
        {
          int error_at_home = errno;
          complain_errno (inv, error, _("failed to open %s"), quoted_file (name));
          if (str_given (at_home))
            complain_errno (inv, error_at_home, _("failed to open %s"),
                            quoted_file (at_home));
          stop (inv);
        }
      name = at_home;
    }
  if (input_ignored)
    warn (inv, _("ignoring input and appending output to %s"), quoted_file (name));
  else
    warn (inv, _("appending output to %s"), quoted_file (name));
  return fd;
}

/* Let what was to go to the terminal go elsewhere; a duplicate of standard error for
   complaints is in *COMPLAINTS.  */
static void
redirect (struct invocation *inv, int *complaints)
{
  struct terminals terminals = find_terminals ();
  int output = STDOUT_FILENO;
  if (terminals.input)
    close_input (inv);
  if (terminals.input && !terminals.output && !terminals.error)
    warn (inv, "%s", _("ignoring input"));
  if (terminals.output || (terminals.error && terminals.output_closed))
    output = begin_log (inv, terminals.input);
  if (terminals.output && !sys_redirect (STDOUT_FILENO, output))
    {
      complain_errno (inv, errno, "%s", _("failed to redirect standard output"));
      stop (inv);
    }
  if (!terminals.error)
    return;
  *complaints = sys_duplicate (STDERR_FILENO);
  if (!terminals.output)
    warn (inv, "%s", terminals.input
          ? _("ignoring input and redirecting standard error to standard output")
          : _("redirecting standard error to standard output"));
  if (!sys_redirect (STDERR_FILENO, output))
    {
      complain_errno (inv, errno, "%s", _("failed to redirect standard error"));
      stop (inv);
    }
}

static int
nohup_main (struct invocation *inv)
{
  if (inv->operands.count == 0)
    missing_operand (inv);
  int complaints = -1;
  redirect (inv, &complaints);
  /* Nobody was told where the output goes.  */
  if (inv->unheard)
    return failure_status (inv->tool);
  signal_ignore (SIGHUP);
  int error = command_become_words (inv->operands);
  if (complaints < 0 ? !sys_is_closed (STDERR_FILENO)
                     : sys_redirect (STDERR_FILENO, complaints))
    warn_errno (inv, error, _("failed to run command %s"),
                quoted_file (VEC_AT (inv->operands, 0)));
  return command_failure (error);
}
