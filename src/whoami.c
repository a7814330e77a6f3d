/* whoami: tell who we are.
   GNU manual, "whoami invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/tool.h"
#include "sys/identity.h"
#include "users/owner.h"

static int whoami_main (struct invocation *);

const struct tool whoami_tool = {
  .name = "whoami",
  .synopsis = N_("[OPTION]..."),
  .summary = N_("Put the name of the effective user on standard output, as id -un does."),
  .options = NO_OPTIONS,
  .run = whoami_main,
};

static int
whoami_main (struct invocation *inv)
{
  if (inv->operands.count > 0)
    extra_operand (inv, VEC_AT (inv->operands, 0));
  uid_t user = sys_effective_user ();
  struct str name;
  if (!user_known (&inv->arena, user, &name))
    {
      complain (inv, _("cannot find name for user ID %ju"), (uintmax_t) user);
      stop (inv);
    }
  put_str (&inv->out, name);
  put_byte (&inv->out, '\n');
  return inv->status;
}
