/* Runs of printable ASCII.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/plain.h"

#include "simd/vector.h"

static size_t
plain_portable (const unsigned char *at, size_t length)
{
  size_t i = 0;
  while (length - i >= sizeof (bytes16)
         && !bytes16_any ((bytes16) (bytes16_load (at + i) - 0x20 > 0x7e - 0x20)))
    i += sizeof (bytes16);
  while (i < length && at[i] >= 0x20 && at[i] <= 0x7e)
    i++;
  return i;
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE uint64_t
others_avx2 (const unsigned char *at)
{
  return ~pair_mask (pair_within (pair_load (at), 0x20, 0x7e));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
others_avx512 (const unsigned char *at)
{
  return ~wide_within (wide_load (at), 0x20, 0x7e);
}

#define DEFINE_PLAIN(level, TARGET)                                             \
  TARGET static size_t                                                          \
  plain_##level (const unsigned char *at, size_t length)                        \
  {                                                                             \
    size_t i = 0;                                                               \
    for (; length - i >= STEP; i += STEP)                                       \
      {                                                                         \
        uint64_t others = others_##level (at + i);                              \
        if (others != 0)                                                        \
          return i + bit_first (others);                                        \
      }                                                                         \
    return i + plain_portable (at + i, length - i);                             \
  }

DEFINE_PLAIN (avx2, TARGET_AVX2)
DEFINE_PLAIN (avx512, TARGET_AVX512)

#endif

size_t
span_plain_at (enum cpu level, struct span s)
{
  if (s.length == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return plain_avx512 (s.base_, s.length);
  if (level == CPU_AVX2)
    return plain_avx2 (s.base_, s.length);
#else
  (void) level;
#endif
  return plain_portable (s.base_, s.length);
}

size_t
span_plain (struct span s)
{
  return span_plain_at (cpu_for (s.length), s);
}
