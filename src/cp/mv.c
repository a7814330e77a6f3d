/* mv: move or rename files.
   POSIX.1-2024 mv; GNU manual, "mv invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "fs/entry.h"
#include "moving.h"
#include "operands.h"
#include "sys/names.h"

struct settings
{
  struct shared_settings shared;        /* first */
  bool no_clobber;
  enum overwriting overwriting;
  enum updating updating;
  bool exchange, no_copy;
  bool strip_slashes;
  bool progress;
};

static option_call force, ask_first, clobber_none;

static const struct option_row options[] = {
  BACKUP_ROWS_OF (shared.backup_words),
  { 0, "debug", CALL_PLAIN (want_debug), N_("tell how a file is copied; implies -v") },
  { 0, "exchange", FLAG (exchange), N_("let source and destination trade places") },
  { 'x', NULL, FLAG (exchange), N_("the same as --exchange (an extension)") },
  { 'f', "force", CALL_PLAIN (force), N_("never ask before a file is overwritten") },
  PROGRESS_ROW (progress),
  { 'i', "interactive", CALL_PLAIN (ask_first), N_("ask before a file is overwritten") },
  { 'n', "no-clobber", CALL_PLAIN (clobber_none), N_("overwrite no file") },
  { 0, "no-copy", FLAG (no_copy), N_("do not copy what cannot be renamed") },
  { 0, "strip-trailing-slashes", FLAG (strip_slashes),
    N_("take slashes off the end of each SOURCE") },
  { 't', "target-directory", CALL (take_target, "DIRECTORY"),
    N_("move each SOURCE into DIRECTORY") },
  { 'T', "no-target-directory", FLAG (shared.no_target_folder),
    N_("let DEST be a file, even where it is a directory") },
  { 'u', "update", CHOICE_OR (updating, UPDATE_OLDER, update_choices, "UPDATE"),
    N_("tell which files are replaced; see UPDATE below") },
  { 'v', "verbose", FLAG (shared.verbose), N_("tell of each file that is moved") },
  { 'Z', "context", CALL_PLAIN (want_context),
    N_("give DEST the default security context") },
};

static int mv_main (struct invocation *);

const struct tool mv_tool = {
  .name = "mv",
  .synopsis = N_("[OPTION]... [-T] SOURCE DEST\n"
                 "[OPTION]... SOURCE... DIRECTORY\n"
                 "[OPTION]... -t DIRECTORY SOURCE..."),
  .summary = N_("Rename SOURCE to DEST, or move each SOURCE into DIRECTORY."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("The last of -f, -i and -n counts.\n"
              "\n"
              "UPDATE is one of these, or older where it is left out:\n"
              "{choices}"),
  .shared_notes = BACKUP_NOTES,
  .run = mv_main,
};

static void
force (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->overwriting = OVERWRITE_ALWAYS;
  set->no_clobber = false;
}

static void
ask_first (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->overwriting = OVERWRITE_IF_ALLOWED;
  set->no_clobber = false;
}

static void
clobber_none (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->overwriting = OVERWRITE_AS_USUAL;
  set->no_clobber = true;
}

static struct copy_plan
make_plan (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  enum updating updating = set->no_clobber ? UPDATE_NONE : set->updating;
  if (set->shared.backup_words.wanted
      && (set->exchange || updating == UPDATE_NONE || updating == UPDATE_NONE_FAIL))
    usage_error (inv, "%s", _("cannot combine --backup with --exchange, -n, or "
                              "--update=none-fail"));
  return (struct copy_plan) {
    .kind = COPY_CONTENTS, .recursive = true, .links = NO_LINKS, .moves = true,
    .keep = { .mode = true, .owner = true, .times = true, .links = true, .extended = true },
    .tells_extended = true, .updating = updating, .overwriting = set->overwriting,
    .backups = backups_wanted (inv, &set->shared.backup_words), .verbose = set->shared.verbose,
    .debug = set->shared.debug, .context = set->shared.context,
  };
}

static void
exchange (struct copying *c, struct str source, const struct place *target)
{
  if (!sys_rename (SYS_HERE, source, target->folder, target->name, RENAME_EXCHANGING))
    complain_errno (c->inv, errno, _("cannot exchange %s and %s"), quoted_file_n (0, source),
                    quoted_file_n (1, target->path));
  else if (c->plan.verbose)
    report (c->inv, _("exchanged %s <-> %s\n"), quoted_file_n (0, source),
            quoted_file_n (1, target->path));
  progress_add (&c->progress, 1, 0);
}

static void
move_one (struct copying *c, struct str source, const struct place *target)
{
  const struct settings *set = c->inv->settings;
  if (set->exchange)
    exchange (c, source, target);
  else
    move_operand (c, source, target, !set->no_copy);
}

static void
move_to_file (struct copying *c, const struct destination *d, struct str source)
{
  struct entry entry;
  if (!entry_of (d->path, &entry))
    {
      c->top_error = errno;
      entry.folder = NO_FOLDER;
    }
  struct place target = { entry.folder, entry.name, d->path };
  move_one (c, source, &target);
  entry_close (&entry);
}

static int
mv_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct destination d = find_destination (inv, &set->shared);
  struct copying c = { .inv = inv, .plan = make_plan (inv) };
  c.is_only_operand = d.sources.count == 1;
  progress_begin (&c.progress, inv, set->progress);
  c.progress.all_files = d.sources.count;
  FOR_EACH (operand, d.sources)
    {
      struct str source = set->strip_slashes ? without_slashes (inv, *operand) : *operand;
      if (!d.is_folder)
        move_to_file (&c, &d, source);
      else
        {
          struct place target = target_in (inv, &d, source, false);
          move_one (&c, source, &target);
        }
    }
  copying_end (&c);
  return inv->status;
}
