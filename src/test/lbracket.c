/* [: tell whether a condition holds, up to a last word "]".
   POSIX.1-2024 test; GNU manual, "test invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "test.h"

static int lbracket_main (struct invocation *);

const struct tool lbracket_tool = {
  .name = "[",
  .synopsis = N_("CONDITION ]\n]\nOPTION"),
  .summary = N_("Exit with a status that tells whether CONDITION holds; nothing at all does not\n"
                "hold."),
  .notes = test_notes,
  .statuses = LIST (test_statuses),
  .failure = STATUS_INVALID,
  .in_shells = true,
  .run = lbracket_main,
};

static int
lbracket_main (struct invocation *inv)
{
  size_t count = inv->operands.count;
  if (count == 0 || !str_equal (VEC_AT (inv->operands, count - 1), STR ("]")))
    {
      complain (inv, _("missing %s"), quoted (STR ("]")));
      stop (inv);
    }
  return condition_holds (inv, count - 1) ? 0 : 1;
}
