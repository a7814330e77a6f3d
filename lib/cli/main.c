/* The program of one tool, named TOOL when this is compiled.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"

extern const struct tool TOOL;

int
main (int argc, char **argv)
{
  return tool_run (&TOOL, argc, argv);
}
