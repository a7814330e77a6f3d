/* false: do nothing, unsuccessfully.
   POSIX.1-2024 false; GNU manual, "false invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"

static int false_main (struct invocation *);

const struct tool false_tool = {
  .name = "false",
  .synopsis = N_("[ignored words]\nOPTION"),
  .summary = N_("Exit with a status that means failure."),
  .help_fails = true,
  .in_shells = true,
  .run = false_main,
};

static int
false_main (struct invocation *inv)
{
  (void) inv;
  return 1;
}
