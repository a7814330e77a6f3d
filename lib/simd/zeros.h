/* Whether bytes are all zero.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_ZEROS_H
#define SIMD_ZEROS_H

#include "bound/span.h"

/* Whether S has none but zeros; so it is where it is empty.  */
static inline bool
span_is_zeros (struct span s)
{
  /* What equals itself moved by one byte has one byte alone, and the C library compares
     quickly.  Where data comes, the first few bytes mostly tell.  */
  enum { FEW = 16 };
  for (size_t i = 0; i < size_min (FEW, s.length); i++)
    if (span_at (s, i) != 0)
      return false;
  return s.length <= FEW
         || span_equal (span_first (s, s.length - FEW), span_from (s, FEW));
}

#endif
