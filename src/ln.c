/* ln: make links between files.
   POSIX.1-2024 ln; GNU manual, "ln invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/ask.h"
#include "cli/backups.h"
#include "cli/quote.h"
#include "fs/backup.h"
#include "fs/canonical.h"
#include "fs/entry.h"
#include "fs/unused_name.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

/* What happens to a link's name that is there already.  */
enum replacing { REFUSE, ASK, REPLACE };

struct settings
{
  struct backup_words backup_words;
  bool symbolic, relative, logical, directories, verbose;
  bool no_dereference;          /* a target that is a link to a directory is no directory */
  bool is_name;                 /* the last operand is the link's name, always */
  enum replacing replacing;
  struct str folder;            /* of -t */
};

static option_call take_folder;

static const struct option_row options[] = {
  BACKUP_ROWS,
  { 'd', "directory", FLAG (directories),
    N_("let the superuser try to make hard links to directories, which\n"
       "file systems mostly refuse") },
  { 'F', NULL, ALIAS, NULL },
  { 'f', "force", SET (replacing, REPLACE), N_("replace what has the name of a link") },
  { 'i', "interactive", SET (replacing, ASK), N_("ask before that") },
  { 'L', "logical", FLAG (logical),
    N_("link hard to what a TARGET that is a symbolic link points to") },
  { 'n', "no-dereference", FLAG (no_dereference),
    N_("take a LINK_NAME that is a symbolic link to a directory for a name;\n"
       "-h is the same, as on BSD systems (an extension)") },
  { 'h', NULL, ALIAS, NULL },
  { 'P', "physical", CLEAR (logical), N_("link hard to symbolic links themselves (default)") },
  { 'r', "relative", FLAG (relative),
    N_("with -s, let links lead from where they are to TARGET") },
  { 's', "symbolic", FLAG (symbolic), N_("make symbolic links and not hard ones") },
  { 't', "target-directory", CALL (take_folder, "DIRECTORY"),
    N_("make the links in DIRECTORY") },
  { 'T', "no-target-directory", FLAG (is_name), N_("take LINK_NAME for a name, always") },
  { 'v', "verbose", FLAG (verbose), N_("tell of each link that is made") },
};

static int ln_main (struct invocation *);

