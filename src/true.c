/* true: do nothing, successfully.
   POSIX.1-2024 true; GNU manual, "true invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"

static int true_main (struct invocation *);

const struct tool true_tool = {
  .name = "true",
  .synopsis = N_("[ignored words]\nOPTION"),
  .summary = N_("Exit with a status that means success."),
  .in_shells = true,
  .run = true_main,
};

static int
true_main (struct invocation *inv)
{
  return inv->status;
}
