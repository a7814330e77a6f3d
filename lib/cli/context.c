/* The options -Z and --context of tools that make files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/context.h"

#include <errno.h>

#include "cli/quote.h"

void
context_want (struct invocation *inv, struct context_wanted *wanted, struct str context,
              const char *needed)
{
  if (!selinux_load (&wanted->selinux))
    {
      if (str_given (context))
        warn (inv, _("warning: ignoring --context; it requires an %s-enabled kernel"), needed);
    }
  else if (str_given (context))
    wanted->given = context;
  else if (selinux_load_defaults (&wanted->selinux))
    wanted->is_default = true;
  else
    warn_errno (inv, errno, "%s", _("warning: ignoring --context"));
}

void
context_begin (struct invocation *inv, const struct context_wanted *wanted)
{
  if (!str_given (wanted->given) || selinux_set_new_files (&wanted->selinux, wanted->given))
    return;
  complain_errno (inv, errno, _("failed to set default file creation context to %s"),
                  quoted (wanted->given));
  stop (inv);
}
