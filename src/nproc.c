/* nproc: tell how many processors there are.
   GNU manual, "nproc invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "process/processors.h"
#include "sys/environment.h"
#include "sys/machine.h"
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

/* The number that the variable NAME begins with, as OpenMP has it; 0 where it has
   none.  */
static uintmax_t
threads_in (struct invocation *inv, struct str name)
{
  struct str value = environment_value (name);
  uintmax_t number;
  if (!str_given (value))
    return 0;
  struct span first = str_span (value);
  first = span_first (first, span_find (first, ','));
  while (span_ends_in (first, ' '))
    first = span_first (first, first.length - 1);
  enum number_end end = number_parse (arena_str (&inv->arena, first), "", &number);
  return end == NUMBER_FINE || end == NUMBER_OVERFLOW ? number : 0;
}

static uintmax_t
usable (struct invocation *inv)
{
  uintmax_t limit = threads_in (inv, STR ("OMP_THREAD_LIMIT"));
  uintmax_t count = threads_in (inv, STR ("OMP_NUM_THREADS"));
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
  uintmax_t count = set->all ? sys_processors_installed () : usable (inv);
  put_number (&inv->out, set->ignored < count ? count - set->ignored : 1, 0);
  put_byte (&inv->out, '\n');
  return inv->status;
}
