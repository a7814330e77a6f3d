/* timeout: run a command, and end it when its time is over.
   POSIX.1-2024 timeout; GNU manual, "timeout invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <math.h>
#include <unistd.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "process/command.h"
#include "process/signals.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/process.h"
#include "sys/ready.h"
#include "sys/splice.h"
#include "text/interval.h"

struct settings
{
  bool foreground, preserve_status, verbose, inactivity;
  int signal;
  double kill_after;            /* seconds; 0 is never */
};

static const struct settings defaults = { .signal = SIGTERM };

static option_call take_kill_after, take_signal;

static const struct option_row options[] = {
  { 'f', "foreground", FLAG (foreground),
    N_("let COMMAND read from the terminal and be interrupted from there;\n"
       "then its children are not ended with it") },
  { 'i', NULL, FLAG (inactivity),
    N_("let the time begin anew whenever COMMAND has put something on\n"
       "standard output (an extension)") },
  { 'k', "kill-after", CALL (take_kill_after, "DURATION"),
    N_("also kill it, if it still runs so long after the first signal") },
  { 'p', "preserve-status", FLAG (preserve_status),
    N_("give back the status of COMMAND, even when its time is over") },
  { 's', "signal", CALL (take_signal, "SIGNAL"),
    N_("send SIGNAL, a name or a number, not TERM; see 'kill -l'") },
  { 'v', "verbose", FLAG (verbose), N_("say on standard error which signals are sent") },
};

enum { TIMED_OUT = 124 };

static const struct status_row statuses[] = {
  { TIMED_OUT, N_("the time was over, and --preserve-status was not given") },
  { COMMAND_CANCELED, N_("the command line was wrong, or the tool itself failed") },
  { COMMAND_NOT_RUN, N_("COMMAND is there but cannot be run") },
  { COMMAND_NOT_FOUND, N_("COMMAND is not there") },
  { 128 + SIGKILL, N_("COMMAND, or timeout itself, was sent KILL (128+9)") },
  { STATUS_OF_COMMAND, N_("otherwise that of COMMAND") },
};

static int timeout_main (struct invocation *);

