/* dirname: what is before the last component of names.
   POSIX.1-2024 dirname; GNU manual, "dirname invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/names.h"
#include "text/path.h"

struct settings
{
  bool zero;
};

static const struct option_row options[] = {
  { 'z', "zero", FLAG (zero), N_("end each line of output with NUL, not newline") },
};

static int dirname_main (struct invocation *);

const struct tool dirname_tool = {
  .name = "dirname",
  .synopsis = N_("[OPTION] NAME..."),
  .summary = N_("Print each NAME without its last component and the slashes around that;\n"
                "where a NAME has no slash, print '.', the current directory."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("Examples:\n"
              "  dirname /usr/bin/          prints /usr\n"
              "  dirname dir1/str dir2/str  prints dir1, then dir2\n"
              "  dirname stdio.h            prints ."),
  .run = dirname_main,
};

static int
dirname_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  FOR_EACH (name, inv->operands)
    put_name (inv, path_directory (str_span (*name)), set->zero);
  return inv->status;
}
