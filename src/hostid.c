/* hostid: tell the number of this host.
   GNU manual, "hostid invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <inttypes.h>

#include "cli/tool.h"
#include "sys/machine.h"

static int hostid_main (struct invocation *);

const struct tool hostid_tool = {
  .name = "hostid",
  .synopsis = N_("[OPTION]"),
  .summary = N_("Put the number of this host, in hexadecimal, on standard output."),
  .options = NO_OPTIONS,
  .run = hostid_main,
};

static int
hostid_main (struct invocation *inv)
{
  if (inv->operands.count > 0)
    extra_operand (inv, VEC_AT (inv->operands, 0));
  report (inv, "%08" PRIx32 "\n", sys_host_number ());
  return inv->status;
}
