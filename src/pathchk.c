/* pathchk: tell whether names are valid, and portable.
   POSIX.1-2024 pathchk; GNU manual, "pathchk invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/names.h"
#include "text/chars.h"
#include "text/path.h"

struct settings
{
  bool posix;                   /* by the limits that POSIX has for all systems */
  bool dashes;                  /* and names that begin with '-' */
};

static const struct option_row options[] = {
  { 'p', NULL, FLAG (posix), N_("check for what POSIX promises of all systems") },
  { 'P', NULL, FLAG (dashes), N_("check for empty names and a '-' at the beginning") },
  { 0, "portability", SAME_AS ("pP"), N_("check for all of that") },
};

static int pathchk_main (struct invocation *);

const struct tool pathchk_tool = {
  .name = "pathchk",
  .synopsis = N_("[OPTION]... NAME..."),
  .summary = N_("Complain of each NAME that is not a valid name of a file, or could not become\n"
                "one here; or that is not portable."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .run = pathchk_main,
};

/* Of a path and of a name in it, in bytes: what POSIX promises (_POSIX_PATH_MAX, with its
   NUL, and _POSIX_NAME_MAX), and so does every system.  */
enum { POSIX_PATH_MOST = 255, POSIX_NAME_MOST = 14 };

static bool
has_leading_dash (struct span path)
{
  for (struct span name; span_next (&path, '/', &name);)
    if (span_starts_with (name, SPAN ("-")))
      return true;
  return false;
}

/* The first character of PATH that POSIX does not have in names; nothing if there is
   none.  */
static struct span
unportable_character (struct span path)
{
  const struct span portable = SPAN ("/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                     "0123456789._-");
  for (; path.length > 0; path = span_from (path, 1))
    if (span_find (portable, span_at (path, 0)) == portable.length)
      {
        struct span rest = path;
        bool valid = char_take (charset_of_locale (), &rest).validity == CHAR_VALID;
        return span_first (path, valid ? path.length - rest.length : 1);
      }
  return path;
}

static void
complain_limit (struct invocation *inv, const char *format, uintmax_t limit, size_t length,
                struct span name)
{
  complain (inv, _(format), limit, length, quoted_file (arena_str (&inv->arena, name)));
}

/* Whether PATH is no longer than a path may be.  */
static bool
check_length (struct invocation *inv, struct str path)
{
  const struct settings *set = inv->settings;
  uintmax_t most = POSIX_PATH_MOST;
  if (path.length <= POSIX_PATH_MOST
      || (!set->posix && !sys_path_limit (str_at (path, 0) == '/' ? STR ("/") : STR ("."), &most))
      || path.length <= most)
    return true;
  complain_limit (inv, N_("limit %ju exceeded by length %zu of file name %s"), most,
                  path.length, str_span (path));
  return false;
}

/* What names may have at most in FOLDER, which ends in a slash, or is nothing for the
   current one; where it is not there, in the one above that is.  False where something else
   is wrong: it is told then.  */
static bool
find_name_limit (struct invocation *inv, struct span folder, uintmax_t *most)
{
  for (;;)
    {
      BUF (name);
      buf_append (&name, folder.length > 0 ? folder : SPAN ("."));
      if (sys_name_limit (buf_str (&name), most))
        return true;
      if (errno != ENOENT || folder.length == 0)
        {
          complain_file (inv, buf_str (&name), errno);
          return false;
        }
      struct span above = path_without_slashes (folder);
      size_t slash = span_rfind (above, '/');
      folder = span_first (above, slash < above.length ? slash + 1 : 0);
    }
}

/* Whether each name in PATH is no longer than it may be where it is.  */
static bool
check_names (struct invocation *inv, struct str path)
{
  const struct settings *set = inv->settings;
  struct span rest = str_span (path), name;
  uintmax_t most = POSIX_NAME_MOST;
  for (size_t begin = 0; span_next (&rest, '/', &name); begin += name.length + 1)
    {
      if (name.length <= POSIX_NAME_MOST)
        continue;
      if (!set->posix && !find_name_limit (inv, span_first (str_span (path), begin), &most))
        return false;
      if (name.length > most)
        {
          complain_limit (inv, N_("limit %ju exceeded by length %zu of file name component %s"),
                          most, name.length, name);
          return false;
        }
    }
  return true;
}

/* Whether PATH has none but portable characters.  */
static bool
check_characters (struct invocation *inv, struct str path)
{
  struct span bad = unportable_character (str_span (path));
  if (bad.length == 0)
    return true;
  complain (inv, _("non-portable character %s in file name %s"),
            quoted_n (1, arena_str (&inv->arena, bad)), quoted_file_n (0, path));
  return false;
}

static void
check (struct invocation *inv, struct str path)
{
  const struct settings *set = inv->settings;
  struct stat status;
  if (set->dashes && has_leading_dash (str_span (path)))
    complain (inv, _("leading '-' in a component of file name %s"), quoted_file (path));
  else if ((set->posix || set->dashes) && path.length == 0)
    complain (inv, "%s", _("empty file name"));
  else if (set->posix)
    {
      if (check_characters (inv, path) && check_length (inv, path))
        check_names (inv, path);
    }
  else if (!sys_status_in (SYS_HERE, path, LINK_ITSELF, &status))
    {
      /* What is not there may still become a file.  */
      if (errno != ENOENT || path.length == 0)
        complain_file (inv, path, errno);
      else if (check_length (inv, path))
        check_names (inv, path);
    }
}

static int
pathchk_main (struct invocation *inv)
{
  if (inv->operands.count == 0)
    missing_operand (inv);
  FOR_EACH (path, inv->operands)
    check (inv, *path);
  return inv->status;
}
