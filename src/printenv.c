/* printenv: print the environment.
   GNU manual, "printenv invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"
#include "cli/variables.h"
#include "sys/environment.h"

struct settings
{
  bool null;
};

static const struct option_row options[] = {
  { '0', "null", FLAG (null), N_("end each line of output with NUL, not newline") },
};

static const struct status_row statuses[] = {
  { 0, N_("all VARIABLEs are set") },
  { 1, N_("some VARIABLE is not") },
  { 2, N_("the command line was wrong, or writing failed") },
};

static int printenv_main (struct invocation *);

const struct tool printenv_tool = {
  .name = "printenv",
  .synopsis = N_("[OPTION]... [VARIABLE]..."),
  .summary = N_("Print the values of environment VARIABLEs; without any, print all names\n"
                "and values.  Values that a shell would take apart are quoted, save with\n"
                "-0."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .statuses = LIST (statuses),
  .failure = 2,
  .in_shells = true,
  .run = printenv_main,
};

static int
printenv_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  enum variable_lines lines = set->null ? LINES_WITH_NUL : LINES_QUOTED;
  struct environment all = environment_all ();
  if (inv->operands.count == 0)
    for (struct str entry; environment_next (&all, &entry);)
      put_variable (inv, lines, entry);
  bool all_set = true;
  FOR_EACH (name, inv->operands)
    {
      bool possible = span_find (str_span (*name), '=') == name->length;
      struct str value = possible ? environment_value (*name) : str_none ();
      if (str_given (value))
        put_value (inv, lines, str_span (value));
      all_set &= str_given (value);
    }
  return all_set ? 0 : 1;
}
