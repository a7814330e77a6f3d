/* The input of csplit: lines that are not yet in a section.
   SPDX-License-Identifier: GPL-3.0-or-later

   What is held begins with the line FIRST, the first that is in no section yet.  It is
   let go when it is put into one.  Where reading fails, that is told and ends the run
   by sections_fail.  */

#ifndef CSPLIT_LINES_H
#define CSPLIT_LINES_H

#include "sections.h"
#include "io/input.h"
#include "text/line_pattern.h"

struct lines
{
  struct input in;
  uintmax_t first;              /* counted from 1 */
  struct mspan room;
  size_t begin, end;          /* what is held */
  bool at_end;                 /* nothing comes behind that */
};

/* The lines of IN, which is open.  */
struct lines lines_of (struct input in);
void lines_close (struct lines *l);

/* Whether there is a line NUMBER, which is not before the first held.  */
bool lines_have (struct lines *l, struct sections *s, uintmax_t number);

/* Put COUNT lines into S, all that are left.  How many there were.  */
uintmax_t lines_put (struct lines *l, struct sections *s, uintmax_t count);
void lines_put_rest (struct lines *l, struct sections *s);

/* Drop the first line, if there is one.  */
void lines_drop (struct lines *l, struct sections *s);

/* Find the first line from the line FROM on that PATTERN matches, and put those
   before it into S, but for the last KEEP.  *MATCH is its number.  Where there is
   none, all lines that are left are put into S.  */
enum found lines_find (struct lines *l, struct sections *s, struct line_pattern *pattern,
                       uintmax_t from, uintmax_t keep, uintmax_t *match);

#endif
