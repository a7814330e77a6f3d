/* A table that rises in steps: which of many things, in order, is at a place.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_STAIRS_H
#define SIMD_STAIRS_H

#include "bound/bound.h"
#include "bound/vec.h"

/* Places that have a value; the room behind them may be written to.  */
enum { STAIRS_MOST = 8192, STAIRS_AT_ONCE = 16 };

struct stairs
{
  uint16_t of_[STAIRS_MOST + STAIRS_AT_ONCE];
};

/* Set the places from BEGIN up to END to VALUE; those behind lose theirs.  Stops unless
   END is STAIRS_MOST at most.  */
static inline void
stairs_set (struct stairs *stairs, size_t begin, size_t end, uint16_t value)
{
  if (BOUND_UNLIKELY (end > STAIRS_MOST))
    bound_stop (end, STAIRS_MOST, BOUND_HERE);
  for (; begin < end; begin += STAIRS_AT_ONCE)
    for (size_t i = 0; i < STAIRS_AT_ONCE; i++)
      stairs->of_[begin + i] = value;
}

static inline uint16_t
stairs_at (const struct stairs *stairs, size_t place)
{
  return ELEM (stairs->of_, place);
}

#endif
