/* mkfifo: make named pipes.
   POSIX.1-2024 mkfifo; GNU manual, "mkfifo invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/context.h"
#include "cli/quote.h"
#include "nodes.h"

struct settings
{
  struct str mode;
};

static const struct option_row options[] = {
  { 'm', "mode", TEXT (mode, "MODE"),
    N_("give them MODE, as of chmod, instead of a=rw less the umask") },
  CONTEXT_ROWS,
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

static int
mkfifo_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  mode_t mode = node_mode (inv, set->mode);
  FOR_EACH (name, inv->operands)
    if (!node_make (*name, S_IFIFO | mode, 0))
      complain_errno (inv, errno, _("cannot create fifo %s"), quoted_file (*name));
    else if (str_given (set->mode))
      node_permit (inv, *name, S_IFIFO | mode);
  return inv->status;
}