const struct tool timeout_tool = {
  .name = "timeout",
  .synopsis = N_("[OPTION]... DURATION COMMAND [ARG]..."),
  .summary = N_("Run COMMAND, and send it a signal if it still runs after DURATION."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .defaults = &defaults,
  .notes = N_("DURATION is a number, which may have a fraction, and s for seconds (default), m\n"
              "for minutes, h for hours or d for days.  0 is for ever."),
  .statuses = LIST (statuses),
  .failure = COMMAND_CANCELED,
  .run = timeout_main,
};

static double
read_duration (struct invocation *inv, struct str text)
{
  double seconds;
  if (!interval_parse (text, &seconds))
    usage_error (inv, _("invalid time interval %s"), quoted (text));
  return seconds;
}

static void
take_kill_after (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->kill_after = read_duration (inv, argument);
}

static void
take_signal (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->signal = signal_number (argument);
  if (set->signal < 0)
    usage_error (inv, _("%s: invalid signal"), quoted (argument));
}

/* The command while it is watched.  */
struct watch
{
  struct invocation *inv;
  struct str command;
  pid_t id;
  sigset_t waited_for;          /* signals: of its end, and those that it gets from us */
  double duration;              /* seconds that it has; 0 is for ever */
  double deadline;              /* by the clock of the machine; HUGE_VAL is never */
  int signal;                   /* what it gets then */
  double kill_after;            /* as in the settings; 0 once it has begun */
  bool timed_out;
  int output;                   /* where we read what it puts; -1 where we do not */
  bool failed;                  /* that could not be put, which was told */
};

static double
in_seconds (struct timespec time)
{
  return (double) time.tv_sec + (double) time.tv_nsec / 1000000000;
}

static void
set_deadline (struct watch *w, double seconds)
{
  w->deadline = seconds > 0 ? in_seconds (sys_steady_now ()) + seconds : HUGE_VAL;
}

static void
tell (struct watch *w, int number)
{
  struct invocation *inv = w->inv;
  const char *name = number == 0 ? "0" : signal_name (&inv->arena, number);
  warn (inv, _("sending signal %s to command %s"), name, quoted (w->command));
}

/* Send the signal NUMBER to the command, and to all in the group that we lead.  */
static void
send_signal (struct watch *w, int number)
{
  const struct settings *set = w->inv->settings;
  if (w->kill_after > 0)
    {
      w->signal = SIGKILL;
      set_deadline (w, w->kill_after);
      w->kill_after = 0;
    }
  if (set->verbose)
    tell (w, number);
  /* It may have left the group.  */
  sys_send_signal (w->id, number);
  if (set->foreground)
    return;
  /* We get that, too, and shall not send it on again.  */
  if (number != SIGCHLD)
    {
      sigdelset (&w->waited_for, number);
      signal_ignore (number);
    }
  sys_send_signal (0, number);
  /* Who is stopped does not see a signal before going on.  */
  if (number != SIGKILL && number != SIGCONT)
    {
      sys_send_signal (w->id, SIGCONT);
      sys_send_signal (0, SIGCONT);
    }
}

/* Whoever started us wanted to hear nothing of it.  */
static bool
is_ignored (int number)
{
  bool ignored;
  return signal_is_ignored (number, &ignored) && ignored;
}

/* Put what the command has put.  Nothing more where there is no more, or nobody wants it:
   then the command is told by a broken pipe, as it would be without us.  */
static void
pass_output_on (struct watch *w)
{
  unsigned char room[16 * 1024];
  ssize_t count = sys_read (w->output, MSPAN (room));
  if (count > 0
      && sys_write_all (STDOUT_FILENO, span_first (SPAN_ARRAY (room), (size_t) count)))
    return;
  if (count != 0 && errno != EPIPE)
    {
      complain_errno (w->inv, errno, "%s", count < 0 ? _("read error") : _("write error"));
      w->failed = true;
    }
  sys_close (w->output);
  w->output = -1;
}

/* What else the command has put before it ended.  */
static void
pass_rest_on (struct watch *w)
{
  while (w->output >= 0 && sys_wait_ready (w->output, -1, 0) == READER_READY)
    pass_output_on (w);
}

/* Wait for a signal, no longer than SECONDS; its number, or 0.  */
static int
wait_on (struct watch *w, double seconds)
{
  if (w->output >= 0)
    {
      int ready = sys_wait_ready_or_signal (w->output, &w->waited_for, seconds);
      if (ready == READER_READY)
        {
          pass_output_on (w);
          if (!w->timed_out)
            set_deadline (w, w->duration);
        }
      if (ready >= 0)
        seconds = 0;
    }
  return signal_wait (&w->waited_for, seconds);
}

/* Wait for the command, and send it what is to be sent.  False, with errno, where it is no
   longer known.  */
static bool
watch (struct watch *w, struct sys_end *end)
{
  enum sys_child child;
  while ((child = sys_look_at (w->id, end)) == CHILD_RUNS)
    {
      double left = w->deadline - in_seconds (sys_steady_now ());
      int number = left > 0 ? wait_on (w, left) : SIGALRM;
      if (number == SIGALRM)
        {
          w->timed_out = true;
          w->deadline = HUGE_VAL;
          number = w->signal;
          send_signal (w, number);
        }
      else if (number > 0 && number != SIGCHLD && !is_ignored (number))
        send_signal (w, number);
    }
  return child == CHILD_ENDED;
}

/* Become the command, as if nobody watched: signals are as they were BEFORE.  What is to
   end it is not ignored, though we may have been started so.  What it puts goes to OUTPUT
   where that is given.  */
static int
run_command (struct invocation *inv, str_list words, pid_t parent, const sigset_t *before,
             const struct sys_pipe *output)
{
  const struct settings *set = inv->settings;
  if (!sys_end_with_parent (parent, set->signal))
    return COMMAND_CANCELED;
  signal_set_ignored (SIGTTIN, false);
  signal_set_ignored (SIGTTOU, false);
  if (is_ignored (set->signal))
    signal_set_ignored (set->signal, false);
  signals_block (before);
  if (output && !sys_redirect (STDOUT_FILENO, output->write_end))
    {
      complain_errno (inv, errno, "%s", _("cannot redirect standard output"));
      return COMMAND_CANCELED;
    }
  int error = command_become_words (words);
  complain_errno (inv, error, _("failed to run command %s"), quoted (VEC_AT (words, 0)));
  return command_failure (error);
}

/* The exit status for a command that a signal has ended; often we are ended by it, too.  */
static int
status_of_signal (struct watch *w, struct sys_end end)
{
  const struct settings *set = w->inv->settings;
  if (end.left_core)
    warn (w->inv, "%s", _("the monitored command dumped core"));
  if (!w->timed_out && sys_leave_no_core ())
    signal_end_by (end.number);
  bool killed = end.number == SIGKILL;
  return w->timed_out && !set->preserve_status && !killed ? TIMED_OUT : 128 + end.number;
}

/* Block the signals that are to be waited for, *SET: those that would end us unless they
   are blocked already, and those of the command's end and of a timer.  Gives back which
   were blocked before.  */
static sigset_t
hold_signals (sigset_t *set)
{
  sigset_t before, all;
  signals_blocked (&before);
  *set = signals_that_end ();
  for (int number = 1; number <= signal_largest (); number++)
    if (sigismember (&before, number) > 0)
      sigdelset (set, number);
  sigaddset (set, SIGCHLD);
  sigaddset (set, SIGALRM);
  sigorset (&all, &before, set);
  signals_block (&all);
  return before;
}

static int
timeout_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count < 2)
    try_help (inv);
  double duration = read_duration (inv, VEC_AT (inv->operands, 0));
  str_list words = SLICE_FROM (inv->operands, 1);
  struct watch w = {
    .inv = inv, .command = VEC_AT (words, 0), .signal = set->signal,
    .kill_after = set->kill_after, .duration = duration, .output = -1
  };
  struct sys_pipe output;
  if (set->inactivity && !sys_pipe_open (&output))
    {
      complain_errno (inv, errno, "%s", _("cannot create pipe"));
      return COMMAND_CANCELED;
    }

  /* A group of our own: whatever the command starts can be reached.  */
  if (!set->foreground)
    sys_begin_group ();
  /* In the background, the terminal would stop us.  */
  signal_set_ignored (SIGTTIN, true);
  signal_set_ignored (SIGTTOU, true);
  signal_set_ignored (SIGCHLD, false);

  sigset_t before = hold_signals (&w.waited_for);
  pid_t parent = sys_own_id ();
  w.id = sys_fork ();
  if (w.id < 0)
    {
      complain_errno (inv, errno, "%s", _("fork system call failed"));
      return COMMAND_CANCELED;
    }
  if (w.id == 0)
    return run_command (inv, words, parent, &before, set->inactivity ? &output : NULL);
  if (set->inactivity)
    {
      w.output = output.read_end;
      sys_close (output.write_end);
    }

  set_deadline (&w, duration);
  struct sys_end end;
  bool known = watch (&w, &end);
  pass_rest_on (&w);
  if (!known)
    {
      complain_errno (inv, errno, "%s", _("error waiting for command"));
      return w.timed_out && !set->preserve_status ? TIMED_OUT : COMMAND_CANCELED;
    }
  if (w.failed)
    return COMMAND_CANCELED;
  if (end.by_signal)
    return status_of_signal (&w, end);
  return w.timed_out && !set->preserve_status ? TIMED_OUT : end.number;
}
