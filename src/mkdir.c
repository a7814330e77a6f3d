/* mkdir: make directories.
   POSIX.1-2024 mkdir; GNU manual, "mkdir invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/context.h"
#include "cli/quote.h"
#include "fs/context.h"
#include "fs/making.h"
#include "fs/mode.h"
#include "sys/file.h"
#include "sys/names.h"

struct settings
{
  struct str mode;
  bool parents;
  bool verbose;
  struct context_wanted context;
};

static option_call want_context;

static const struct option_row options[] = {
  { 'm', "mode", TEXT (mode, "MODE"),
    N_("give them MODE, as of chmod, instead of a=rwx less the umask") },
  { 'p', "parents", FLAG (parents),
    N_("make what is missing above them as well, and let one that is\n"
       "there be no failure; -m is not for those above") },
  { 'v', "verbose", FLAG (verbose), N_("tell of each directory that was made") },
  CONTEXT_ROWS (want_context),
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
want_context (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  context_want (inv, &set->context, argument, "SELinux/SMACK");
}

static void
tell_made (void *whom, struct str path)
{
  struct invocation *inv = whom;
  report (inv, _("%s: created directory %s\n"), str_c (inv->called), quoted_file (path));
}

/* The directory PATH is about to be made in FOLDER: with its default context.  */
static void
prepare_context (void *whom, int folder, struct str name, struct str path)
{
  struct invocation *inv = whom;
  const struct settings *set = inv->settings;
  (void) name;
  if (!context_begin_default (&set->context.selinux, folder, path, S_IFDIR)
      && !context_is_no_matter (errno))
    complain_errno (inv, errno, _("failed to set default creation context for %s"),
                    quoted_file (path));
}

/* The directory PATH is NAME in FOLDER, maybe since long ago.  */
static void
restore_context (void *whom, int folder, struct str name, struct str path)
{
  struct invocation *inv = whom;
  const struct settings *set = inv->settings;
  int held = sys_hold (folder, name, LINK_ITSELF);
  bool is_restored = held >= 0 && context_restore (&set->context.selinux, held, path);
  if (!is_restored && !context_is_no_matter (errno))
    complain_errno (inv, errno, _("failed to restore context for %s"), quoted_file (path));
  if (held >= 0)
    sys_close (held);
}

/* The mode that TEXT, given to -m, asks for where the umask is UMASK; a=rwx without it.  */
static struct made_mode
mode_wanted (struct invocation *inv, struct str text, mode_t umask)
{
  struct made_mode made = { .mode = S_IRWXU | S_IRWXG | S_IRWXO, .umask = umask };
  struct mode_changes changes;
  if (!str_given (text))
    return made;
  if (!mode_parse (text, &changes))
    {
      complain (inv, _("invalid mode %s"), quoted (text));
      stop (inv);
    }
  made.mode = mode_changed (changes, made.mode, true, umask, &made.mentioned);
  made.umask &= ~made.mode;
  return made;
}

static int
mkdir_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  context_begin (inv, &set->context);
  mode_t umask = sys_umask ();
  struct making making = {
    .arena = &inv->arena, .umask = umask, .last = mode_wanted (inv, set->mode, umask),
    .parents = set->parents,
    .made = set->verbose ? tell_made : NULL, .whom = inv,
    .begins = set->context.is_default ? prepare_context : NULL,
    .is_there = set->context.is_default ? restore_context : NULL,
  };
  FOR_EACH (path, inv->operands)
    {
      struct making_failure failure = make_folder (&making, *path);
      if (failure.mode_failed)
        complain_errno (inv, failure.error, _("cannot change permissions of %s"),
                        quoted (failure.path));
      else if (failure.error)
        complain_errno (inv, failure.error, _("cannot create directory %s"),
                        quoted (failure.path));
    }
  return inv->status;
}