const struct tool ln_tool = {
  .name = "ln",
  .synopsis = N_("[OPTION]... [-T] TARGET LINK_NAME\n"
                 "[OPTION]... TARGET\n"
                 "[OPTION]... TARGET... DIRECTORY\n"
                 "[OPTION]... -t DIRECTORY TARGET..."),
  .summary = N_("Make LINK_NAME, or the last part of each TARGET in DIRECTORY or in the current\n"
                "directory, a link to TARGET: a hard one, or a symbolic one with -s."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("What TARGET of a symbolic link says is not looked at; if it does not begin with a\n"
              "slash, it counts from where the link is."),
  .shared_notes = BACKUP_NOTES,
  .run = ln_main,
};

static void
take_folder (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  struct stat status;
  if (str_given (set->folder))
    complain (inv, "%s", _("multiple target directories specified"));
  else if (!sys_status_in (SYS_HERE, argument, FOLLOW_LINK, &status))
    complain_errno (inv, errno, _("failed to access %s"), quoted_file (argument));
  else if (!S_ISDIR (status.st_mode))
    complain (inv, _("target %s is not a directory"), quoted_file (argument));
  else
    {
      set->folder = argument;
      return;
    }
  stop (inv);
}

/* A hard link that this run has made.  */
struct made { struct str path; dev_t device; ino_t inode; };

struct links
{
  struct invocation *inv;
  const struct settings *set;
  struct backups backups;
  bool guards;                  /* what was just made is not replaced */
  VEC (struct made) made;
};

/* A link to be made.  */
struct link
{
  struct str source;
  struct entry entry;
  struct str path;              /* as messages have it */
  int error;                    /* of making it; 0 where it is made, or … */
};
enum { NOT_TRIED = -1 };

/* Making.  */

static int
make (const struct links *l, struct str source, int folder, struct str name)
{
  bool is_made = l->set->symbolic
                 ? sys_make_symlink (source, folder, name)
                 : sys_make_link (SYS_HERE, source, l->set->logical ? FOLLOW_LINK : LINK_ITSELF,
                                  folder, name);
  return is_made ? 0 : errno;
}

/* Make the link in place of what has its name, at once: there is no moment without it.  */
static int
make_over (const struct links *l, const struct link *link)
{
  BUF (unused);
  int folder = link->entry.folder, error = EEXIST;
  for (int tries = 0; error == EEXIST && tries < UNUSED_NAME_TRIES; tries++)
    error = unused_name (&unused) ? make (l, link->source, folder, buf_str (&unused)) : errno;
  if (error)
    return error;
  bool is_made = sys_rename (folder, buf_str (&unused), folder, link->entry.name, RENAME_OVER);
  error = is_made ? 0 : errno;
  /* Two names of one file stay both.  */
  if (!is_made || !l->set->symbolic)
    sys_remove_file (folder, buf_str (&unused));
  return error;
}

/* What LINK holds where it is to lead from its folder to its source.  */
static struct str
relative_source (const struct links *l, const struct link *link)
{
  struct arena *arena = &l->inv->arena;
  struct str folder = arena_str (arena, path_directory (str_span (link->path)));
  struct str base = path_canonical (folder, NO_COMPONENTS, false);
  struct str source = path_canonical (link->source, NO_COMPONENTS, false);
  return str_given (base) && str_given (source) ? path_relative (arena, source, base)
                                                : link->source;
}

/* What is there already.  */

/* Whether PATH and the name of LINK are one name in one folder.  */
static bool
is_same_name (struct str path, const struct link *link)
{
  struct entry entry;
  struct stat folder, other;
  if (!span_equal (path_last_component (str_span (path)),
                   path_last_component (str_span (link->entry.name)))
      || !entry_of (path, &entry))
    return false;
  bool is_same = sys_status_in (entry.folder, STR ("."), LINK_ITSELF, &folder)
                 && sys_status_in (link->entry.folder, STR ("."), LINK_ITSELF, &other)
                 && sys_is_one_file (&folder, &other);
  entry_close (&entry);
  return is_same;
}

/* Whether replacing the name of LINK, which has STATUS, would take its source away.  SOURCE is
   what that is, if it is hard.  */
static bool
would_remove_source (const struct links *l, const struct link *link, const struct stat *status,
                     const struct stat *source)
{
  struct stat followed;
  if (l->set->symbolic)
    {
      /* A link to itself is what whoever wants a backup of its name wants.  */
      if (l->backups.kind != NO_BACKUP
          || !sys_status_in (SYS_HERE, link->source, FOLLOW_LINK, &followed))
        return false;
      source = &followed;
    }
  return sys_is_one_file (source, status)
         && (source->st_nlink == 1 || is_same_name (link->source, link));
}

static bool
was_just_made (const struct links *l, const struct link *link, const struct stat *status)
{
  FOR_EACH (made, l->made)
    if (made->inode == status->st_ino && made->device == status->st_dev
        && str_equal (made->path, link->path))
      return true;
  return false;
}

static void
tell_same (struct invocation *inv, const struct link *link)
{
  complain (inv, _("%s and %s are the same file"), quoted_file_n (0, link->source),
            quoted_file_n (1, link->path));
}

/* Whether what has the name of LINK may be replaced; otherwise that is complained of, unless
   the user has said no.  *IS_THERE: there is something.  SOURCE is as above.  */
static bool
may_replace (const struct links *l, const struct link *link, const struct stat *source,
             bool *is_there)
{
  struct invocation *inv = l->inv;
  struct stat status;
  *is_there = sys_status_in (link->entry.folder, link->entry.name, LINK_ITSELF, &status);
  if (!*is_there)
    {
      if (errno == ENOENT)
        return true;
      complain_errno (inv, errno, _("failed to access %s"), quoted_file (link->path));
      return false;
    }
  if (S_ISDIR (status.st_mode))
    {
      complain (inv, _("%s: cannot overwrite directory"), quoted_name (link->path));
      return false;
    }
  if (was_just_made (l, link, &status))
    {
      complain (inv, _("will not overwrite just-created %s with %s"),
                quoted_file_n (0, link->path), quoted_file_n (1, link->source));
      return false;
    }
  bool is_same = would_remove_source (l, link, &status, source);
  bool asks = l->set->replacing == ASK && (link->error == NOT_TRIED || link->error == EEXIST);
  if (is_same && (!asks || l->backups.kind != NO_BACKUP))
    tell_same (inv, link);
  else if (asks && !ask (inv, _("%s: replace %s? "), str_c (inv->called),
                         quoted_file (link->path)))
    inv->status = failure_status (inv->tool);
  else if (is_same && l->set->symbolic)
    /* GNU puts a link to itself there, and the contents are gone.  */
    tell_same (inv, link);
  else
    return true;
  return false;
}

/* Telling.  */

static void
tell_made (const struct links *l, const struct link *link, struct str backup)
{
  struct span name = str_span (link->entry.name), path = str_span (link->path);
  BUF (whole);
  if (backup.length > 0)
    {
      buf_append (&whole, span_first (path, path.length - name.length));
      buf_append (&whole, str_span (backup));
      report (l->inv, "%s ~ ", quoted_file (buf_str (&whole)));
    }
  report (l->inv, "%s %s %s\n", quoted_file_n (0, link->path),
          l->set->symbolic ? "->" : "=>", quoted_file_n (1, link->source));
}

static void
tell_failure (const struct links *l, const struct link *link)
{
  struct invocation *inv = l->inv;
  int error = link->error;
  const char *path = quoted_file_n (0, link->path), *source = quoted_file_n (1, link->source);
  if (l->set->symbolic && error != ENAMETOOLONG && link->source.length > 0)
    complain_errno (inv, error, _("failed to create symbolic link %s"), path);
  else if (l->set->symbolic)
    complain_errno (inv, error, _("failed to create symbolic link %s -> %s"), path, source);
  else if (error == EMLINK)
    complain_errno (inv, error, _("failed to create hard link to %s"), source);
  else if (error == EDQUOT || error == EEXIST || error == ENOSPC || error == EROFS)
    complain_errno (inv, error, _("failed to create hard link %s"), path);
  else
    complain_errno (inv, error, _("failed to create hard link %s => %s"), path, source);
}

/* One link.  */

/* Make LINK where something has its name, with a backup of that where one is wanted.  */
static void
replace (const struct links *l, struct link *link, struct buf *backup)
{
  enum backup_made made = BACKUP_FAILED;
  if (l->backups.kind != NO_BACKUP && (link->error == NOT_TRIED || link->error == EEXIST))
    {
      made = backup_make (&l->backups, link->entry.folder, link->entry.name, true, backup);
      if (made == BACKUP_FAILED && errno != ENOENT)
        {
          complain_errno (l->inv, errno, _("cannot backup %s"), quoted_file (link->path));
          return;
        }
      if (made == BACKUP_FAILED)
        buf_truncate (backup, 0);
    }
  if (link->error == NOT_TRIED)
    link->error = make (l, link->source, link->entry.folder, link->entry.name);
  if (link->error == EEXIST)
    link->error = make_over (l, link);
  if (link->error == 0)
    return;
  tell_failure (l, link);
  if (made != BACKUP_FAILED
      && !backup_undo (made, link->entry.folder, buf_str (backup), link->entry.name))
    complain_errno (l->inv, errno, _("cannot un-backup %s"), quoted_file (link->path));
}

/* Make LINK, which could not be made at once, or was not tried.  SOURCE is what its source is,
   if it is hard.  */
static void
make_harder (const struct links *l, struct link *link, const struct stat *source,
             struct buf *backup)
{
  const struct settings *set = l->set;
  bool is_there = false;
  if (!set->symbolic && !set->directories && S_ISDIR (source->st_mode))
    {
      complain (l->inv, _("%s: hard link not allowed for directory"),
                quoted_name (link->source));
      return;
    }
  if (set->relative)
    link->source = relative_source (l, link);
  bool replaces = set->replacing != REFUSE || l->backups.kind != NO_BACKUP;
  if (replaces && !may_replace (l, link, source, &is_there))
    return;
  if (is_there)
    {
      replace (l, link, backup);
      return;
    }
  if (link->error == NOT_TRIED || (replaces && link->error == EEXIST))
    link->error = make (l, link->source, link->entry.folder, link->entry.name);
  if (link->error)
    tell_failure (l, link);
}

static void
make_link (struct links *l, struct link *link)
{
  const struct settings *set = l->set;
  struct stat source = { 0 };
  BUF (backup);
  if (link->error == NOT_TRIED && !set->relative)
    link->error = make (l, link->source, link->entry.folder, link->entry.name);
  if ((link->error || l->guards) && !set->symbolic
      && !sys_status_in (SYS_HERE, link->source, set->logical ? FOLLOW_LINK : LINK_ITSELF,
                         &source))
    {
      complain_errno (l->inv, errno, _("failed to access %s"), quoted_file (link->source));
      return;
    }
  if (link->error)
    make_harder (l, link, &source, &backup);
  if (link->error)
    return;
  if (l->guards)
    VEC_PUSH (l->made, ((struct made) { link->path, source.st_dev, source.st_ino }));
  if (set->verbose)
    tell_made (l, link, buf_str (&backup));
}

/* Operands.  */

/* Make a link to SOURCE in FOLDER, which is called PATH.  */
static void
link_in_folder (struct links *l, struct str source, int folder, struct str path)
{
  BUF (whole);
  struct span name = path_last_component (str_span (source)), place = str_span (path);
  if (span_equal (name, SPAN ("/")))
    name = span_empty ();
  struct span trimmed = path_without_slashes (place);
  buf_append (&whole, trimmed.length > 0 ? trimmed : place);
  if (!span_ends_in (buf_span (&whole), '/'))
    buf_push (&whole, '/');
  size_t begin = buf_span (&whole).length;
  buf_append (&whole, name);
  struct str link_path = arena_str (&l->inv->arena, buf_span (&whole));
  struct link link = {
    .source = source, .path = link_path, .error = NOT_TRIED,
    .entry = { .folder = folder, .name = str_from (link_path, begin) },
  };
  make_link (l, &link);
}

/* Make PATH a link to SOURCE; ERROR tells whether that was tried.  */
static void
link_as (struct links *l, struct str source, struct str path, int error)
{
  struct link link = { .source = source, .path = path, .error = error };
  if (error == 0 || !entry_of (path, &link.entry))
    link.entry = (struct entry) { .folder = SYS_HERE, .name = path };
  make_link (l, &link);
  entry_close (&link.entry);
}

static void
check_names (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t count = inv->operands.count;
  if (count == 0)
    usage_error (inv, "%s", _("missing file operand"));
  if (set->relative && !set->symbolic)
    {
      complain (inv, "%s", _("cannot do --relative without --symbolic"));
      stop (inv);
    }
  if (!set->is_name)
    return;
  if (str_given (set->folder))
    {
      complain (inv, "%s", _("cannot combine --target-directory and --no-target-directory"));
      stop (inv);
    }
  if (count < 2)
    usage_error (inv, _("missing destination file operand after %s"),
                 quoted_file (VEC_AT (inv->operands, 0)));
  if (count > 2)
    usage_error (inv, _("extra operand %s"), quoted_file (VEC_AT (inv->operands, 2)));
}

/* Whether a name that cannot be made a link, with ERROR, may be that of a directory.  */
static bool
may_be_folder (int error)
{
  return error == NOT_TRIED || error == EEXIST || error == ENOTDIR || error == EINVAL;
}

static int
ln_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct links l = { .inv = inv, .set = set };
  check_names (inv);
  size_t count = inv->operands.count;
  struct str first = VEC_AT (inv->operands, 0), last = VEC_AT (inv->operands, count - 1);
  struct str path = str_given (set->folder) ? set->folder : count == 1 ? STR (".") : last;
  bool may_be_name = count == 2 && !str_given (set->folder);
  int folder = SYS_HERE, error = NOT_TRIED;
  bool in_folder = !set->is_name;
  if (may_be_name && in_folder)
    {
      if (!set->relative)
        error = make (&l, first, SYS_HERE, last);
      in_folder = may_be_folder (error);
    }
  if (in_folder && (count > 1 || str_given (set->folder)))
    {
      folder = sys_open_folder_in (SYS_HERE, path,
                                   set->no_dereference ? LINK_ITSELF : FOLLOW_LINK);
      if (folder < 0 && !may_be_name)
        {
          complain_errno (inv, errno, _("target %s"), quoted_file (path));
          stop (inv);
        }
      in_folder = folder >= 0;
      if (in_folder)
        count -= !str_given (set->folder);
    }
  l.backups = backups_wanted (inv, &set->backup_words);
  l.guards = count > 1 && in_folder && set->replacing == REPLACE && !set->symbolic
             && l.backups.kind != NUMBERED_BACKUP;
  if (!in_folder)
    link_as (&l, first, last, error);
  else
    for (size_t i = 0; i < count; i++)
      link_in_folder (&l, VEC_AT (inv->operands, i), folder, path);
  return inv->status;
}
