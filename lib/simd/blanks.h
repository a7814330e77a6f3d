/* ASCII's blanks: space, \t, \n, \v, \f and \r.
   SPDX-License-Identifier: GPL-3.0-or-later

   For lib/simd alone.  */

#ifndef SIMD_BLANKS_H
#define SIMD_BLANKS_H

#include "simd/vector.h"

static inline bool
is_blank (unsigned char byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

#ifdef SIMD_X86

/* The blanks differ in their low four bits, so these can look up the only byte
   that would be a blank.  A byte from 0x80 on looks up 0.  */
# define BLANK_BY_LOW_BITS \
  _mm_setr_epi8 (' ', 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', '\v', '\f', '\r', 0, 0)

TARGET_AVX2 KERNEL_INLINE uint64_t
blanks_avx2 (struct pair p)
{
  __m256i table = _mm256_broadcastsi128_si256 (BLANK_BY_LOW_BITS);
  return pair_mask ((struct pair) {
    _mm256_cmpeq_epi8 (_mm256_shuffle_epi8 (table, p.low), p.low),
    _mm256_cmpeq_epi8 (_mm256_shuffle_epi8 (table, p.high), p.high)
  });
}

TARGET_AVX512 KERNEL_INLINE uint64_t
blanks_avx512 (__m512i v)
{
  __m512i table = wide_table (BLANK_BY_LOW_BITS);
  return _mm512_cmpeq_epi8_mask (_mm512_shuffle_epi8 (table, v), v);
}

TARGET_AVX2 KERNEL_INLINE uint64_t
newlines_avx2 (struct pair p)
{
  return pair_mask (pair_equal (p, '\n'));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
newlines_avx512 (__m512i v)
{
  return wide_equal (v, '\n');
}

#endif
#endif
