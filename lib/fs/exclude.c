/* Patterns of names that are passed over.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/exclude.h"

#include <fnmatch.h>
#include <stdio.h>

/* Needs the two above.  */
#include <exclude.h>

#include "bound/buf.h"
#include "text/classes.h"
#include "text/locale.h"

void
exclusion_add (struct exclusion *e, struct str pattern)
{
  if (!e->patterns_)
    e->patterns_ = new_exclude ();
  locale_need (LC_CTYPE);
  /* What was read from a file is not kept otherwise.  */
  add_exclude (e->patterns_, str_c (pattern), EXCLUDE_WILDCARDS | EXCLUDE_ALLOC);
}

void
exclusion_add_lines (struct exclusion *e, struct span text)
{
  for (struct span line; span_next (&text, '\n', &line);)
    {
      while (line.length > 0 && byte_is (CLASS_SPACE, span_at (line, line.length - 1)))
        line = span_first (line, line.length - 1);
      BUF (pattern);
      buf_append (&pattern, span_first (line, span_find (line, '\0')));
      if (line.length > 0)
        exclusion_add (e, buf_str (&pattern));
    }
}

bool
exclusion_holds (const struct exclusion *e, struct str path)
{
  return e->patterns_ && excluded_file_name (e->patterns_, str_c (path));
}
