/* groups: tell which groups a user is in.
   GNU manual, "groups invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "identity.h"

static int groups_main (struct invocation *);

const struct tool groups_tool = {
  .name = "groups",
  .synopsis = N_("[OPTION]... [USERNAME]..."),
  .summary = N_("Put the names of the groups that each user USERNAME is in on standard output, or\n"
                "of those that this process is in, which may differ where the database of groups\n"
                "has changed since it started."),
  .options = NO_OPTIONS,
  .run = groups_main,
};

static void
put_groups_of (struct invocation *inv, struct str name)
{
  struct account account;
  if (!account_named (&inv->arena, name, &account))
    {
      complain (inv, _("%s: no such user"), quoted (name));
      return;
    }
  struct identity who = identity_of_user (&account);
  put_str (&inv->out, name);
  put_text (&inv->out, " : ");
  put_groups (inv, &who, true, ' ');
  put_byte (&inv->out, '\n');
}

static int
groups_main (struct invocation *inv)
{
  if (inv->operands.count == 0)
    {
      struct identity who = identity_of_process ();
      put_groups (inv, &who, true, ' ');
      put_byte (&inv->out, '\n');
    }
  FOR_EACH (name, inv->operands)
    put_groups_of (inv, *name);
  return inv->status;
}
