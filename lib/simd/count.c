/* How often a byte occurs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/count.h"

#include "simd/vector.h"

static size_t
count_portable (const unsigned char *at, size_t length, unsigned char byte)
{
  size_t count = 0;
  bytes16 wanted = (bytes16) { 0 } + byte;
  while (length >= 16)
    {
      /* Each of 16 counters overflows after 255.  */
      size_t rounds = size_min (length / 16, 255);
      bytes16 counters = { 0 };
      for (size_t i = 0; i < rounds; i++)
        counters -= (bytes16) (bytes16_load (at + 16 * i) == wanted);
      count += bytes16_sum (counters);
      at += 16 * rounds;
      length -= 16 * rounds;
    }
  for (size_t i = 0; i < length; i++)
    count += at[i] == byte;
  return count;
}

#ifdef SIMD_X86

TARGET_AVX2 static size_t
count_avx2 (const unsigned char *at, size_t length, unsigned char byte)
{
  __m256i wanted = _mm256_set1_epi8 ((char) byte);
  __m256i sums = _mm256_setzero_si256 ();
  while (length >= 128)
    {
      /* Each of 4 x 32 counters overflows after 255.  */
      size_t rounds = size_min (length / 128, 255);
      __m256i a = _mm256_setzero_si256 (), b = a, c = a, d = a;
      for (size_t i = 0; i < rounds; i++, at += 128)
        {
          struct pair first = pair_load (at), second = pair_load (at + 64);
          a = _mm256_sub_epi8 (a, _mm256_cmpeq_epi8 (first.low, wanted));
          b = _mm256_sub_epi8 (b, _mm256_cmpeq_epi8 (first.high, wanted));
          c = _mm256_sub_epi8 (c, _mm256_cmpeq_epi8 (second.low, wanted));
          d = _mm256_sub_epi8 (d, _mm256_cmpeq_epi8 (second.high, wanted));
        }
      length -= 128 * rounds;
      __m256i zero = _mm256_setzero_si256 ();
      __m256i ab = _mm256_add_epi64 (_mm256_sad_epu8 (a, zero), _mm256_sad_epu8 (b, zero));
      __m256i cd = _mm256_add_epi64 (_mm256_sad_epu8 (c, zero), _mm256_sad_epu8 (d, zero));
      sums = _mm256_add_epi64 (sums, _mm256_add_epi64 (ab, cd));
    }
  __m128i half = _mm_add_epi64 (_mm256_castsi256_si128 (sums),
                                _mm256_extracti128_si256 (sums, 1));
  size_t count = (size_t) (_mm_cvtsi128_si64 (half) + _mm_extract_epi64 (half, 1));
  return count + count_portable (at, length, byte);
}

TARGET_AVX512 static size_t
count_avx512 (const unsigned char *at, size_t length, unsigned char byte)
{
  size_t count = 0;
  for (; length >= 4 * STEP; at += 4 * STEP, length -= 4 * STEP)
    count += bits_set (wide_equal (wide_load (at), byte))
             + bits_set (wide_equal (wide_load (at + STEP), byte))
             + bits_set (wide_equal (wide_load (at + 2 * STEP), byte))
             + bits_set (wide_equal (wide_load (at + 3 * STEP), byte));
  for (; length > 0;)
    {
      size_t part = size_min (length, STEP);
      uint64_t equal = wide_equal (wide_load_first (at, part), byte);
      count += bits_set (equal & bits_below (part));
      at += part;
      length -= part;
    }
  return count;
}

#endif

size_t
span_count_at (enum cpu level, struct span s, unsigned char byte)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return count_avx512 (s.base_, s.length, byte);
  if (level == CPU_AVX2)
    return count_avx2 (s.base_, s.length, byte);
#else
  (void) level;
#endif
  return count_portable (s.base_, s.length, byte);
}

size_t
span_count (struct span s, unsigned char byte)
{
  return span_count_at (cpu_for (s.length), s, byte);
}
