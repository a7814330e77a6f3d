/* realpath: tell names without symbolic links.
   POSIX.1-2024 realpath; GNU manual, "realpath invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/names.h"
#include "cli/tool.h"
#include "fs/canonical.h"
#include "sys/names.h"

/* When ".." goes back over a link: as the system has it, or before links are looked at;
   or all links stay.  */
enum resolving { PHYSICAL, LOGICAL, STRIP };

struct settings
{
  enum components needed;
  enum resolving resolving;
  bool quiet, zero;
  struct str relative_to, relative_base;
};

static const struct option_row options[] = {
  { 'E', "canonicalize", SET (needed, ALL_BUT_LAST),
    N_("all components but the last must be there (default)") },
  { 'e', "canonicalize-existing", SET (needed, ALL_COMPONENTS),
    N_("all components must be there") },
  { 'm', "canonicalize-missing", SET (needed, NO_COMPONENTS),
    N_("no component needs to be there, or to be a directory") },
  { 'L', "logical", SET (resolving, LOGICAL),
    N_("take '..' for the name before it, then follow links") },
  { 'P', "physical", SET (resolving, PHYSICAL), N_("follow links as they come (default)") },
  { 'q', "quiet", FLAG (quiet), N_("do not complain") },
  { 0, "relative-to", TEXT (relative_to, "DIR"), N_("put names as they are seen from DIR") },
  { 'R', NULL, TEXT (relative_to, "DIR"), N_("the same as --relative-to (an extension)") },
  { 0, "relative-base", TEXT (relative_base, "DIR"),
    N_("put full names where they are not in DIR") },
  { 's', "strip", SET (resolving, STRIP), N_("follow no links") },
  { 0, "no-symlinks", ALIAS, NULL },
  { 'z', "zero", FLAG (zero), N_("end each with NUL instead of newline") },
};

static int realpath_main (struct invocation *);

const struct tool realpath_tool = {
  .name = "realpath",
  .synopsis = N_("[OPTION]... FILE..."),
  .summary = N_("Put the full name of each FILE, without symbolic links, dots and slashes too\n"
                "many, on standard output."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .needed = ALL_BUT_LAST },
  .run = realpath_main,
};

/* PATH as it is wanted; no string, with errno, where that cannot be.  */
static struct str
canonical (struct invocation *inv, struct resolver *resolver, struct str path)
{
  const struct settings *set = inv->settings;
  if (set->resolving == PHYSICAL)
    return resolver_canonical (resolver, &inv->arena, path, set->needed);
  struct str first = path_canonical (path, set->needed, true);
  if (set->resolving != LOGICAL || !str_given (first))
    return first;
  return path_canonical (first, set->needed, false);
}

/* The folder PATH of an option, full.  Where it is none, the run ends.  */
static struct str
canonical_folder (struct invocation *inv, struct resolver *resolver, struct str path)
{
  const struct settings *set = inv->settings;
  struct stat status;
  if (!str_given (path))
    return path;
  struct str full = canonical (inv, resolver, path);
  int error = str_given (full) ? 0 : errno;
  /* What need not be there need not be a folder.  */
  if (!error && set->needed == ALL_COMPONENTS
      && !(sys_status_in (SYS_HERE, full, FOLLOW_LINK, &status) && S_ISDIR (status.st_mode)))
    error = ENOTDIR;
  if (!error)
    return full;
  complain_file (inv, path, error);
  stop (inv);
}

/* What names are put as seen from, and what they must be in for that.  */
struct view { struct str from, base; };

static struct view
view_wanted (struct invocation *inv, struct resolver *resolver)
{
  const struct settings *set = inv->settings;
  struct view view = { canonical_folder (inv, resolver, set->relative_to),
                       canonical_folder (inv, resolver, set->relative_base) };
  if (!str_given (view.from))
    view.from = view.base;
  else if (str_given (view.base) && !path_is_in (view.from, view.base))
    view.from = str_none ();
  return view;
}

static int
realpath_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  struct resolver resolver = { 0 };
  struct view view = view_wanted (inv, &resolver);
  FOR_EACH (file, inv->operands)
    {
      struct str path = canonical (inv, &resolver, *file);
      if (!str_given (path))
        {
          if (set->quiet)
            inv->status = failure_status (inv->tool);
          else
            complain_file (inv, *file, errno);
          continue;
        }
      if (str_given (view.from) && !(str_given (view.base) && !path_is_in (path, view.base)))
        path = path_relative (&inv->arena, path, view.from);
      put_name (inv, str_span (path), set->zero);
    }
  resolver_release (&resolver);
  return inv->status;
}
