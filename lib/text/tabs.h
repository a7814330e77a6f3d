/* Tab stops: "4,8,/8".
   SPDX-License-Identifier: GPL-3.0-or-later

   Columns are numbered from 0.  A list names stops; one alone means that they are
   so far apart.  /N at its end adds the multiples of N behind the last that is
   named, +N the columns N, 2 N … behind it.  */

#ifndef TEXT_TABS_H
#define TEXT_TABS_H

#include "bound/span.h"
#include "bound/vec.h"

/* { 0 } is a list of none.  */
struct tabs
{
  VEC (uintmax_t) named_;
  uintmax_t multiple_, step_;   /* of /N, of +N; 0 is none */
  /* Once settled: the stops behind the last that is named are so far apart, the
     multiples of that counted from ORIGIN_; 0 where there are none.  */
  uintmax_t apart_, origin_;
};

/* What is wrong with a list.  */
enum tabs_end
{
  TABS_FINE,
  TABS_TOO_LARGE,               /* a number: its digits are what is wrong */
  TABS_SLASH_INSIDE,            /* a number: what is wrong begins with the '/' */
  TABS_PLUS_INSIDE,
  TABS_SLASH_TWICE,
  TABS_PLUS_TWICE,
  TABS_NO_NUMBER,               /* what is wrong begins with no part of a list */
  TABS_ZERO,
  TABS_NOT_ASCENDING,
  TABS_SLASH_AND_PLUS
};

/* A list that is being read; begin with { .rest = … }.  */
struct tabs_reading
{
  struct span rest;
  enum { TABS_NAMED, TABS_MULTIPLE, TABS_STEP } kind_;
  bool number_given_, failed_;
  uintmax_t number_;
};

/* Add to TABS what R has, with commas or blanks in between.  TABS_FINE at its end;
   otherwise the first that is wrong, up to TABS_NO_NUMBER, in *WRONG where it says
   so above: called again, it tells of the next.  */
enum tabs_end tabs_read (struct tabs *tabs, struct tabs_reading *r, struct span *wrong);

/* All lists have been read: see whether they go together, and let a list of none
   be one of 8.  */
enum tabs_end tabs_settle (struct tabs *tabs);

enum tab_end
{
  TAB_FOUND,
  TAB_NONE,                     /* the column is at the last stop, or behind it */
  TAB_TOO_FAR                   /* it cannot be counted */
};

/* The first stop behind COLUMN.  */
enum tab_end tab_after (const struct tabs *tabs, uintmax_t column, uintmax_t *stop);

/* How far apart they are, where they all are multiples of one number; else 0.  */
uintmax_t tabs_apart (const struct tabs *tabs);

#endif
