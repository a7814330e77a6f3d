/* The sums of bytes that sum and cksum know, older than CRCs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sums.h"

#include "simd/vector.h"

/* Each step needs the one before: there is nothing to do at once.  What counts is that a
   step takes two instructions, a rotation of 16 bits and an addition.  */
uint16_t
sum_bsd (uint16_t sum, struct span s)
{
  const unsigned char *at = s.base_, *end = at + s.length;
#pragma GCC unroll 8
  for (; at < end; at++)
    {
#ifdef SIMD_X86
      /* The compiler makes four of the rotation.  */
      __asm__ ("rorw %0" : "+r" (sum) : : "cc");
#else
      sum = (uint16_t) (sum >> 1 | sum << 15);
#endif
      sum = (uint16_t) (sum + *at);
    }
  return sum;
}

static uint64_t
bytes_portable (const unsigned char *at, size_t length)
{
  uint64_t sum = 0;
  for (size_t i = 0; i < length; i++)
    sum += at[i];
  return sum;
}

#ifdef SIMD_X86

TARGET_AVX2 static uint64_t
bytes_avx2 (const unsigned char *at, size_t length)
{
  __m256i zero = _mm256_setzero_si256 (), low = zero, high = zero;
  for (; length >= STEP; at += STEP, length -= STEP)
    {
      struct pair p = pair_load (at);
      low = _mm256_add_epi64 (low, _mm256_sad_epu8 (p.low, zero));
      high = _mm256_add_epi64 (high, _mm256_sad_epu8 (p.high, zero));
    }
  low = _mm256_add_epi64 (low, high);
  __m128i half = _mm_add_epi64 (_mm256_castsi256_si128 (low), _mm256_extracti128_si256 (low, 1));
  return (uint64_t) _mm_cvtsi128_si64 (half) + (uint64_t) _mm_extract_epi64 (half, 1)
         + bytes_portable (at, length);
}

TARGET_AVX512 static uint64_t
bytes_avx512 (const unsigned char *at, size_t length)
{
  __m512i zero = _mm512_setzero_si512 (), a = zero, b = zero;
  for (; length >= 2 * STEP; at += 2 * STEP, length -= 2 * STEP)
    {
      a = _mm512_add_epi64 (a, _mm512_sad_epu8 (wide_load (at), zero));
      b = _mm512_add_epi64 (b, _mm512_sad_epu8 (wide_load (at + STEP), zero));
    }
  for (; length > 0;)
    {
      size_t part = size_min (length, STEP);
      a = _mm512_add_epi64 (a, _mm512_sad_epu8 (wide_load_first (at, part), zero));
      at += part;
      length -= part;
    }
  uint64_t sums[8], sum = 0;
  _mm512_storeu_si512 (sums, _mm512_add_epi64 (a, b));
  for (size_t i = 0; i < 8; i++)
    sum += sums[i];
  return sum;
}

#endif

uint64_t
sum_bytes_at (enum cpu level, struct span s)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return bytes_avx512 (s.base_, s.length);
  if (level == CPU_AVX2)
    return bytes_avx2 (s.base_, s.length);
#else
  (void) level;
#endif
  return bytes_portable (s.base_, s.length);
}

uint64_t
sum_bytes (struct span s)
{
  return sum_bytes_at (cpu_for (s.length), s);
}
