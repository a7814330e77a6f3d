/* mkfifo: make named pipes.
   POSIX.1-2024 mkfifo; GNU manual, "mkfifo invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "nodes.h"

struct settings
{
  struct str mode;
  struct context_wanted context;
};

static option_call want_context;

static const struct option_row options[] = {
  { 'm', "mode", TEXT (mode, "MODE"),
    N_("give them MODE, as of chmod, instead of a=rw less the umask") },
  CONTEXT_ROWS (want_context),
};

static int mkfifo_main (struct invocation *);

const struct tool mkfifo_tool = {
  .name = "mkfifo",
  .synopsis = N_("[OPTION]... NAME..."),
  .summary = N_("Make a named pipe (FIFO) of each NAME."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = mkfifo_main,
};

static void
want_context (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  context_want (inv, &set->context, argument, "SELinux/SMACK");
}

static int
mkfifo_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  context_begin (inv, &set->context);
  struct node node = {
    .mode = S_IFIFO | node_mode (inv, set->mode), .is_exact = str_given (set->mode),
    .context = &set->context,
  };
  FOR_EACH (name, inv->operands)
    if (!node_make (inv, &node, *name))
      complain_errno (inv, errno, _("cannot create fifo %s"), quoted_file (*name));
  return inv->status;
}
