/* Paths without symbolic links, dots and doubled slashes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/canonical.h"

#include <canonicalize.h>
#include <errno.h>

#include "sys/names.h"

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

/* FOLDER, canonical, and NAME in it.  */
static struct str
joined (struct arena *arena, struct buf *text, struct str folder, struct str name)
{
  buf_truncate (text, 0);
  buf_append (text, str_span (folder));
  if (!span_ends_in (str_span (folder), '/'))
    buf_push (text, '/');
  buf_append (text, str_span (name));
  return arena_str (arena, buf_span (text));
}

/* Whether R has the canonical folder of paths that begin with FOLDER.  */
static bool
know_folder (struct resolver *r, struct span folder)
{
  if (!r->knows_folder_ || !span_equal (folder, r->folder_))
    {
      buf_truncate (&r->text_, 0);
      buf_append (&r->text_, folder.length > 0 ? folder : SPAN ("."));
      r->canonical_ = path_canonical (buf_str (&r->text_), ALL_COMPONENTS, false);
      r->folder_ = folder;
      r->knows_folder_ = true;
    }
  return str_given (r->canonical_);
}

static bool
is_plain_name (struct str name)
{
  return name.length > 0 && span_find (str_span (name), '/') == name.length
         && !str_equal (name, STR (".")) && !str_equal (name, STR (".."));
}

struct str
resolver_canonical (struct resolver *r, struct arena *arena, struct str path,
                    enum components needed)
{
  struct entry entry = nearby_entry (&r->nearby_, path);
  struct span folder = span_first (str_span (path), path.length - entry.name.length);
  if (is_plain_name (entry.name) && know_folder (r, folder))
    {
      buf_truncate (&r->text_, 0);
      bool is_link = sys_read_link (entry.folder, entry.name, &r->text_);
      if (!is_link && (errno == EINVAL || (errno == ENOENT && needed != ALL_COMPONENTS)))
        return joined (arena, &r->text_, r->canonical_, entry.name);
    }
  /* A link, or something wrong.  */
  return path_canonical (path, needed, false);
}

void
resolver_release (struct resolver *r)
{
  nearby_release (&r->nearby_);
  buf_release (&r->text_);
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
