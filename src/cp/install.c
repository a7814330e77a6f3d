/* install: copy files and set their attributes, or make directories with such.
   GNU manual, "install invocation".
   SPDX-License-Identifier: GPL-3.0-or-later

   A file appears at its name when it is whole, with its final owner and mode; what had that
   name is there until then.  Only --strip, whose program works on files by their names,
   finds it there earlier, and then nobody but us can open it.  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "fs/entry.h"
#include "fs/mode.h"
#include "installing.h"
#include "operands.h"
#include "users/owner.h"

struct settings
{
  struct shared_settings shared;        /* first */
  bool compare;
  bool directories, leading;
  struct str group, mode, owner;
  bool keeps_times;
  bool strip;
  struct str strip_program;
  bool keeps_context;
};

static option_call keep_context;

static const struct option_row options[] = {
  BACKUP_ROWS_OF (shared.backup_words),
  { 'c', NULL, IGNORED, N_("do nothing; old versions had such an option") },
  { 'C', "compare", FLAG (compare),
    N_("leave a file alone that has the contents, the owner, the group\n"
       "and the mode already") },
  { 'd', "directory", FLAG (directories),
    N_("make each DIRECTORY, and those missing above it") },
  { 'D', NULL, FLAG (leading),
    N_("make the directories missing above DEST, or DIRECTORY of -t") },
  { 0, "debug", CALL_PLAIN (want_debug), N_("tell how each file is copied; implies -v") },
  { 'g', "group", TEXT (group, "GROUP"), N_("let GROUP be the group, not that of the process") },
  { 'm', "mode", TEXT (mode, "MODE"),
    N_("give them MODE, as of chmod, instead of rwxr-xr-x") },
  { 'o', "owner", TEXT (owner, "OWNER"), N_("let OWNER be the owner, if we may") },
  { 'p', "preserve-timestamps", FLAG (keeps_times),
    N_("give each file the times of its SOURCE") },
  { 's', "strip", FLAG (strip), N_("take symbol tables out of programs") },
  { 0, "strip-program", TEXT (strip_program, "PROGRAM"),
    N_("do that with PROGRAM instead of strip") },
  { 't', "target-directory", CALL (take_target, "DIRECTORY"),
    N_("copy each SOURCE into DIRECTORY") },
  { 'T', "no-target-directory", FLAG (shared.no_target_folder),
    N_("let DEST be a file, even where it is a directory") },
  { 'v', "verbose", FLAG (shared.verbose), N_("tell of each file and directory") },
  { 0, "preserve-context", CALL_PLAIN (keep_context),
    N_("keep the security context of SOURCE") },
  CONTEXT_ROWS (want_context),
};

static int install_main (struct invocation *);

