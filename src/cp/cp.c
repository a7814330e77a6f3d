/* cp: copy files and directories.
   POSIX.1-2024 cp; GNU manual, "cp invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "copying.h"
#include "fs/backup.h"
#include "fs/entry.h"
#include "operands.h"
#include "parents.h"
#include "sys/context.h"
#include "sys/environment.h"
#include "sys/names.h"
#include "text/path.h"

enum following { FOLLOW_AS_USUAL, FOLLOW_ALL, FOLLOW_OPERANDS, FOLLOW_NONE };

struct settings
{
  struct shared_settings shared;        /* first */
  struct kept_attributes keep;
  bool must_keep, must_keep_extended, must_keep_context;
  bool default_mode;
  bool is_quiet;
  bool recursive;
  enum following following;
  bool attributes_only, special_contents;
  bool hard_links, symbolic_links;
  bool ask, no_clobber;
  enum updating updating;
  bool force, remove_first;
  bool one_filesystem, keeps_folder_links;
  bool parents, strip_slashes;
  bool progress;
  enum copy_reflink reflink;
  enum copy_sparse sparse;
};

static const struct choice sparse_whens[] = {
  { "never", SPARSE_NEVER, NULL },
  { "auto", SPARSE_AUTO, NULL },
  { "always", SPARSE_ALWAYS, NULL },
};

static const struct choice reflink_whens[] = {
  { "auto", REFLINK_AUTO, NULL },
  { "always", REFLINK_ALWAYS, NULL },
  { "never", REFLINK_NEVER, NULL },
};

static option_call archive, keep_links, keep_usual, take_kept, take_not_kept, ask_first,
  clobber_none;

static const struct option_row options[] = {
  { 'a', "archive", CALL_PLAIN (archive),
    N_("the same as -dR --preserve=all, but do not tell of extended attributes\n"
       "that could not be kept") },
  { 0, "attributes-only", FLAG (attributes_only),
    N_("copy attributes and no contents") },
  BACKUP_ROWS_OF (shared.backup_words),
  { 0, "copy-contents", FLAG (special_contents),
    N_("with -R, copy what is in FIFOs and devices, and do not make such") },
  { 'd', NULL, CALL_PLAIN (keep_links),
    N_("the same as --no-dereference --preserve=links") },
  { 0, "debug", CALL_PLAIN (want_debug), N_("tell how each file is copied; implies -v") },
  { 'f', "force", FLAG (force),
    N_("replace a file that cannot be opened to be written") },
  { 'i', "interactive", CALL_PLAIN (ask_first), N_("ask before a file is overwritten") },
  PROGRESS_ROW (progress),
  { 'H', NULL, SET (following, FOLLOW_OPERANDS),
    N_("follow an operand that is a symbolic link") },
  { 'l', "link", FLAG (hard_links), N_("make hard links in place of copies") },
  { 'L', "dereference", SET (following, FOLLOW_ALL), N_("follow all symbolic links") },
  { 'n', "no-clobber", CALL_PLAIN (clobber_none),
    N_("overwrite no file, and say nothing") },
  { 'P', "no-dereference", SET (following, FOLLOW_NONE),
    N_("follow no symbolic link of SOURCE: copy it as a link") },
  { 'p', NULL, CALL_PLAIN (keep_usual),
    N_("the same as --preserve=mode,ownership,timestamps") },
  { 0, "preserve", CALL_OR (take_kept, "ATTR_LIST"),
    N_("keep these attributes, or without ATTR_LIST those of -p") },
  { 0, "no-preserve", CALL (take_not_kept, "ATTR_LIST"),
    N_("do not keep these attributes") },
  { 0, "parents", FLAG (parents),
    N_("let the names in DIRECTORY be SOURCE with all its directories") },
  { 0, "path", ALIAS, NULL },
  { 'D', NULL, FLAG (parents), N_("the same as --parents (an extension)") },
  { 'R', "recursive", FLAG (recursive), N_("copy directories and what is in them") },
  { 'r', NULL, ALIAS, NULL },
  { 0, "reflink", CHOICE_OR (reflink, REFLINK_ALWAYS, reflink_whens, "WHEN"),
    N_("share what is on the disk: always, auto, never; see below") },
  { 0, "remove-destination", FLAG (remove_first),
    N_("replace each file that is there instead of writing to it") },
  { 'F', NULL, FLAG (remove_first), N_("the same as --remove-destination (an extension)") },
  { 0, "sparse", CHOICE (sparse, sparse_whens, "WHEN"),
    N_("make holes: auto, always, never; see below") },
  { 0, "strip-trailing-slashes", FLAG (strip_slashes),
    N_("take slashes off the end of each SOURCE") },
  { 's', "symbolic-link", FLAG (symbolic_links),
    N_("make symbolic links in place of copies") },
  { 't', "target-directory", CALL (take_target, "DIRECTORY"),
    N_("copy each SOURCE into DIRECTORY") },
  { 'T', "no-target-directory", FLAG (shared.no_target_folder),
    N_("let DEST be a file, even where it is a directory") },
  { 'u', "update", CHOICE_OR (updating, UPDATE_OLDER, update_choices, "UPDATE"),
    N_("tell which files are replaced; see UPDATE below") },
  { 'v', "verbose", FLAG (shared.verbose), N_("tell of each file that is copied") },
  { 0, "keep-directory-symlink", FLAG (keeps_folder_links),
    N_("follow a symbolic link to a directory where a directory is copied to") },
  { 'x', "one-file-system", FLAG (one_filesystem),
    N_("stay on the file system that SOURCE is on") },
  CONTEXT_ROWS (want_context),
};

