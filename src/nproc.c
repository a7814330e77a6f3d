/* nproc: tell how many processors there are.
   GNU manual, "nproc invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "process/processors.h"
#include "sys/environment.h"
#include "sys/machine.h"
#include "text/classes.h"
#include "text/number.h"

struct settings
{
  bool all;
  uintmax_t ignored;
};

static option_call take_ignored;

static const struct option_row options[] = {
  { 0, "all", FLAG (all), N_("count all that are installed") },
  { 0, "ignore", CALL (take_ignored, "N"),
    N_("leave out N of them, but for the last one") },
};

static int nproc_main (struct invocation *);

const struct tool nproc_tool = {
  .name = "nproc",
  .synopsis = N_("[OPTION]..."),
  .summary = N_("Put the number of processors that this process may use on standard output.  That\n"
                "may be less than there are.\n\n"
                "OMP_NUM_THREADS and OMP_THREAD_LIMIT are heeded without --all."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = nproc_main,
};

static void
take_ignored (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse (argument, "", &set->ignored);
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
    {
      complain (inv, "%s: %s", _("invalid number"), quoted (argument));
      stop (inv);
    }
}

/* The first of the numbers in the variable NAME, as OpenMP has them: without a sign, and a
   comma after it where there are more.  0 where there is none.  */
static uintmax_t
threads_in (struct str name)
{
  struct str value = environment_value (name);
  if (!str_given (value))
    return 0;
  struct span rest = text_past (CLASS_SPACE, str_span (value));
  uintmax_t number;
  bool overflowed;
  if (!digits_take (&rest, &number, &overflowed))
    return 0;
  rest = text_past (CLASS_SPACE, rest);
  return rest.length == 0 || span_at (rest, 0) == ',' ? number : 0;
}

static uintmax_t
usable (void)
{
  uintmax_t limit = threads_in (STR ("OMP_THREAD_LIMIT"));
  uintmax_t count = threads_in (STR ("OMP_NUM_THREADS"));
  if (count == 0)
    count = processors_for_us ();
  return limit > 0 && limit < count ? limit : count;
}

static int
nproc_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count > 0)
    extra_operand (inv, VEC_AT (inv->operands, 0));
  uintmax_t count = set->all ? sys_processors_installed () : usable ();
  put_number (&inv->out, set->ignored < count ? count - set->ignored : 1, 0);
  put_byte (&inv->out, '\n');
  return inv->status;
}
