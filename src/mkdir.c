/* mkdir: make directories.
   POSIX.1-2024 mkdir; GNU manual, "mkdir invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/context.h"
#include "cli/quote.h"
#include "fs/making.h"
#include "fs/mode.h"
#include "sys/names.h"

struct settings
{
  struct str mode;
  bool parents;
  bool verbose;
};

static const struct option_row options[] = {
  { 'm', "mode", TEXT (mode, "MODE"),
    N_("give them MODE, as of chmod, instead of a=rwx less the umask") },
  { 'p', "parents", FLAG (parents),
    N_("make what is missing above them as well, and let one that is\n"
       "there be no failure; -m is not for those above") },
  { 'v', "verbose", FLAG (verbose), N_("tell of each directory that was made") },
  CONTEXT_ROWS,
};

static int mkdir_main (struct invocation *);

const struct tool mkdir_tool = {
  .name = "mkdir",
  .synopsis = N_("[OPTION]... DIRECTORY..."),
  .summary = N_("Make each DIRECTORY, which must not be there yet."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = mkdir_main,
};

static void
tell_made (void *whom, struct str path)
{
  struct invocation *inv = whom;
  report (inv, _("%s: created directory %s\n"), str_c (inv->called), quoted_file (path));
}

/* The mode that TEXT, given to -m, asks for; a=rwx without it.  */
static struct made_mode
mode_wanted (struct invocation *inv, struct str text)
{
  struct made_mode made = { .mode = S_IRWXU | S_IRWXG | S_IRWXO };
  struct mode_changes changes;
  made.umask = sys_swap_umask (0);
  sys_swap_umask (made.umask);
  if (!str_given (text))
    return made;
  if (!mode_parse (text, &changes))
    {
      complain (inv, _("invalid mode %s"), quoted (text));
      stop (inv);
    }
  made.mode = mode_changed (changes, made.mode, true, made.umask, &made.mentioned);
  made.umask &= ~made.mode;
  return made;
}

static int
mkdir_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  struct making making = {
    .arena = &inv->arena, .last = mode_wanted (inv, set->mode), .parents = set->parents,
    .made = set->verbose ? tell_made : NULL, .whom = inv,
  };
  FOR_EACH (path, inv->operands)
    {
      struct making_failure failure = make_folder (&making, *path);
      if (failure.mode_failed)
        complain_errno (inv, failure.error, _("cannot change permissions of %s"),
                        quoted_file (failure.path));
      else if (failure.error)
        complain_errno (inv, failure.error, _("cannot create directory %s"),
                        quoted_file (failure.path));
    }
  return inv->status;
}
