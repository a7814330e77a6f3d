/* rmdir: remove empty directories.
   POSIX.1-2024 rmdir; GNU manual, "rmdir invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "fs/entry.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/path.h"

struct settings
{
  bool ignore_non_empty;
  bool parents;
  bool verbose;
};

static const struct option_row options[] = {
  { 0, "ignore-fail-on-non-empty", FLAG (ignore_non_empty),
    N_("let a directory that is not empty be no failure") },
  { 'p', "parents", FLAG (parents),
    N_("remove DIRECTORY and the directories above it that its name\n"
       "has: 'rmdir -p a/b' is like 'rmdir a/b a'") },
  { 0, "path", ALIAS, NULL },
  { 'v', "verbose", FLAG (verbose), N_("tell of each directory before it is removed") },
};

static int rmdir_main (struct invocation *);

const struct tool rmdir_tool = {
  .name = "rmdir",
  .synopsis = N_("[OPTION]... DIRECTORY..."),
  .summary = N_("Remove each DIRECTORY, which must be empty."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = rmdir_main,
};

/* Whether removing NAME failed, with ERROR, because something is in it.  */
static bool
is_not_empty (struct str name, int error)
{
  switch (error)
    {
    case ENOTEMPTY: case EEXIST:
      return true;
    /* These may be reported before that is looked at.  */
    case EACCES: case EPERM: case EROFS: case EBUSY:
      return sys_has_entries (SYS_HERE, name);
    default:
      return false;
    }
}

/* Tell of the directory NAME, if that is wanted.  */
static void
tell_removing (struct invocation *inv, struct str name)
{
  const struct settings *set = inv->settings;
  if (set->verbose)
    report (inv, _("%s: removing directory, %s\n"), str_c (inv->called), quoted_file (name));
}

/* Removing NAME failed: whether that is a failure.  */
static bool
is_failure (const struct settings *set, struct str name, int error)
{
  return !(set->ignore_non_empty && is_not_empty (name, error));
}

/* Whether ENTRY is the directory that has STATUS; errno says why not.  */
static bool
is_still (const struct entry *entry, const struct stat *status)
{
  struct stat now;
  if (!sys_status_in (entry->folder, entry->name, LINK_ITSELF, &now))
    return false;
  errno = S_ISDIR (now.st_mode) ? EBUSY : ENOTDIR;
  return sys_is_one_file (&now, status);
}

/* Remove the directory PATH, unless something else than what *THIS tells of has that
   name by now; NULL is anything.  *ABOVE becomes what there is to know of the directory
   above it.  False on failure, with errno.  */
static bool
remove_entry (struct str path, const struct stat *this, struct stat *above)
{
  struct entry entry;
  if (!entry_of (path, &entry))
    return false;
  bool removed = (entry.folder == SYS_HERE || sys_status (entry.folder, above))
                 && (!this || is_still (&entry, this))
                 && sys_remove_folder (entry.folder, entry.name);
  int error = errno;
  entry_close (&entry);
  errno = error;
  return removed;
}

/* Remove the directories above PATH that its name has, of which the first one is *ABOVE.
   Each is the one that the one below was in: a link that takes its place meanwhile leads
   to no other.  */
static void
remove_parents (struct invocation *inv, struct str path, struct stat *above)
{
  struct span rest = path_without_slashes (str_span (path));
  for (size_t slash; (slash = span_rfind (rest, '/')) < rest.length;)
    {
      rest = path_without_slashes (span_first (rest, slash));
      if (rest.length == 0)
        return;
      struct str name = arena_str (&inv->arena, rest);
      struct stat this = *above;
      tell_removing (inv, name);
      if (!remove_entry (name, &this, above))
        {
          int error = errno;
          if (is_failure (inv->settings, name, error))
            complain_errno (inv, error, _("failed to remove directory %s"),
                            quoted_file (name));
          return;
        }
    }
}

/* Whether PATH is a link with a slash behind it, which may be one to a directory, or
   to nothing.  */
static bool
is_link_with_slash (struct invocation *inv, struct str path)
{
  struct stat status;
  struct span name = path_without_slashes (str_span (path));
  return name.length < path.length && name.length > 0
         && (sys_status_in (SYS_HERE, path, FOLLOW_LINK, &status) ? S_ISDIR (status.st_mode)
                                                                  : errno == ENOENT)
         && sys_status_in (SYS_HERE, arena_str (&inv->arena, name), LINK_ITSELF, &status)
         && S_ISLNK (status.st_mode);
}

static void
remove_operand (struct invocation *inv, struct str path)
{
  const struct settings *set = inv->settings;
  struct stat above;
  tell_removing (inv, path);
  if (set->parents ? remove_entry (path, NULL, &above) : sys_remove_folder (SYS_HERE, path))
    {
      if (set->parents)
        remove_parents (inv, path, &above);
      return;
    }
  int error = errno;
  if (!is_failure (set, path, error))
    return;
  if (error == ENOTDIR && is_link_with_slash (inv, path))
    complain (inv, _("failed to remove %s: Symbolic link not followed"), quoted_file (path));
  else
    complain_errno (inv, error, _("failed to remove %s"), quoted_file (path));
}

static int
rmdir_main (struct invocation *inv)
{
  if (inv->operands.count == 0)
    missing_operand (inv);
  FOR_EACH (path, inv->operands)
    remove_operand (inv, *path);
  return inv->status;
}
