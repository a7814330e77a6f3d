/* Running a tool: from the words of a command line to an exit status.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"

#include <setjmp.h>
#include <stdlib.h>

#include "bound/args.h"
#include "cli/help.h"
#include "sys/environment.h"

/* Settings larger than this are kept in the arena.  */
enum { SETTINGS_MOST = 512 };

/* What a run needs of the stack.  */
struct frame
{
  struct args words, operands;
  _Alignas (max_align_t) unsigned char settings[SETTINGS_MOST];
};

/* Standard output failed: for all tools but few that ends the run.  */
static void
write_failed (struct output *out, void *whom)
{
  struct invocation *inv = whom;
  complain_errno (inv, out->error, "%s", _("write error"));
  stop (inv);
}

static bool
is_option (struct str word)
{
  return word.length > 1 && str_at (word, 0) == '-';
}

/* --help or --version as the only word is heeded by tools without options.  */
static void
heed_only_word (struct invocation *inv, struct str word)
{
  bool help = str_equal (word, STR ("--help"));
  if (!help && !str_equal (word, STR ("--version")))
    return;
  if (inv->tool->literal_if_posix
      && environment_posix_strict ())
    return;
  if (help)
    put_help (inv);
  else
    put_version (inv);
  inv->status = inv->tool->help_fails ? failure_status (inv->tool) : 0;
  stop (inv);
}

/* Read the command line: settings, operands.  */
static void
read_words (struct invocation *inv, struct frame *frame, int argc, char **argv)
{
  const struct tool *tool = inv->tool;
  struct mspan room = tool->settings <= SETTINGS_MOST
                        ? mspan_first (MSPAN (frame->settings), tool->settings)
                        : arena_bytes (&inv->arena, tool->settings);
  if (tool->defaults)
    mspan_copy (room, span_of_ (tool->defaults, tool->settings));
  else
    mspan_fill (room, 0);
  void *settings = mspan_raw (room);
  inv->settings = settings;

  str_list words = args_list (&frame->words, &inv->arena, argv, 1, argc);
  if (!tool->options.parse)
    {
      if (words.count == 1 && !tool->literal)
        heed_only_word (inv, VEC_AT (words, 0));
      inv->operands = words;
      return;
    }
  size_t taken = tool->old_form ? tool->old_form (inv, settings, words) : 0;
  bool any_option = false;
  for (size_t i = taken; i < words.count && !any_option; i++)
    any_option = is_option (VEC_AT (words, i));
  if (!any_option && taken == 0 && !operand_row (tool->options))
    {
      inv->operands = words;
      return;
    }
  /* getopt_long looks past a first word, the program's name: let it be the
     last of those taken.  */
  int count = argc - (int) taken, first;
  char **rest = bound_elem_ (argv, sizeof *argv, (size_t) argc, taken, BOUND_HERE);
  char **name = bound_elem_ (argv, sizeof *argv, (size_t) argc, 0, BOUND_HERE);
  *rest = *name;
  tool->options.parse (inv, settings, &count, &rest, &first);
  inv->operands = args_list (&frame->operands, &inv->arena, rest, first, count);
}

/* What is still gathered goes out, and its error is told.  A run that nobody heard of has
   failed.  */
static void
finish (struct invocation *inv)
{
  if (output_used (&inv->out))
    output_close (&inv->out);
  if (inv->unheard)
    inv->status = failure_status (inv->tool);
  arena_release (&inv->arena);
}

void
stop (struct invocation *inv)
{
  if (inv->landing_)
    {
      jmp_buf *landing = inv->landing_;
      longjmp (*landing, 1);
    }
  finish (inv);
  exit (inv->status);
}

/* Ready to run TOOL, called as ARGV says.  */
static void
begin (struct invocation *inv, const struct tool *tool, char **argv)
{
  *inv = (struct invocation) { .tool = tool, .out = output_stdout () };
  args_name (argv, tool->name, &inv->called, &inv->name);
  inv->out.failed = write_failed;
  inv->out.whom = inv;
  bound_introduce (str_c (inv->name), failure_status (tool));
}

/* From now on INV is a run of the tool that the words ask for, if there is
   one.  */
static void
become_chosen (struct invocation *inv, struct frame *frame, int *argc, char ***argv)
{
  int seen = *argc < 3 ? *argc : 3;
  str_list words = args_list (&frame->words, &inv->arena, *argv, 1, seen);
  struct str called = inv->called;
  size_t taken = 0;
  const struct tool *chosen = inv->tool->choose (inv, words, &called, &taken);
  if (!chosen)
    return;
  if (taken > 0)
    args_drop (argc, argv, taken, called);
  void *landing = inv->landing_;
  begin (inv, chosen, *argv);
  inv->landing_ = landing;
}

static void
run (struct invocation *inv, struct frame *frame, int argc, char **argv)
{
  if (inv->tool->choose)
    become_chosen (inv, frame, &argc, &argv);
  read_words (inv, frame, argc, argv);
  int status = inv->tool->run (inv);
  if (status > inv->status)
    inv->status = status;
}

int
tool_run (const struct tool *tool, int argc, char **argv)
{
  struct invocation inv;
  struct frame frame BOUND_UNSET;
  begin (&inv, tool, argv);
  run (&inv, &frame, argc, argv);
  finish (&inv);
  return inv.status;
}

/* The part of tool_run_contained that stop comes back to, once in the run and
   once while finishing.  */
static void
contained (struct invocation *inv, void (*part) (struct invocation *, struct frame *,
                                                 int, char **),
           struct frame *frame, int argc, char **argv)
{
  jmp_buf landing;
  inv->landing_ = &landing;
  if (setjmp (landing) == 0)
    part (inv, frame, argc, argv);
}

static void
finish_part (struct invocation *inv, struct frame *frame, int argc, char **argv)
{
  (void) frame, (void) argc, (void) argv;
  finish (inv);
}

int
tool_run_contained (const struct tool *tool, int argc, char **argv)
{
  struct invocation inv;
  struct frame frame;
  begin (&inv, tool, argv);
  contained (&inv, run, &frame, argc, argv);
  contained (&inv, finish_part, &frame, argc, argv);
  return inv.status;
}
