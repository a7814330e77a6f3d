/* chown: change owners and groups of files.
   POSIX.1-2024 chown; GNU manual, "chown invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "ownership.h"

static const struct option_row options[] = {
  OWNERSHIP_ROWS (N_("take owner and group of RFILE instead of OWNER:GROUP")),
};

static int chown_main (struct invocation *);

const struct tool chown_tool = {
  .name = "chown",
  .synopsis = N_("[OPTION]... [OWNER][:[GROUP]] FILE...\n"
                 "[OPTION]... --reference=RFILE FILE..."),
  .summary = N_("Give each FILE to OWNER, to GROUP, or to both; or to those of RFILE."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("What is left out stays as it is.  OWNER with a colon and no GROUP stands for the\n"
              "login group of OWNER, too.  Either may be a name or a number."),
  .run = chown_main,
};

static int
chown_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t taken = ownership_operands (inv);
  struct owner owner = owner_none ();
  if (taken == 0)
    {
      struct stat status = ownership_reference (inv);
      owner.user = status.st_uid;
      owner.group = status.st_gid;
      if (set->telling != TELL_NOTHING)
        {
          owner.user_name = user_name (&inv->arena, owner.user);
          owner.group_name = group_name (&inv->arena, owner.group);
        }
    }
  else
    {
      struct str text = VEC_AT (inv->operands, 0);
      bool is_old;
      const char *wrong = owner_parse (&inv->arena, text, &owner, &is_old);
      if (is_old)
        warn (inv, _("warning: '.' should be ':': %s"), quoted (text));
      if (wrong)
        {
          complain (inv, "%s: %s", _(wrong), quoted (text));
          stop (inv);
        }
    }
  change_ownership (inv, owner, taken);
  return inv->status;
}