static int cp_main (struct invocation *);

const struct tool cp_tool = {
  .name = "cp",
  .synopsis = N_("[OPTION]... [-T] SOURCE DEST\n"
                 "[OPTION]... SOURCE... DIRECTORY\n"
                 "[OPTION]... -t DIRECTORY SOURCE..."),
  .summary = N_("Copy SOURCE to DEST, or each SOURCE into DIRECTORY."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("ATTR_LIST is a list, with commas, of mode, ownership, timestamps, links, context,\n"
              "xattr; or all.\n"
              "\n"
              "UPDATE is one of these, or older where it is left out:\n"
              "{choices}\n"
              "\n"
              "With --sparse=auto, the default, a copy has holes where SOURCE has; with always,\n"
              "also where SOURCE has long runs of zeros; with never, it has none.\n"
              "\n"
              "With --reflink=auto, the default, a copy shares what is on the disk with SOURCE\n"
              "until one of them is changed, where the file system can do that; with always, or\n"
              "with --reflink alone, it is a failure if it cannot.\n"
              "\n"
              "With -f and a backup, SOURCE and DEST may be one file: only the backup is made."),
  .shared_notes = BACKUP_NOTES,
  .run = cp_main,
};

static void
archive (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->following = FOLLOW_NONE;
  set->keep = (struct kept_attributes) { true, true, true, true, true, true };
  set->must_keep = set->is_quiet = set->recursive = true;
}

static void
keep_links (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->keep.links = true;
  set->following = FOLLOW_NONE;
}

static void
keep_usual (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->keep.mode = set->keep.owner = set->keep.times = set->must_keep = true;
}

enum attribute { MODE, OWNERSHIP, TIMESTAMPS, LINKS, CONTEXT, XATTR, ALL };

static const struct choice attributes[] = {
  { "mode", MODE, NULL },
  { "timestamps", TIMESTAMPS, NULL },
  { "ownership", OWNERSHIP, NULL },
  { "links", LINKS, NULL },
  { "context", CONTEXT, NULL },
  { "xattr", XATTR, NULL },
  { "all", ALL, NULL },
};

static void
set_kept (struct settings *set, enum attribute attribute, bool is_kept)
{
  struct kept_attributes *keep = &set->keep;
  switch (attribute)
    {
    case MODE:
      keep->mode = is_kept;
      set->default_mode = !is_kept;
      break;
    case OWNERSHIP:
      keep->owner = is_kept;
      break;
    case TIMESTAMPS:
      keep->times = is_kept;
      break;
    case LINKS:
      keep->links = is_kept;
      break;
    case CONTEXT:
      keep->context = set->must_keep_context = is_kept;
      break;
    case XATTR:
      keep->extended = set->must_keep_extended = is_kept;
      break;
    case ALL:
      *keep = (struct kept_attributes) { is_kept, is_kept, is_kept, is_kept, is_kept, is_kept };
      set->default_mode = !is_kept;
      break;
    }
}

/* OPTION has the LIST of attributes.  */
static void
set_all_kept (struct invocation *inv, struct settings *set, struct str list,
              const char *option, bool is_kept)
{
  choice_list choices = LIST (attributes);
  for (size_t begin = 0; begin <= list.length;)
    {
      struct span rest = span_from (str_span (list), begin);
      size_t length = span_find (rest, ',');
      struct str word = arena_str (&inv->arena, span_first (rest, length));
      set_kept (set, (enum attribute) choice_value (inv, choices, word, option), is_kept);
      begin += length + 1;
    }
}

static void
take_kept (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (str_given (argument))
    set_all_kept (inv, set, argument, "--preserve", true);
  else
    keep_usual (inv, settings, argument);
  set->must_keep = true;
}

static void
take_not_kept (struct invocation *inv, void *settings, struct str argument)
{
  set_all_kept (inv, settings, argument, "--no-preserve", false);
}

static void
ask_first (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->ask = true;
  set->no_clobber = false;
}

static void
clobber_none (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv, (void) argument;
  struct settings *set = settings;
  set->no_clobber = true;
  set->ask = false;
}

/* Refuse what does not go together.  */
static void
check_settings (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (set->hard_links && set->symbolic_links)
    usage_error (inv, "%s", _("cannot make both hard and symbolic links"));
  if (set->shared.backup_words.wanted && (set->no_clobber || set->updating == UPDATE_NONE_FAIL))
    usage_error (inv, "%s",
                 _("--backup is mutually exclusive with -n or --update=none-fail"));
  if (set->reflink == REFLINK_ALWAYS && set->sparse != SPARSE_AUTO)
    usage_error (inv, "%s", _("--reflink can be used only with --sparse=auto"));
  if (set->must_keep_context && !sys_has_contexts ())
    {
      complain (inv, "%s", _("cannot preserve security context without an "
                             "SELinux-enabled kernel"));
      stop (inv);
    }
}

static enum walk_links
links_followed (const struct settings *set)
{
  switch (set->following)
    {
    case FOLLOW_ALL: return ALL_LINKS;
    case FOLLOW_OPERANDS: return TOP_LINK;
    case FOLLOW_NONE: return NO_LINKS;
    case FOLLOW_AS_USUAL: break;
    }
  return set->recursive && !set->hard_links ? NO_LINKS : ALL_LINKS;
}

static struct copy_plan
make_plan (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct kept_attributes keep = set->keep;
  /* Where they mean nothing they are extended attributes like any others.  */
  keep.context = keep.context && sys_has_contexts ();
  struct copy_plan plan = {
    .kind = set->hard_links ? MAKE_HARD_LINKS
            : set->symbolic_links ? MAKE_SYMBOLIC_LINKS : COPY_CONTENTS,
    .recursive = set->recursive, .links = links_followed (set),
    .special_contents = set->special_contents || !set->recursive,
    .attributes_only = set->attributes_only, .keep = keep,
    .default_mode = set->default_mode, .must_keep = set->must_keep,
    .must_keep_extended = set->must_keep_extended,
    .must_keep_context = set->must_keep_context,
    .tells_extended = set->must_keep_extended || !set->is_quiet,
    .updating = set->no_clobber ? UPDATE_NONE : set->updating,
    .overwriting = set->ask ? OVERWRITE_IF_ALLOWED : OVERWRITE_AS_USUAL,
    .backups = backups_wanted (inv, &set->shared.backup_words),
    .force = set->force, .remove_first = set->remove_first,
    .one_filesystem = set->one_filesystem, .keeps_folder_links = set->keeps_folder_links,
    .through_dangling = environment_posix_strict (), .verbose = set->shared.verbose,
    .debug = set->shared.debug, .context = set->shared.context,
  };
  return plan;
}

/* With --force and --backup, a file may be copied to itself: to its backup, that is.  Then
   *TARGET becomes that.  */
static bool
copies_to_backup (struct copying *c, struct str source, struct place *target)
{
  struct stat status;
  if (!c->plan.force || c->plan.backups.kind == NO_BACKUP
      || !str_equal (source, target->path)
      || !sys_status_in (target->folder, target->name, FOLLOW_LINK, &status)
      || !S_ISREG (status.st_mode))
    return false;
  BUF (name);
  BUF (path);
  if (!backup_name (&c->plan.backups, target->folder, target->name, &name))
    return false;
  buf_append (&path, span_first (str_span (target->path),
                                 target->path.length - target->name.length));
  buf_append (&path, buf_span (&name));
  target->path = arena_str (&c->inv->arena, buf_span (&path));
  target->name = str_from (target->path, path.length - name.length);
  c->plan.backups.kind = NO_BACKUP;
  return true;
}

static void
copy_to_file (struct copying *c, const struct destination *d, struct str source)
{
  struct entry entry;
  if (!entry_of (d->path, &entry))
    {
      c->top_error = errno;
      entry.folder = NO_FOLDER;
    }
  struct place target = { entry.folder, entry.name, d->path };
  copies_to_backup (c, source, &target);
  c->is_only_operand = true;
  copy_operand (c, source, &target, &target);
  entry_close (&entry);
}

static void
copy_with_parents (struct copying *c, const struct destination *d, struct str source)
{
  struct parents parents = { 0 };
  struct place target;
  if (parents_make (c, d, source, &parents, &target))
    {
      size_t below = target.path.length - path_without_slashes (str_span (source)).length;
      struct place top = { d->folder, str_from (target.path, below), target.path };
      copy_operand (c, source, &target, &top);
    }
  parents_finish (c, &parents);
}

static int
cp_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  check_settings (inv);
  struct copying c = {
    .inv = inv, .plan = make_plan (inv),
    .data = { .sparse = set->sparse, .reflink = set->reflink },
  };
  context_begin (inv, &set->shared.context);
  struct destination d = find_destination (inv, &set->shared);
  if (set->parents && !d.is_folder)
    usage_error (inv, "%s", _("with --parents, the destination must be a directory"));
  c.is_only_operand = d.sources.count == 1;
  progress_begin (&c.progress, inv, set->progress);
  copying_begin (&c);
  FOR_EACH (source, d.sources)
    copying_expect_operand (&c, *source);
  FOR_EACH (operand, d.sources)
    {
      struct str source = set->strip_slashes ? without_slashes (inv, *operand) : *operand;
      if (!d.is_folder)
        copy_to_file (&c, &d, source);
      else if (set->parents)
        copy_with_parents (&c, &d, source);
      else
        {
          struct place target = target_in (inv, &d, source, true);
          copy_operand (&c, source, &target, &target);
        }
    }
  copying_end (&c);
  return inv->status;
}
