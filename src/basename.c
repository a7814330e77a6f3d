/* basename: the last component of names.
   POSIX.1-2024 basename; GNU manual, "basename invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/names.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "text/path.h"

struct settings
{
  bool multiple;
  struct str suffix;
  bool zero;
};

static option_call take_suffix;

static const struct option_row options[] = {
  { 'a', "multiple", FLAG (multiple), N_("take every operand for a NAME") },
  { 's', "suffix", CALL (take_suffix, "SUFFIX"),
    N_("take SUFFIX off the end of each NAME; every operand is one") },
  { 'z', "zero", FLAG (zero), N_("end each line of output with NUL, not newline") },
};

static int basename_main (struct invocation *);

const struct tool basename_tool = {
  .name = "basename",
  .synopsis = N_("NAME [SUFFIX]\nOPTION... NAME..."),
  .summary = N_("Print NAME without the directories before it, and without SUFFIX at its\n"
                "end, if that is given."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .notes = N_("Examples:\n"
              "  basename /usr/bin/sort          prints sort\n"
              "  basename include/stdio.h .h     prints stdio\n"
              "  basename -s .h include/stdio.h  prints stdio\n"
              "  basename -a any/a any/b         prints a, then b"),
  .run = basename_main,
};

static void
take_suffix (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  set->suffix = argument;
  set->multiple = true;
}

/* NAME's last component without SUFFIX, which is never all of it.  */
static struct span
base (struct str name, struct str suffix)
{
  struct span last = path_last_component (str_span (name));
  bool root = last.length > 0 && span_at (last, 0) == '/';
  if (str_given (suffix) && !root && last.length > suffix.length
      && span_ends_with (last, str_span (suffix)))
    last = span_first (last, last.length - suffix.length);
  return last;
}

static int
basename_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t count = inv->operands.count;
  if (count == 0)
    missing_operand (inv);
  if (!set->multiple && count > 2)
    extra_operand (inv, VEC_AT (inv->operands, 2));
  struct str suffix = set->suffix;
  if (!set->multiple && count == 2)
    suffix = VEC_AT (inv->operands, 1);
  for (size_t i = 0; i < (set->multiple ? count : 1); i++)
    put_name (inv, base (VEC_AT (inv->operands, i), suffix), set->zero);
  return inv->status;
}
