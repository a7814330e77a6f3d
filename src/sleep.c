/* sleep: wait for a while.
   POSIX.1-2024 sleep; GNU manual, "sleep invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/machine.h"
#include "text/interval.h"

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

static int
sleep_main (struct invocation *inv)
{
  double sum = 0, seconds;
  bool fine = true;
  if (inv->operands.count == 0)
    missing_operand (inv);
  FOR_EACH (text, inv->operands)
    if (interval_parse (*text, &seconds))
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
