/* Two tools, one of them not on the list. */ /* refused: tools hidden is not in src/tools.mk */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

struct tool { const char *name; };
extern const struct tool listed_tool, hidden_tool;
const struct tool listed_tool = { .name = "listed" };
const struct tool hidden_tool = { .name = "hidden" };
