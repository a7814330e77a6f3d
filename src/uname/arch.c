/* arch: tell what kind of machine this is.
   GNU manual, "arch invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "parts.h"

static int arch_main (struct invocation *);

const struct tool arch_tool = {
  .name = "arch",
  .synopsis = N_("[OPTION]..."),
  .summary = N_("Put the architecture of this machine on standard output, as uname -m does."),
  .options = NO_OPTIONS,
  .run = arch_main,
};

static int
arch_main (struct invocation *inv)
{
  return put_parts (inv, (struct parts) { .machine = true });
}
