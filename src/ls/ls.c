/* ls: list what is in directories.
   POSIX.1-2024 ls; GNU manual, "ls invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "settings.h"

const struct tool ls_tool = {
  .name = "ls",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("List each FILE, or what is in it where that is a directory; without FILE,\n"
                "what is in the current directory.  Entries that begin with . are left out, and\n"
                "names are in the order of the locale, unless an option says otherwise."),
  .options = OPTIONS (listing_options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .manner = BY_OUTPUT },
  .notes = LISTING_NOTES,
  .statuses = LIST (listing_statuses),
  .failure = 2,
  .usage_failure = 2,
  .run = listing_main,
};
