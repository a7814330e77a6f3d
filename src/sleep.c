/* sleep: wait for a while.
   POSIX.1-2024 sleep; GNU manual, "sleep invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/machine.h"
#include "text/number.h"

static int sleep_main (struct invocation *);

const struct tool sleep_tool = {
  .name = "sleep",
  .synopsis = N_("NUMBER[SUFFIX]...\nOPTION"),
  .summary = N_("Wait for as long as all NUMBERs are together.\n\n"
                "SUFFIX is s for seconds (default), m for minutes, h for hours, d for days.  A\n"
                "NUMBER may have a fraction, or be 'infinity'."),
  .options = NO_OPTIONS,
  .run = sleep_main,
};

/* The seconds that SUFFIX stands for; 0 where it is none.  */
static double
seconds_in (unsigned char suffix)
{
  switch (suffix)
    {
    case 's': return 1;
    case 'm': return 60;
    case 'h': return 60 * 60;
    case 'd': return 24 * 60 * 60;
    default: return 0;
    }
}

/* Parse TEXT as an interval.  False where it is none.  */
static bool
parse_interval (struct invocation *inv, struct str text, double *seconds)
{
  enum number_end end = number_parse_real (text, seconds);
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW && text.length > 1)
    {
      struct span number = span_first (str_span (text), text.length - 1);
      double unit = seconds_in (str_at (text, text.length - 1));
      end = number_parse_real (arena_str (&inv->arena, number), seconds);
      if (unit <= 0)
        return false;
      *seconds *= unit;
    }
  /* Not a number is not 0 or more.  */
  return (end == NUMBER_FINE || end == NUMBER_OVERFLOW) && *seconds >= 0;
}

static int
sleep_main (struct invocation *inv)
{
  double sum = 0, seconds;
  bool fine = true;
  if (inv->operands.count == 0)
    missing_operand (inv);
  FOR_EACH (text, inv->operands)
    if (parse_interval (inv, *text, &seconds))
      sum += seconds;
    else
      {
        complain (inv, _("invalid time interval %s"), quoted (*text));
        fine = false;
      }
  if (!fine)
    try_help (inv);
  if (!sys_sleep (sum))
    {
      complain_errno (inv, errno, "%s", _("cannot read realtime clock"));
      stop (inv);
    }
  return inv->status;
}
