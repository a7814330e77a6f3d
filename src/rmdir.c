/* rmdir: remove empty directories.
   POSIX.1-2024 rmdir; GNU manual, "rmdir invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "cli/tool.h"
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

/* Remove the directory NAME.  False on failure, with errno.  */
static bool
remove_folder (struct invocation *inv, struct str name)
{
  const struct settings *set = inv->settings;
  if (set->verbose)
    report (inv, _("%s: removing directory, %s\n"), str_c (inv->called), quoted_file (name));
  return sys_remove_folder (SYS_HERE, name);
}

/* Removing NAME failed: whether that is a failure.  */
static bool
is_failure (const struct settings *set, struct str name, int error)
{
  return !(set->ignore_non_empty && is_not_empty (name, error));
}

/* Remove the directories above PATH that its name has.  */
static void
remove_parents (struct invocation *inv, struct str path)
{
  struct span above = path_without_slashes (str_span (path));
  for (size_t slash; (slash = span_rfind (above, '/')) < above.length;)
    {
      above = path_without_slashes (span_first (above, slash));
      if (above.length == 0)
        return;
      struct str name = arena_str (&inv->arena, above);
      if (!remove_folder (inv, name))
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
  if (remove_folder (inv, path))
    {
      if (set->parents)
        remove_parents (inv, path);
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
