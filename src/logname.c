/* logname: tell by which name the user has logged in.
   POSIX.1-2024 logname; GNU manual, "logname invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"
#include "sys/machine.h"

static int logname_main (struct invocation *);

const struct tool logname_tool = {
  .name = "logname",
  .synopsis = N_("[OPTION]"),
  .summary = N_("Put the name that the user has logged in by on standard output."),
  .options = NO_OPTIONS,
  .run = logname_main,
};

static int
logname_main (struct invocation *inv)
{
  if (inv->operands.count > 0)
    extra_operand (inv, VEC_AT (inv->operands, 0));
  BUF (name);
  if (!sys_login_name (&name))
    {
      complain (inv, "%s", _("no login name"));
      stop (inv);
    }
  buf_push (&name, '\n');
  put_span (&inv->out, buf_span (&name));
  return inv->status;
}
