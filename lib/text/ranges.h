/* Lists of ranges of numbers: "1-3,5,7-".
   SPDX-License-Identifier: GPL-3.0-or-later

   Bytes, characters and fields are numbered from 1.  What a list names is kept
   sorted, unless it is to stay as it is listed; ranges that overlap become one, those
   that only touch stay two, for something may be put between them.  */

#ifndef TEXT_RANGES_H
#define TEXT_RANGES_H

#include "bound/span.h"
#include "bound/vec.h"

/* From BEGIN up to END, without END; UINTMAX_MAX is no end.  */
struct range { uintmax_t begin, end; };

typedef VEC (struct range) range_vec;
typedef SLICE (struct range) range_list;

/* What became of a list.  */
enum ranges_end
{
  RANGES_FINE,
  RANGES_ZERO,                  /* a number is 0, or an item is empty */
  RANGES_SECOND_DASH,           /* in one item */
  RANGES_DECREASING,
  RANGES_NO_ENDPOINT,           /* a dash alone */
  RANGES_TOO_LARGE,             /* a number: its digits are what is wrong */
  RANGES_NO_NUMBER              /* what is wrong begins with no part of a list */
};

/* Fill RANGES, which is empty, from TEXT: numbers N and ranges N-M, N- and -M,
   with commas or blanks between them.  A dash alone is all numbers where
   DASH_IS_ALL.  *WRONG is set where the outcome says so above.  */
enum ranges_end ranges_parse (struct span text, bool dash_is_all, range_vec *ranges,
                              struct span *wrong);

/* The same, but RANGES are in the order of TEXT, and as many as there.  The functions below
   are not for such.  */
enum ranges_end ranges_parse_listed (struct span text, bool dash_is_all, range_vec *ranges,
                                     struct span *wrong);

/* RANGES become those numbers that they were not.  */
void ranges_complement (range_vec *ranges);

/* Whether RANGES hold NUMBER, whether one of them begins with it.  Numbers that
   are asked for one behind the other, in ascending order, are found at once from
   AT, which is 0 before the first.  */
bool ranges_hold (range_list ranges, size_t *at, uintmax_t number);
bool ranges_begin (range_list ranges, size_t *at, uintmax_t number);

#endif
