/* Patterns of names that are passed over.
   GNU manual, "du invocation", --exclude.  gnulib's exclude.
   SPDX-License-Identifier: GPL-3.0-or-later

   A pattern is one of a shell's, and is to match a whole path or what of it follows a
   slash.  */

#ifndef FS_EXCLUDE_H
#define FS_EXCLUDE_H

#include "bound/str.h"

struct exclude;

/* { 0 } has no pattern.  They last as long as the run.  */
struct exclusion { struct exclude *patterns_; };

void exclusion_add (struct exclusion *e, struct str pattern);

/* Add the lines of TEXT: without blanks at their ends, and none where that leaves
   nothing.  */
void exclusion_add_lines (struct exclusion *e, struct span text);

static inline bool
exclusion_is_empty (const struct exclusion *e)
{
  return e->patterns_ == NULL;
}

/* Whether PATH is passed over.  */
bool exclusion_holds (const struct exclusion *e, struct str path);

#endif
