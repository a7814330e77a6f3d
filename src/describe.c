/* describe: manual pages and completions of all tools, for the build.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/describe.h"
#include "cli/quote.h"

/* main.c wants to know one tool.  */
#undef TOOL

#define TOOL(id, name, installed) extern const struct tool id##_tool;
#include "tool-table-all.h"
#undef TOOL

static const struct tool *const tools[] = {
#define TOOL(id, name, installed) &id##_tool,
#include "tool-table-all.h"
#undef TOOL
};

static int describe_main (struct invocation *);

const struct tool describe_tool = {
  .name = "describe",
  .synopsis = "man TOOL [FILE]\n{bash|zsh|fish} TOOL\noptions",
  .summary = "Put out the manual page of TOOL, with the sections in FILE; its completions; or\n"
             "all spellings of the options of all tools.",
  .options = NO_OPTIONS,
  .run = describe_main,
};

static const struct tool *
tool_of (struct invocation *inv, struct str name)
{
  for (size_t i = 0; i < COUNT (tools); i++)
    if (str_equal (str_of (ELEM (tools, i)->name), name))
      return ELEM (tools, i);
  complain (inv, "unknown tool %s", quoted (name));
  stop (inv);
}

static void
put_page (struct invocation *inv, const struct tool *tool)
{
  if (inv->operands.count < 3)
    {
      describe_page (&inv->out, tool, NULL);
      return;
    }
  struct input more;
  input_open (&more, VEC_AT (inv->operands, 2), NULL);
  if (!more.error)
    describe_page (&inv->out, tool, &more);
  if (more.error)
    complain_file (inv, more.name, more.error);
  input_close (&more);
}

static int
describe_main (struct invocation *inv)
{
  static const struct
  {
    char kind[8];
    void (*describe) (struct output *, const struct tool *);
  } shells[] = {
    { "bash", describe_for_bash }, { "zsh", describe_for_zsh }, { "fish", describe_for_fish },
  };
  size_t words = inv->operands.count;
  struct str kind = words > 0 ? VEC_AT (inv->operands, 0) : STR ("");
  if (words == 1 && str_equal (kind, STR ("options")))
    {
      for (size_t i = 0; i < COUNT (tools); i++)
        describe_options (&inv->out, ELEM (tools, i));
      return inv->status;
    }
  if (words < 2)
    try_help (inv);
  const struct tool *tool = tool_of (inv, VEC_AT (inv->operands, 1));
  if (str_equal (kind, STR ("man")))
    {
      put_page (inv, tool);
      return inv->status;
    }
  for (size_t i = 0; i < COUNT (shells); i++)
    if (str_equal (str_of (ELEM (shells, i).kind), kind))
      {
        ELEM (shells, i).describe (&inv->out, tool);
        return inv->status;
      }
  complain (inv, "unknown kind %s", quoted (kind));
  stop (inv);
}
