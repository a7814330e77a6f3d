/* vdir: list what is in directories, in long form.
   GNU manual, "vdir invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "settings.h"

const struct tool vdir_tool = {
  .name = "vdir",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("List each FILE, or what is in it where that is a directory; without FILE,\n"
                "what is in the current directory.  This is ls -l -b, whatever the output is."),
  .options = OPTIONS (listing_options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .manner = IN_FULL },
  .notes = LISTING_NOTES,
  .statuses = LIST (listing_statuses),
  .failure = 2,
  .usage_failure = 2,
  .run = listing_main,
};
