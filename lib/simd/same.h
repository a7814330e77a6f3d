/* Lines that are the same as the line before them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_SAME_H
#define SIMD_SAME_H

#include "simd/places.h"

struct same_lines
{
  size_t count;                 /* lines that are told of */
  uint64_t bits_[PLACES_MOST / 64];
};

/* Of the lines of S that end at PLACES, the first of which begins at BEGIN, find those
   that are the same as the one before; the first is taken for one that is not.  Where
   FOLDS, small letters of ASCII are the same as capitals.  */
void find_same_lines (struct span s, size_t begin, const struct places *places, bool folds,
                      struct same_lines *same);
void find_same_lines_at (enum cpu level, struct span s, size_t begin,
                         const struct places *places, bool folds, struct same_lines *same);

/* The line NUMBER is the same as the one before.  */
static inline void
set_same (struct same_lines *same, size_t number)
{
  ELEM (same->bits_, number / 64) |= (uint64_t) 1 << number % 64;
}

/* How many lines from NUMBER on are the same as the one before, as far as they are
   known at once (0 only if that one is not); how many are not.  */
static inline size_t
same_run (const struct same_lines *same, size_t number, bool is_same)
{
  uint64_t bits = ELEM (same->bits_, number / 64);
  bits = (is_same ? ~bits : bits) >> number % 64;
  size_t run = bits ? (size_t) __builtin_ctzll (bits) : 64 - number % 64;
  return run < same->count - number ? run : same->count - number;
}

#endif
