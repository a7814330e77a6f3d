/* chgrp: change groups of files.
   POSIX.1-2024 chgrp; GNU manual, "chgrp invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "ownership.h"

static const struct option_row options[] = {
  OWNERSHIP_ROWS (N_("take the group of RFILE instead of GROUP")),
};

static int chgrp_main (struct invocation *);

const struct tool chgrp_tool = {
  .name = "chgrp",
  .synopsis = N_("[OPTION]... GROUP FILE...\n[OPTION]... --reference=RFILE FILE..."),
  .summary = N_("Give each FILE to GROUP, a name or a number, or to the group of RFILE."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = chgrp_main,
};

static int
chgrp_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t taken = ownership_operands (inv);
  struct owner owner = owner_none ();
  if (taken == 0)
    {
      owner.group = ownership_reference (inv).st_gid;
      if (set->telling != TELL_NOTHING)
        owner.group_name = group_name (&inv->arena, owner.group);
    }
  else
    {
      struct str text = VEC_AT (inv->operands, 0);
      if (text.length > 0 && !group_parse (&inv->arena, text, &owner))
        {
          complain (inv, _("invalid group: %s"), quoted (text));
          stop (inv);
        }
    }
  change_ownership (inv, owner, taken);
  return inv->status;
}
