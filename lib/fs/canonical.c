/* Paths without symbolic links, dots and doubled slashes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/canonical.h"

#include <canonicalize.h>

#include "bound/buf.h"

static canonicalize_mode_t
mode_of (enum components needed, bool with_links)
{
  canonicalize_mode_t mode = needed == ALL_COMPONENTS ? CAN_EXISTING
                             : needed == ALL_BUT_LAST ? CAN_ALL_BUT_LAST : CAN_MISSING;
  return with_links ? mode | CAN_NOLINKS : mode;
}

struct str
path_canonical (struct str path, enum components needed, bool with_links)
{
  /* The library has allocated it; it lasts as long as the run.  */
  char *found = canonicalize_filename_mode (str_c (path), mode_of (needed, with_links));
  return found ? str_of (found) : str_none ();
}

bool
path_is_in (struct str path, struct str base)
{
  if (!span_starts_with (str_span (path), str_span (base)))
    return false;
  /* The root ends in the slash that follows others.  */
  return base.length == 1 || path.length == base.length || str_at (path, base.length) == '/';
}

/* How long the beginning is that is components of both A and B.  */
static size_t
common_length (struct str a, struct str b)
{
  size_t common = 0;
  for (size_t i = 0;; i++)
    {
      bool a_ends = i >= a.length || str_at (a, i) == '/';
      bool b_ends = i >= b.length || str_at (b, i) == '/';
      if (a_ends && b_ends)
        common = i;
      if (i >= a.length || i >= b.length || str_at (a, i) != str_at (b, i))
        return common;
    }
}

struct str
path_relative (struct arena *arena, struct str path, struct str base)
{
  BUF (relative);
  size_t common = common_length (path, base);
  struct span above = span_from (str_span (base), common);
  struct span below = span_from (str_span (path), common), name;
  while (span_next (&above, '/', &name))
    if (name.length > 0)
      buf_append (&relative, buf_span (&relative).length > 0 ? SPAN ("/..") : SPAN (".."));
  while (span_next (&below, '/', &name))
    if (name.length > 0)
      {
        if (buf_span (&relative).length > 0)
          buf_push (&relative, '/');
        buf_append (&relative, name);
      }
  if (buf_span (&relative).length == 0)
    buf_push (&relative, '.');
  return arena_str (arena, buf_span (&relative));
}
