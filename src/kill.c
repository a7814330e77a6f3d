/* kill: send signals to processes, or tell which signals there are.
   POSIX.1-2024 kill; GNU manual, "kill invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/vec.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "process/signals.h"
#include "sys/process.h"
#include "text/number.h"

enum listing { NO_LIST, NAMES, TABLE };

struct settings
{
  int signal;                   /* -1 where none is given */
  enum listing listing;
  VEC (struct str) ids;         /* of processes, or signals to be listed */
};

static const struct settings defaults = { .signal = -1 };

static option_call take_signal, take_listing, take_word, take_number, take_id;

/* -SIGNAL: the letter is one of the signal's name, and so is what stands behind it.  */
#define SIGNAL_ROW(letter) { letter, NULL, CALL_ATTACHED (take_word, "GNAL"), NULL }

static const struct option_row options[] = {
  { 's', "signal", CALL (take_signal, "SIGNAL"),
    N_("send SIGNAL, a name or a number; also -SIGNAL") },
  { 'n', NULL, CALL (take_signal, "SIGNAL"), NULL },
  { 'l', "list", CALL_WITH (take_listing, "l"),
    N_("list the names of signals, or tell the name of each SIGNAL\n"
       "that is a number, the number of each that is a name") },
  { 't', "table", CALL_WITH (take_listing, "t"), N_("list numbers, names and meanings") },
  { ANY_DIGIT, NULL, CALL_OR (take_number, "NUMBER"), NULL },
  { ANY_OPERAND, NULL, CALL (take_id, NULL), NULL },
  SIGNAL_ROW ('A'), SIGNAL_ROW ('B'), SIGNAL_ROW ('C'), SIGNAL_ROW ('D'), SIGNAL_ROW ('E'),
  SIGNAL_ROW ('F'), SIGNAL_ROW ('G'), SIGNAL_ROW ('H'), SIGNAL_ROW ('I'), SIGNAL_ROW ('J'),
  SIGNAL_ROW ('K'), SIGNAL_ROW ('L'), SIGNAL_ROW ('M'), SIGNAL_ROW ('N'), SIGNAL_ROW ('O'),
  SIGNAL_ROW ('P'), SIGNAL_ROW ('Q'), SIGNAL_ROW ('R'), SIGNAL_ROW ('S'), SIGNAL_ROW ('T'),
  SIGNAL_ROW ('U'), SIGNAL_ROW ('V'), SIGNAL_ROW ('W'), SIGNAL_ROW ('X'), SIGNAL_ROW ('Y'),
  SIGNAL_ROW ('Z'),
};

static int kill_main (struct invocation *);

const struct tool kill_tool = {
  .name = "kill",
  .synopsis = N_("[-s SIGNAL | -SIGNAL] PID...\n"
                 "-l [SIGNAL]...\n"
                 "-t [SIGNAL]..."),
  .summary = N_("Send a signal to processes, TERM unless told otherwise; or tell which signals\n"
                "there are."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &defaults,
  .notes = N_("SIGNAL is a name such as HUP, a number such as 1, or the exit status of a process\n"
              "that a signal has ended, such as 129.  PID is the number of a process; below 0\n"
              "that of a group of processes."),
  .in_shells = true,
  .run = kill_main,
};

/* The signal that TEXT is.  Where it is none, that is complained of.  */
static int
read_signal (struct invocation *inv, struct str text)
{
  int number = signal_number (text);
  if (number < 0)
    complain (inv, _("%s: invalid signal"), quoted (text));
  return number;
}

static void
take_signal (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (set->signal >= 0)
    usage_error (inv, _("%s: multiple signals specified"), quoted (argument));
  set->signal = read_signal (inv, argument);
  if (set->signal < 0)
    try_help (inv);
}

static void
take_listing (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (set->listing != NO_LIST)
    usage_error (inv, "%s", _("multiple -l or -t options specified"));
  set->listing = str_at (argument, 0) == 't' ? TABLE : NAMES;
}

/* -SIGNAL, of which REST is what stands behind the first letter or digit: all of the word
   must be that.  */
static void
take_rest (struct invocation *inv, void *settings, size_t rest)
{
  struct str word = inv->word_taken;
  if (rest + 2 != word.length)
    usage_error (inv, _("invalid option -- %c"), str_at (word, word.length - rest - 1));
  take_signal (inv, settings, str_from (word, 1));
}

static void
take_word (struct invocation *inv, void *settings, struct str argument)
{
  take_rest (inv, settings, argument.length);
}

static void
take_id (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->ids, argument);
}

