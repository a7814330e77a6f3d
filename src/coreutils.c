/* coreutils: all the tools in one program.
   GNU manual, "coreutils: Multi-call program".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/process.h"

/* The tools, and their names: TOOL (wc, "wc", "gwc") is wc_tool, its name, and
   the name that it is installed under.  */
#define TOOL(id, name, installed) extern const struct tool id##_tool;
#include "tool-table.h"
#undef TOOL

struct program { const char *name, *installed; const struct tool *tool; };

static const struct program programs[] = {
#define TOOL(id, name, installed) { name, installed, &id##_tool },
#include "tool-table.h"
#undef TOOL
};

static const char list[] =
#define TOOL(id, name, installed) " " name
#include "tool-table.h"
#undef TOOL
;

struct settings
{
  bool list;
};

static option_call refuse_late;

static const struct option_row options[] = {
  { 0, "coreutils-prog", CALL (refuse_late, "PROGRAM_NAME"),
    N_("as the first word: be PROGRAM_NAME; all other words are its own") },
  { 0, "coreutils-prog-shebang", CALL (refuse_late, "PROGRAM_NAME"),
    N_("the same for the first line of a script, which names the program in\n"
       "messages") },
  { 0, "list", FLAG (list), N_("print the names of the built-in programs, one a line") },
};

static int coreutils_main (struct invocation *);
static const struct tool *choose (struct invocation *, str_list, struct str *, size_t *);

const struct tool coreutils_tool = {
  .name = "coreutils",
  .synopsis = N_("--coreutils-prog=PROGRAM_NAME [PARAMETERS]...\nOPTION"),
  .summary = N_("Be the built-in program PROGRAM_NAME, given the PARAMETERS.  Called by the name\n"
                "of a built-in program, through a link for instance, be that program."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .notes = N_("Built-in programs:\n"
              "{list}\n"
              "\n"
              "What each of them takes is told by\n"
              "  coreutils --coreutils-prog=PROGRAM_NAME --help"),
  .list = list,
  .choose = choose,
  .run = coreutils_main,
};

/* The tool called NAME, or NULL.  GNU's own multi-call program has install by
   its second name.  */
static const struct tool *
tool_of (struct str name)
{
  if (str_equal (name, STR ("ginstall")))
    name = STR ("install");
  unsigned char first = str_at (name, 0);
  for (size_t i = 0; i < COUNT (programs); i++)
    {
      const struct program *program = &ELEM (programs, i);
      if ((first == (unsigned char) *program->name
           && str_equal (name, str_of (program->name)))
          || (first == (unsigned char) *program->installed
              && str_equal (name, str_of (program->installed))))
        return program->tool;
    }
  return NULL;
}

/* Whatever we were called, it is the multi-call program that does not know.  */
static void
stop_at_unknown (struct invocation *inv, struct str name)
{
  inv->name = STR ("coreutils");
  complain (inv, _("unknown program %s"), quoted (name));
  stop (inv);
}

/* Whether WORD is OPTION, "=" included, and an argument.  */
static bool
is_option (struct str word, struct span option, struct str *argument)
{
  if (!span_starts_with (str_span (word), option))
    return false;
  *argument = str_from (word, option.length);
  return true;
}

static struct str
without_folder (struct str path)
{
  size_t slash = span_rfind (str_span (path), '/');
  return slash < path.length ? str_from (path, slash + 1) : path;
}

static const struct tool *
choose (struct invocation *inv, str_list words, struct str *called, size_t *taken)
{
  const struct tool *tool = tool_of (inv->name);
  if (tool)
    return tool;
  struct str first = words.count > 0 ? VEC_AT (words, 0) : STR (""), name;
  if (is_option (first, SPAN ("--coreutils-prog="), &name))
    {
      *taken = 1;
      *called = name;
    }
  /* The system puts the script's name behind what the script's first line
     says.  */
  else if (is_option (first, SPAN ("--coreutils-prog-shebang="), &name))
    {
      *taken = words.count > 1 ? 2 : 1;
      *called = words.count > 1 ? without_folder (VEC_AT (words, 1)) : name;
    }
  if (*taken > 0)
    {
      tool = tool_of (name);
      if (!tool)
        stop_at_unknown (inv, name);
      sys_process_rename (name);
      return tool;
    }
  if (!span_ends_with (str_span (inv->name), SPAN ("coreutils")))
    stop_at_unknown (inv, inv->name);
  return NULL;
}

static void
refuse_late (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings, (void) argument;
  usage_error (inv, _("--coreutils-prog must be the first word, and in full"));
}

static void
put_list (struct output *out)
{
  struct span rest = str_span (str_of (list));
  for (struct span name; span_next (&rest, ' ', &name);)
    if (name.length > 0)
      {
        put_span (out, name);
        put_byte (out, '\n');
      }
}

static int
coreutils_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (!set->list)
    try_help (inv);
  if (inv->operands.count > 0)
    extra_operand (inv, VEC_AT (inv->operands, 0));
  put_list (&inv->out);
  return inv->status;
}