const struct tool install_tool = {
  .name = "install",
  .synopsis = N_("[OPTION]... [-T] SOURCE DEST\n"
                 "[OPTION]... SOURCE... DIRECTORY\n"
                 "[OPTION]... -t DIRECTORY SOURCE...\n"
                 "[OPTION]... -d DIRECTORY..."),
  .summary = N_("Copy SOURCE to DEST, or each SOURCE into DIRECTORY, with the mode and the owner\n"
                "that are asked for.  With -d, make directories."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("MODE begins as no permission at all, and the umask takes nothing from it.\n"
              "Directories that are made above others are rwxr-xr-x."),
  .shared_notes = BACKUP_NOTES,
  .run = install_main,
};

static void
keep_context (struct invocation *inv, void *settings, struct str argument)
{
  (void) argument;
  struct settings *set = settings;
  set->keeps_context = selinux_load (&set->shared.context.selinux);
  if (!set->keeps_context)
    warn (inv, "%s", _("WARNING: ignoring --preserve-context; this kernel is not "
                       "SELinux-enabled"));
}

/* Refuse what does not go together, before the operands are looked at.  */
static void
check_settings (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  const char *refused
    = set->directories && set->strip
        ? _("the strip option may not be used when installing a directory")
      : set->directories && str_given (set->shared.target)
        ? _("target directory not allowed when installing a directory")
      : set->keeps_context
        && (set->shared.context.is_default || str_given (set->shared.context.given))
        ? _("cannot set target context and preserve it") : NULL;
  if (!refused)
    return;
  complain (inv, "%s", refused);
  stop (inv);
}

/* What the options say of modes and owners.  Where they say what is none, or what does not
   go together, the run ends.  */
static void
want_attributes (struct invocation *inv, struct wanted *wanted)
{
  const struct settings *set = inv->settings;
  struct mode_changes mode = mode_exactly (S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH);
  if (str_given (set->mode) && !mode_parse (set->mode, &mode))
    {
      complain (inv, _("invalid mode %s"), quoted (set->mode));
      stop (inv);
    }
  wanted->mode = mode_changed (mode, 0, false, 0, NULL);
  wanted->folder_mode = mode_changed (mode, 0, true, 0, &wanted->mentioned);
  if (!str_given (set->mode))
    wanted->mentioned = MODE_BITS;

  if (str_given (set->strip_program) && !set->strip)
    warn (inv, "%s", _("WARNING: ignoring --strip-program option as -s option was not "
                       "specified"));
  if (set->compare && set->strip)
    usage_error (inv, "%s", _("options --compare (-C) and --strip are mutually exclusive"));
  if (set->compare && (wanted->mode & ~(mode_t) (S_IRWXU | S_IRWXG | S_IRWXO)))
    warn (inv, "%s", _("the --compare (-C) option is ignored when you specify a mode with "
                       "non-permission bits"));

  wanted->owner = owner_none ();
  if (str_given (set->owner) && !user_parse (&inv->arena, set->owner, &wanted->owner))
    {
      complain (inv, _("invalid user %s"), quoted (set->owner));
      stop (inv);
    }
  if (str_given (set->group) && !group_parse (&inv->arena, set->group, &wanted->owner))
    {
      complain (inv, _("invalid group %s"), quoted (set->group));
      stop (inv);
    }
}

static struct copy_plan
make_plan (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  return (struct copy_plan) {
    .kind = COPY_CONTENTS, .links = ALL_LINKS, .special_contents = true,
    .keep = { .times = set->keeps_times, .context = set->keeps_context },
    .must_keep = true, .must_keep_context = set->keeps_context,
    .backups = backups_wanted (inv, &set->shared.backup_words), .remove_first = true,
    .verbose = set->shared.verbose, .debug = set->shared.debug, .context = set->shared.context,
  };
}

static void
install_file (struct copying *c, const struct wanted *wanted, struct str source,
              const struct place *target)
{
  const struct settings *set = c->inv->settings;
  struct given_attributes given = { true, wanted->mode, wanted->owner.user,
                                    wanted->owner.group };
  if (set->compare && is_installed (c, wanted, source, target))
    return;
  c->plan.given = set->strip ? before_strip () : given;
  if (!copy_operand (c, source, target, target) || !set->strip)
    return;
  c->plan.given = given;
  strip_installed (c, str_given (set->strip_program) ? set->strip_program : STR ("strip"),
                   target);
}

static void
install_as (struct copying *c, const struct wanted *wanted, struct str source,
            struct str path)
{
  const struct settings *set = c->inv->settings;
  struct entry entry;
  if (!entry_of (path, &entry))
    {
      c->top_error = errno;
      entry.folder = NO_FOLDER;
      if (set->leading && !make_leading (c->inv, wanted, path, &entry))
        return;
    }
  struct place target = { entry.folder, entry.name, path };
  c->is_only_operand = true;
  install_file (c, wanted, source, &target);
  entry_close (&entry);
}

/* See where the operands go, and make that if it is to be made.  */
static struct destination
look_at_destination (struct invocation *inv, const struct wanted *wanted)
{
  const struct settings *set = inv->settings;
  struct destination d = name_destination (inv, &set->shared);
  struct entry entry;
  if (set->shared.no_target_folder || is_into_folder (&d))
    return d;
  if (!str_given (set->shared.target))
    {
      if (d.sources.count > 1)
        refuse_destination (inv, &d, _("target %s"));
      return d;
    }
  if (!set->leading || errno != ENOENT || d.path.length == 0)
    refuse_destination (inv, &d, _("failed to access %s"));
  /* Whatever is in it has all of it above.  */
  if (!make_leading (inv, wanted, path_in (inv, d.path, SPAN (".")), &entry))
    stop (inv);
  d.folder = entry.folder;
  d.is_folder = true;
  return d;
}

static void
install_files (struct invocation *inv, struct wanted *wanted)
{
  struct copying c = { .inv = inv, .plan = make_plan (inv) };
  struct destination d = look_at_destination (inv, wanted);
  want_attributes (inv, wanted);
  c.is_only_operand = d.sources.count == 1;
  copying_begin (&c);
  FOR_EACH (source, d.sources)
    if (!d.is_folder)
      install_as (&c, wanted, *source, d.path);
    else
      {
        struct place target = target_in (inv, &d, *source, true);
        install_file (&c, wanted, *source, &target);
      }
  copying_end (&c);
}

static int
install_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct wanted wanted = { .context = &set->shared.context, .verbose = set->shared.verbose };
  check_settings (inv);
  context_begin (inv, &set->shared.context);
  if (!set->directories)
    install_files (inv, &wanted);
  else
    {
      if (inv->operands.count == 0)
        usage_error (inv, "%s", _("missing file operand"));
      want_attributes (inv, &wanted);
      FOR_EACH (path, inv->operands)
        make_directory (inv, &wanted, *path);
    }
  return inv->status;
}
