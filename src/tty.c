/* tty: tell which terminal standard input is.
   POSIX.1-2024 tty; GNU manual, "tty invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <unistd.h>

#include "cli/tool.h"
#include "sys/file.h"
#include "sys/machine.h"

struct settings
{
  bool silent;
};

static const struct option_row options[] = {
  { 's', "silent", FLAG (silent), N_("put out nothing, only return a status") },
  { 0, "quiet", ALIAS, NULL },
};

enum { NOT_A_TERMINAL = 1, BAD_USAGE, NOT_WRITTEN, NO_NAME };

static const struct status_row statuses[] = {
  { 0, N_("standard input is a terminal") },
  { NOT_A_TERMINAL, N_("it is not") },
  { BAD_USAGE, N_("wrong arguments were given") },
  { NOT_WRITTEN, N_("what there is to say could not be written") },
  { NO_NAME, N_("the terminal has no name that can be found") },
};

static int tty_main (struct invocation *);

const struct tool tty_tool = {
  .name = "tty",
  .synopsis = N_("[OPTION]..."),
  .summary = N_("Put the file name of the terminal that standard input is on standard output."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .statuses = LIST (statuses),
  .failure = NOT_WRITTEN,
  .usage_failure = BAD_USAGE,
  .run = tty_main,
};

static int
tty_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count > 0)
    extra_operand (inv, VEC_AT (inv->operands, 0));
  bool is_terminal = sys_is_terminal (STDIN_FILENO);
  if (set->silent)
    return is_terminal ? 0 : NOT_A_TERMINAL;
  BUF (name);
  if (is_terminal && !sys_terminal_name (STDIN_FILENO, &name))
    {
      complain_errno (inv, errno, "%s", _("ttyname error"));
      return NO_NAME;
    }
  if (is_terminal)
    put_span (&inv->out, buf_span (&name));
  else
    put_text (&inv->out, _("not a tty"));
  put_byte (&inv->out, '\n');
  return is_terminal ? 0 : NOT_A_TERMINAL;
}