/* -NUMBER: a signal as the first word, else a group of processes, and no option follows.  */
static void
take_number (struct invocation *inv, void *settings, struct str argument)
{
  if (inv->word == 1)
    {
      take_rest (inv, settings, argument.length - 1);
      return;
    }
  take_id (inv, settings, inv->word_taken);
  inv->options_end = true;
}

/* --- telling of signals ----------------------------------------------------- */

/* How wide the longest name is.  */
static int
widest_name (struct invocation *inv)
{
  size_t widest = 0;
  for (int number = 0; number <= signal_largest (); number++)
    if (signal_is_named (number))
      widest = size_max (widest, str_of (signal_name (&inv->arena, number)).length);
  return (int) widest;
}

static void
put_row (struct invocation *inv, int number, int width)
{
  report (inv, "%2d %-*s %s\n", number, width, signal_name (&inv->arena, number),
          signal_meaning (number));
}

static void
put_all (struct invocation *inv, enum listing listing, int width)
{
  for (int number = 0; number <= signal_largest (); number++)
    if (!signal_is_named (number))
      continue;
    else if (listing == TABLE)
      put_row (inv, number, width);
    else
      report (inv, "%s\n", signal_name (&inv->arena, number));
}

/* Tell of the signal that TEXT is.  */
static void
put_one (struct invocation *inv, enum listing listing, int width, struct str text)
{
  int number = read_signal (inv, text);
  if (number < 0)
    return;
  if (listing == TABLE)
    put_row (inv, number, width);
  else if (str_at (text, 0) >= '0' && str_at (text, 0) <= '9')
    report (inv, "%s\n", signal_name (&inv->arena, number));
  else
    report (inv, "%d\n", number);
}

/* --- sending ---------------------------------------------------------------- */

static void
send_signal (struct invocation *inv, int signal, struct str id)
{
  intmax_t number;
  pid_t process;
  if (number_parse_signed (id, "", &number) != NUMBER_FINE
      || (process = (pid_t) number) != number)
    complain (inv, _("%s: invalid process id"), quoted (id));
  else if (sys_send_signal (process, signal))
    return;
  else if (errno == EINVAL)
    complain_errno (inv, errno, "%d", signal);
  else
    complain_errno (inv, errno, "%s", quoted (id));
}

static int
kill_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  VEC (struct str) words = { 0 };
  FOR_EACH (id, set->ids)
    VEC_PUSH (words, *id);
  FOR_EACH (id, inv->operands)
    VEC_PUSH (words, *id);
  if (set->signal >= 0 && set->listing != NO_LIST)
    usage_error (inv, "%s", _("cannot combine signal with -l or -t"));
  if (words.count == 0 && set->listing == NO_LIST)
    usage_error (inv, "%s", _("no process ID specified"));
  int width = set->listing == TABLE ? widest_name (inv) : 0;
  if (words.count == 0)
    put_all (inv, set->listing, width);
  FOR_EACH (word, words)
    if (set->listing != NO_LIST)
      put_one (inv, set->listing, width, *word);
    else
      send_signal (inv, set->signal >= 0 ? set->signal : SIGTERM, *word);
  VEC_RELEASE (words);
  return inv->status;
}
