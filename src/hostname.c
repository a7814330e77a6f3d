/* hostname: tell or set the name of this host.
   GNU manual, "hostname invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/machine.h"

static int hostname_main (struct invocation *);

const struct tool hostname_tool = {
  .name = "hostname",
  .synopsis = N_("[NAME]\nOPTION"),
  .summary = N_("Put the name of this host on standard output, or let NAME be its name."),
  .options = NO_OPTIONS,
  .run = hostname_main,
};

static int
hostname_main (struct invocation *inv)
{
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));
  if (inv->operands.count == 1)
    {
      struct str name = VEC_AT (inv->operands, 0);
      if (!sys_set_host_name (name))
        complain_errno (inv, errno, _("cannot set name to %s"), quoted_file (name));
      return inv->status;
    }
  BUF (name);
  if (!sys_host_name (&name))
    {
      complain_errno (inv, errno, "%s", _("cannot determine hostname"));
      stop (inv);
    }
  buf_push (&name, '\n');
  put_span (&inv->out, buf_span (&name));
  return inv->status;
}
