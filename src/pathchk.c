/* pathchk: tell what is wrong with names of files.
   POSIX.1-2024 pathchk; GNU manual, "pathchk invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <limits.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "sys/file.h"
#include "sys/filesystem.h"
#include "sys/names.h"
#include "text/chars.h"

struct settings
{
  bool posix;                   /* what POSIX promises, not what there is here */
  bool sane;                    /* no empty names, no hyphen in front */
};

static const struct option_row options[] = {
  { 'p', NULL, FLAG (posix), N_("check for most systems that follow POSIX") },
  { 'P', NULL, FLAG (sane), N_("check for empty names, and for '-' at the beginning of one") },
  { 0, "portability", SAME_AS ("pP"), N_("check for all systems that follow POSIX: -p and -P") },
};

static int pathchk_main (struct invocation *);

const struct tool pathchk_tool = {
  .name = "pathchk",
  .synopsis = N_("[OPTION]... NAME..."),
  .summary = N_("Tell which NAMEs cannot be, or are not portable, as names of files."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .grammar = OPTIONS_FIRST,
  .run = pathchk_main,
};

/* What every system that follows POSIX can do (limits.h): a component of 14 bytes, a path
   of 255 and NUL.  */
enum { COMPONENT_LEAST = _POSIX_NAME_MAX, PATH_LEAST = _POSIX_PATH_MAX };

static bool
is_portable (unsigned char byte)
{
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z')
         || ('0' <= byte && byte <= '9') || byte == '.' || byte == '_' || byte == '-'
         || byte == '/';
}

/* Whether all characters of NAME are in the portable filename character set (POSIX,
   3.265); complain of the first that is not.  */
static bool
has_portable_characters (struct invocation *inv, struct str name)
{
  struct span rest = str_span (name);
  while (rest.length > 0 && is_portable (span_at (rest, 0)))
    rest = span_from (rest, 1);
  if (rest.length == 0)
    return true;
  struct span behind = rest;
  if (char_take (charset_of_locale (), &behind).validity == CHAR_UNFINISHED)
    behind = span_from (rest, 1);
  struct span bad = span_first (rest, rest.length - behind.length);
  complain (inv, _("non-portable character %s in file name %s"),
            quoted_n (1, arena_str (&inv->arena, bad)), quoted_file (name));
  return false;
}

/* Whether no component of NAME has a hyphen in front, which looks like an option.  */
static bool
has_no_leading_hyphen (struct invocation *inv, struct str name)
{
  struct span rest = str_span (name);
  for (struct span component; span_next (&rest, '/', &component);)
    if (component.length > 0 && span_at (component, 0) == '-')
      {
        complain (inv, _("leading '-' in a component of file name %s"), quoted_file (name));
        return false;
      }
  return true;
}

static bool
is_too_long (struct invocation *inv, size_t limit, struct span component)
{
  if (component.length <= limit)
    return false;
  complain (inv, _("limit %zu exceeded by length %zu of file name component %s"), limit,
            component.length, quoted (arena_str (&inv->arena, component)));
  return true;
}

/* Whether no component of NAME is longer than the file system that would have it allows.
   Below a folder that is not there, as long as what is above it allows.  */
static bool
components_fit (struct invocation *inv, struct str name)
{
  struct span rest = str_span (name);
  bool is_absolute = rest.length > 0 && span_at (rest, 0) == '/';
  int folder = sys_open_folder (is_absolute ? STR ("/") : STR ("."));
  size_t limit = folder < 0 ? COMPONENT_LEAST : sys_name_length_most (folder, COMPONENT_LEAST);
  bool fit = true;
  for (struct span component; fit && span_next (&rest, '/', &component);)
    {
      if (component.length == 0)
        continue;
      fit = !is_too_long (inv, limit, component);
      if (!fit || folder < 0)
        continue;
      int next = sys_open_folder_in (folder, arena_str (&inv->arena, component), FOLLOW_LINK);
      sys_close_folder (folder);
      folder = next;
      if (folder >= 0)
        limit = sys_name_length_most (folder, limit);
    }
  if (folder >= 0)
    sys_close_folder (folder);
  return fit;
}

/* The same where only what POSIX promises counts.  */
static bool
components_fit_posix (struct invocation *inv, struct str name)
{
  struct span rest = str_span (name);
  for (struct span component; span_next (&rest, '/', &component);)
    if (is_too_long (inv, COMPONENT_LEAST, component))
      return false;
  return true;
}

static bool
check_posix (struct invocation *inv, struct str name)
{
  if (!has_portable_characters (inv, name))
    return false;
  if (name.length >= PATH_LEAST)
    {
      complain (inv, _("limit %zu exceeded by length %zu of file name %s"),
                (size_t) PATH_LEAST - 1, name.length, quoted_file (name));
      return false;
    }
  return components_fit_posix (inv, name);
}

/* Check NAME against this system.  What is there is fine; what is not there may be made,
   unless the way to it is closed.  */
static bool
check_here (struct invocation *inv, struct str name)
{
  struct stat status;
  if (sys_status_in (SYS_HERE, name, LINK_ITSELF, &status))
    return true;
  if (errno != ENOENT || name.length == 0)
    {
      complain_file (inv, name, errno);
      return false;
    }
  return components_fit (inv, name);
}

static bool
check (struct invocation *inv, struct str name)
{
  const struct settings *set = inv->settings;
  if (set->sane && !has_no_leading_hyphen (inv, name))
    return false;
  if ((set->posix || set->sane) && name.length == 0)
    {
      complain (inv, "%s", _("empty file name"));
      return false;
    }
  return set->posix ? check_posix (inv, name) : check_here (inv, name);
}

static int
pathchk_main (struct invocation *inv)
{
  if (inv->operands.count == 0)
    missing_operand (inv);
  FOR_EACH (name, inv->operands)
    check (inv, *name);
  return inv->status;
}
