/* link: give a file one more name.
   POSIX.1-2024 link; GNU manual, "link invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/names.h"

static int link_main (struct invocation *);

const struct tool link_tool = {
  .name = "link",
  .synopsis = N_("FILE1 FILE2\nOPTION"),
  .summary = N_("Make the name FILE2, which must be new, a hard link to the file FILE1."),
  .options = NO_OPTIONS,
  .run = link_main,
};

static int
link_main (struct invocation *inv)
{
  size_t count = inv->operands.count;
  if (count == 0)
    missing_operand (inv);
  struct str old = VEC_AT (inv->operands, 0);
  if (count == 1)
    usage_error (inv, _("missing operand after %s"), quoted (old));
  if (count > 2)
    extra_operand (inv, VEC_AT (inv->operands, 2));
  struct str name = VEC_AT (inv->operands, 1);
  if (!sys_make_link (SYS_HERE, old, LINK_ITSELF, SYS_HERE, name))
    complain_errno (inv, errno, _("cannot create link %s to %s"), quoted_file_n (0, name),
                    quoted_file_n (1, old));
  return inv->status;
}
