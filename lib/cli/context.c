/* The option --context of tools that make files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/context.h"

void
take_context (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings;
  if (str_given (argument))
    warn (inv, _("warning: ignoring --context; it requires an SELinux/SMACK-enabled kernel"));
}
