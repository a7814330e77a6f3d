/* csplit: what it was told, and what its parts share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CSPLIT_CSPLIT_H
#define CSPLIT_CSPLIT_H

#include "cli/tool.h"
#include "sections.h"
#include "text/line_pattern.h"

/* Where a section ends, as a PATTERN says.  */
struct control
{
  struct str word;              /* the pattern itself */
  bool is_line;                 /* a line number, else an expression */
  uintmax_t line;
  struct line_pattern pattern;
  intmax_t offset;              /* from the line that matches */
  bool skips;                   /* what is before that goes nowhere */
  uintmax_t repeats;            /* how many times again */
  bool forever;
};

typedef VEC (struct control) controls;

/* The words from FIRST on.  Where one is wrong, that is told and ends the run.  */
controls parse_patterns (struct invocation *inv, size_t first);

#endif
