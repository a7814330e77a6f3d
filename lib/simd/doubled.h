/* Where a byte stands twice in a row.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_DOUBLED_H
#define SIMD_DOUBLED_H

#include "bound/span.h"
#include "simd/cpu.h"

#ifdef __SSE2__
# include <emmintrin.h>
#endif

/* The index of the first BYTE of S that another BYTE follows; S.length where there
   is none.  */
size_t span_find_doubled (struct span s, unsigned char byte);
size_t span_find_doubled_at (enum cpu level, struct span s, unsigned char byte);

/* The same, in line where S has from 16 to 32 bytes.  */
static inline size_t
span_find_doubled_short (struct span s, unsigned char byte)
{
#ifdef __SSE2__
  enum { WIDE = 16 };
  if (s.length >= WIDE && s.length <= 2 * WIDE)
    {
      const __m128i wanted = _mm_set1_epi8 ((char) byte);
      size_t second = s.length - WIDE;
      __m128i low = _mm_loadu_si128 ((const void *) s.base_);
      __m128i high = _mm_loadu_si128 ((const void *) (s.base_ + second));
      unsigned int mask
        = (unsigned int) _mm_movemask_epi8 (_mm_cmpeq_epi8 (low, wanted))
          | (unsigned int) _mm_movemask_epi8 (_mm_cmpeq_epi8 (high, wanted)) << second;
      mask &= mask >> 1;
      return mask != 0 ? (size_t) __builtin_ctz (mask) : s.length;
    }
#endif
  return span_find_doubled (s, byte);
}

#endif
