/* Where a byte is, many places at once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/places.h"

#include "simd/vector.h"

/* Add the places from AT on.  Returns where to go on.  */
static size_t
places_portable (struct span s, size_t at, unsigned char byte, struct places *places)
{
  size_t count = places->count;
  while (at < s.length && count < PLACES_MOST)
    {
      at += bytes_find (s.base_ + at, byte, s.length - at);
      if (at < s.length)
        places->at[count++] = at++;
    }
  places->count = count;
  return at;
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE uint64_t
mask_avx2 (const unsigned char *at, unsigned char byte)
{
  return pair_mask (pair_equal (pair_load (at), byte));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
mask_avx512 (const unsigned char *at, unsigned char byte)
{
  return wide_equal (wide_load (at), byte);
}

/* A step is taken while there is room for as many places as it can have.  */
#define DEFINE_PLACES(level, TARGET)                                            \
  TARGET static size_t                                                          \
  places_##level (struct span s, size_t at, unsigned char byte,                 \
                  struct places *places)                                        \
  {                                                                             \
    size_t count = places->count;                                               \
    for (; s.length - at >= STEP && count <= PLACES_MOST - STEP; at += STEP)    \
      for (uint64_t mask = mask_##level (s.base_ + at, byte); mask != 0;        \
           mask &= mask - 1)                                                    \
        places->at[count++] = at + bit_first (mask);                            \
    places->count = count;                                                      \
    return s.length - at < STEP ? places_portable (s, at, byte, places) : at;   \
  }

DEFINE_PLACES (avx2, TARGET_AVX2)
DEFINE_PLACES (avx512, TARGET_AVX512)

#endif

void
span_places_at (enum cpu level, struct span s, size_t *from, unsigned char byte,
                struct places *places)
{
  places->count = 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    *from = places_avx512 (s, *from, byte, places);
  else if (level == CPU_AVX2)
    *from = places_avx2 (s, *from, byte, places);
  else
#else
  (void) level;
#endif
    *from = places_portable (s, *from, byte, places);
}

void
span_places (struct span s, size_t *from, unsigned char byte, struct places *places)
{
  span_places_at (cpu_for (s.length - *from), s, from, byte, places);
}
