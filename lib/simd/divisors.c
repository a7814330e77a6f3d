/* Which of many small primes divide a number.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/divisors.h"

#include "simd/vector.h"

static uint32_t
divisors_find_portable (const struct divisors *d, uint32_t n, size_t *group, size_t past)
{
  for (; *group < past; ++*group)
    {
      uint32_t found = 0;
      for (size_t i = 0; i < DIVISOR_GROUP; i++)
        {
          size_t at = *group * DIVISOR_GROUP + i;
          bool divides = (uint32_t) ((uint64_t) n * d->inverse[at]) <= d->most[at];
          found |= (uint32_t) divides << i;
        }
      if (found != 0)
        return found;
    }
  return 0;
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE uint32_t
mask_of_8 (const struct divisors *d, __m256i n, size_t at)
{
  __m256i most = _mm256_loadu_si256 ((const void *) (d->most + at));
  __m256i quotient
    = _mm256_mullo_epi32 (n, _mm256_loadu_si256 ((const void *) (d->inverse + at)));
  __m256i least = _mm256_min_epu32 (quotient, most);
  __m256i divides = _mm256_cmpeq_epi32 (least, quotient);
  return (uint32_t) _mm256_movemask_ps (_mm256_castsi256_ps (divides));
}

TARGET_AVX2 static uint32_t
divisors_find_avx2 (const struct divisors *d, uint32_t n, size_t *group, size_t past)
{
  __m256i numbers = _mm256_set1_epi32 ((int) n);
  for (size_t i = *group; i < past; i++)
    {
      size_t at = i * DIVISOR_GROUP;
      uint32_t found = mask_of_8 (d, numbers, at) | mask_of_8 (d, numbers, at + 8) << 8;
      if (found != 0)
        {
          *group = i;
          return found;
        }
    }
  return 0;
}

TARGET_AVX512 static uint32_t
divisors_find_avx512 (const struct divisors *d, uint32_t n, size_t *group, size_t past)
{
  __m512i numbers = _mm512_set1_epi32 ((int) n);
  for (size_t i = *group; i < past; i++)
    {
      size_t at = i * DIVISOR_GROUP;
      __m512i quotients = _mm512_mullo_epi32 (numbers, _mm512_loadu_si512 (d->inverse + at));
      uint32_t found = _mm512_cmple_epu32_mask (quotients, _mm512_loadu_si512 (d->most + at));
      if (found != 0)
        {
          *group = i;
          return found;
        }
    }
  return 0;
}

#endif

uint32_t
divisors_find_at (enum cpu level, const struct divisors *d, uint32_t n, size_t *group,
                  size_t past)
{
  if (BOUND_UNLIKELY (past > DIVISORS / DIVISOR_GROUP))
    bound_stop (past, DIVISORS / DIVISOR_GROUP, BOUND_HERE);
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return divisors_find_avx512 (d, n, group, past);
  if (level == CPU_AVX2)
    return divisors_find_avx2 (d, n, group, past);
#endif
  (void) level;
  return divisors_find_portable (d, n, group, past);
}

uint32_t
divisors_find (const struct divisors *d, uint32_t n, size_t *group, size_t past)
{
  return divisors_find_at (cpu_level (), d, n, group, past);
}
