/* A byte that is repeated.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/repeat.h"

#include "simd/vector.h"

static size_t
third_portable (const unsigned char *at, size_t length, size_t i, unsigned char byte)
{
  /* Where the third is not BYTE, three further on is the next candidate.  */
  for (i = size_max (i, 2); i < length;)
    if (at[i] != byte)
      i += 3;
    else if (at[i - 1] != byte)
      i += 2;
    else if (at[i - 2] != byte)
      i++;
    else
      return i;
  return length;
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE uint64_t
equal_avx2 (const unsigned char *at, unsigned char byte)
{
  return pair_mask (pair_equal (pair_load (at), byte));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
equal_avx512 (const unsigned char *at, unsigned char byte)
{
  return wide_equal (wide_load (at), byte);
}

/* BEFORE has the two bytes before a step in its highest bits.  */
#define DEFINE_THIRD(level, TARGET)                                             \
  TARGET static size_t                                                          \
  third_##level (const unsigned char *at, size_t length, unsigned char byte)    \
  {                                                                             \
    uint64_t before = 0;                                                        \
    size_t i = 0;                                                               \
    for (; length - i >= STEP; i += STEP)                                       \
      {                                                                         \
        uint64_t equal = equal_##level (at + i, byte);                          \
        uint64_t third = equal & (equal << 1 | before >> 63)                    \
                         & (equal << 2 | before >> 62);                         \
        if (third != 0)                                                         \
          return i + bit_first (third);                                         \
        before = equal;                                                         \
      }                                                                         \
    return third_portable (at, length, i, byte);                                \
  }

DEFINE_THIRD (avx2, TARGET_AVX2)
DEFINE_THIRD (avx512, TARGET_AVX512)

#endif

size_t
span_find_third_at (enum cpu level, struct span s, unsigned char byte)
{
  if (s.length == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return third_avx512 (s.base_, s.length, byte);
  if (level == CPU_AVX2)
    return third_avx2 (s.base_, s.length, byte);
#else
  (void) level;
#endif
  return third_portable (s.base_, s.length, 0, byte);
}

size_t
span_find_third (struct span s, unsigned char byte)
{
  return span_find_third_at (cpu_for (s.length), s, byte);
}
