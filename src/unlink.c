/* unlink: remove one name of a file.
   POSIX.1-2024 unlink; GNU manual, "unlink invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/names.h"

static int unlink_main (struct invocation *);

const struct tool unlink_tool = {
  .name = "unlink",
  .synopsis = N_("FILE\nOPTION"),
  .summary = N_("Remove the name FILE, and with its last name the file."),
  .options = NO_OPTIONS,
  .run = unlink_main,
};

static int
unlink_main (struct invocation *inv)
{
  if (inv->operands.count == 0)
    missing_operand (inv);
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));
  struct str name = VEC_AT (inv->operands, 0);
  if (!sys_remove_file (SYS_HERE, name))
    complain_errno (inv, errno, _("cannot unlink %s"), quoted_file (name));
  return inv->status;
}
