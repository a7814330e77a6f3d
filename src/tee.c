/* tee: copy standard input to standard output and to files.
   POSIX.1-2024 tee; GNU manual, "tee invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/tool.h"
#include "io/input.h"
#include "process/signals.h"

/* What a failed write to one output means for the rest.  */
enum on_error { DIE_BY_SIGPIPE, WARN, WARN_NOPIPE, EXIT, EXIT_NOPIPE };

struct settings
{
  bool append;
  bool ignore_interrupts;
  enum on_error on_error;
};

static const struct choice modes[] = {
  { "warn", WARN, N_("report a failed write to any output") },
  { "warn-nopipe", WARN_NOPIPE, N_("the same, save to a pipe that lost its reader") },
  { "exit", EXIT, N_("stop at a failed write to any output") },
  { "exit-nopipe", EXIT_NOPIPE, N_("the same, save to a pipe that lost its reader") },
};

static const struct option_row options[] = {
  { 'a', "append", FLAG (append), N_("add to each FILE instead of replacing it") },
  { 'i', "ignore-interrupts", FLAG (ignore_interrupts), N_("carry on when interrupted") },
  { 'p', NULL, SET (on_error, WARN_NOPIPE), N_("the same as --output-error") },
  { 0, "output-error", CHOICE_OR (on_error, WARN_NOPIPE, modes, "MODE"),
    N_("what to do when a write fails; see MODE below") },
};

static int tee_main (struct invocation *);

const struct tool tee_tool = {
  .name = "tee",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Copy standard input to standard output and to each FILE."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("MODE is one of these, or warn-nopipe where it is left out:\n"
              "{choices}\n"
              "Without -p or --output-error, a pipe that lost its reader ends the run, and\n"
              "other failed writes are reported."),
  .run = tee_main,
};

typedef VEC (struct output) outputs;

/* OUT could not be opened or written: say so, and stop where MODE asks.  */
static void
output_failed (struct invocation *inv, const struct output *out, enum on_error mode)
{
  if (out->error == EPIPE && mode != WARN && mode != EXIT)
    return;
  complain_file (inv, out->name, out->error);
  if (mode == EXIT || mode == EXIT_NOPIPE)
    stop (inv);
}

/* The first of OUTS that still works; NULL where none does.  */
static struct output *
first_working (outputs *outs)
{
  FOR_EACH (out, *outs)
    if (!out->error)
      return out;
  return NULL;
}

/* Wait for input as long as some output works, even if all of them are pipes
   that lose their readers meanwhile.  */
static bool
wait_for_input (struct input *in, outputs *outs)
{
  for (struct output *out; (out = first_working (outs));)
    {
      if (input_wait (in, out))
        return true;
      output_fail (out, EPIPE);
    }
  return false;
}

/* Write BLOCK to each output that still works.  */
static void
write_to_each (struct invocation *inv, outputs *outs, struct span block, enum on_error mode)
{
  FOR_EACH (out, *outs)
    if (!output_write (out, block))
      output_failed (inv, out, mode);
}

static int
tee_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (set->ignore_interrupts)
    signal_ignore (SIGINT);
  if (set->on_error != DIE_BY_SIGPIPE)
    signal_ignore (SIGPIPE);

  outputs outs = { 0 };
  VEC_PUSH (outs, output_stdout ());
  FOR_EACH (name, inv->operands)        /* "-" is a file like any other, says POSIX */
    {
      struct output out = output_open (*name, set->append ? APPEND : TRUNCATE);
      VEC_PUSH (outs, out);
      if (out.error)
        output_failed (inv, &out, set->on_error);
    }

  struct input in;
  input_stdin (&in, STR ("-"), NULL);
  bool poll = set->on_error == WARN_NOPIPE || set->on_error == EXIT_NOPIPE;
  while (poll ? wait_for_input (&in, &outs) : first_working (&outs) != NULL)
    {
      struct span block;
      if (!input_block (&in, &block))
        break;
      write_to_each (inv, &outs, block, set->on_error);
    }
  if (in.error)
    complain_errno (inv, in.error, "%s", _("read error"));
  if (!input_close_stdin (&in))
    complain_errno (inv, in.error, "%s", _("standard input"));

  FOR_EACH (out, outs)
    if (!output_close (out))
      output_failed (inv, out, set->on_error);
  return inv->status;
}
