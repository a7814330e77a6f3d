/* Regular expressions that look for lines: gnulib's, on spans.
   SPDX-License-Identifier: GPL-3.0-or-later

   Most expressions become an automaton that reads many lines in one go (gnulib's dfa);
   the matcher of pattern.h is asked about what that leaves open.  Both give the same
   answers.  */

#ifndef TEXT_LINE_PATTERN_H
#define TEXT_LINE_PATTERN_H

#include "bound/mspan.h"
#include "text/pattern.h"

struct automaton_;

struct line_pattern
{
  struct pattern pattern;
  struct automaton_ *automaton_;        /* NULL where there is none */
};

/* As pattern_compile does, for SYNTAX_BASIC.  */
const char *line_pattern_compile (struct line_pattern *p, struct arena *arena,
                                  struct span text);

/* The first LENGTH bytes of ROOM, which has one more at least, are lines that end in
   newlines.  Where the first of them begins that matches (its newline is not part of
   it); LENGTH where none does.  ROOM is written to, but is afterwards as it was.  */
enum found line_pattern_find (struct line_pattern *p, struct mspan room, size_t length,
                              size_t *begin);

#endif
