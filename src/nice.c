/* nice: run a command that leaves more of the processor to others, or less.
   POSIX.1-2024 nice; GNU manual, "nice invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "process/command.h"
#include "sys/process.h"
#include "text/number.h"

struct settings
{
  struct str adjustment;        /* none where none is given */
};

static const struct option_row options[] = {
  { 'n', "adjustment", TEXT (adjustment, "N"),
    N_("add the integer N to the niceness, not 10") },
};

static const struct status_row statuses[] = {
  { 0, N_("there is no COMMAND, and the niceness was put out") },
  COMMAND_STATUSES,
};

static size_t take_old_forms (struct invocation *, void *settings, str_list words);
static int nice_main (struct invocation *);

const struct tool nice_tool = {
  .name = "nice",
  .synopsis = N_("[OPTION] [COMMAND [ARG]...]"),
  .summary = N_("Run COMMAND with another niceness; without COMMAND tell the niceness there is.\n"
                "It goes from -20 (the process comes first) to 19 (it comes last)."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .notes = N_("The forms -N, --N and -+N are old."),
  .statuses = LIST (statuses),
  .failure = COMMAND_CANCELED,
  .in_shells = true,
  .old_form = take_old_forms,
  .run = nice_main,
};

/* Whether WORD is -N, --N or -+N.  */
static bool
is_old_form (struct str word)
{
  if (word.length < 2 || str_at (word, 0) != '-')
    return false;
  unsigned char sign = str_at (word, 1);
  size_t digit = sign == '-' || sign == '+' ? 2 : 1;
  return digit < word.length && str_at (word, digit) >= '0' && str_at (word, digit) <= '9';
}

/* They may stand among options -n N.  */
static size_t
take_old_forms (struct invocation *inv, void *settings, str_list words)
{
  (void) inv;
  struct settings *set = settings;
  size_t taken = 0;
  while (taken < words.count)
    {
      struct str word = VEC_AT (words, taken);
      if (is_old_form (word))
        set->adjustment = str_from (word, 1);
      else if (str_equal (word, STR ("-n")) && taken + 1 < words.count)
        set->adjustment = VEC_AT (words, ++taken);
      else if (span_starts_with (str_span (word), SPAN ("-n")) && word.length > 2)
        set->adjustment = str_from (word, 2);
      else
        break;
      taken++;
    }
  return taken;
}

static int
adjustment_wanted (struct invocation *inv)
{
  /* From one end to the other.  */
  enum { MOST = 39 };
  const struct settings *set = inv->settings;
  intmax_t number;
  if (!str_given (set->adjustment))
    return 10;
  enum number_end end = number_parse_signed (set->adjustment, "", &number);
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
    {
      complain (inv, _("invalid adjustment %s"), quoted (set->adjustment));
      stop (inv);
    }
  return number > MOST ? MOST : number < -MOST ? -MOST : (int) number;
}

static int
niceness_now (struct invocation *inv)
{
  int niceness;
  if (sys_niceness (&niceness))
    return niceness;
  complain_errno (inv, errno, "%s", _("cannot get niceness"));
  stop (inv);
}

static int
nice_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  int adjustment = adjustment_wanted (inv);
  if (inv->operands.count == 0)
    {
      if (str_given (set->adjustment))
        usage_error (inv, "%s", _("a command must be given with an adjustment"));
      report (inv, "%d\n", niceness_now (inv));
      return inv->status;
    }
  if (!sys_set_niceness (niceness_now (inv) + adjustment))
    {
      /* Who may not be less nice runs the command all the same, if the user can know.  */
      bool is_refused = errno == EACCES || errno == EPERM;
      warn_errno (inv, errno, "%s", _("cannot set niceness"));
      if (!is_refused || inv->unheard)
        return COMMAND_CANCELED;
    }
  int error = command_become_words (inv->operands);
  complain_errno (inv, error, "%s", quoted (VEC_AT (inv->operands, 0)));
  return command_failure (error);
}
