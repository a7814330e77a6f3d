/* The parts of a file's name.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/path.h"

struct span
path_without_slashes (struct span path)
{
  while (span_ends_in (path, '/'))
    path = span_first (path, path.length - 1);
  return path;
}

struct str
path_with_one_slash (struct arena *arena, struct str path)
{
  size_t length = path.length;
  if (length > 2 && str_at (path, length - 1) == '/')
    while (length > 1 && str_at (path, length - 2) == '/')
      length--;
  return length == path.length ? path : arena_str (arena, span_first (str_span (path), length));
}

/* Where the last component begins in PATH, which has no slashes behind it.  */
static size_t
component_begin (struct span path)
{
  size_t slash = span_rfind (path, '/');
  return slash < path.length ? slash + 1 : 0;
}

struct span
path_last_component (struct span path)
{
  struct span trimmed = path_without_slashes (path);
  if (trimmed.length == 0)
    return span_first (path, path.length > 0 ? 1 : 0);
  return span_from (trimmed, component_begin (trimmed));
}

struct span
path_directory (struct span path)
{
  struct span trimmed = path_without_slashes (path);
  struct span before = span_first (trimmed, component_begin (trimmed));
  struct span directory = path_without_slashes (before);
  if (directory.length > 0)
    return directory;
  bool absolute = path.length > 0 && span_at (path, 0) == '/';
  return absolute ? span_first (path, 1) : SPAN (".");
}
