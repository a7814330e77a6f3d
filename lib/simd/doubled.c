/* Where a byte stands twice in a row.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/doubled.h"

#include "simd/vector.h"

/* Bytes of a kernel's step and the one behind it: each is compared with the next.  */

static inline bool
any_doubled (const unsigned char *at, unsigned char byte)
{
  bytes16 here = (bytes16) (bytes16_load (at) == byte);
  bytes16 next = (bytes16) (bytes16_load (at + 1) == byte);
  return bytes16_any (here & next);
}

static size_t
doubled_portable (const unsigned char *base, size_t begin, size_t length, unsigned char byte)
{
  enum { WIDTH = sizeof (bytes16) };
  size_t at = begin;
  while (length - at > WIDTH && !any_doubled (base + at, byte))
    at += WIDTH;
  /* Most spans are a few words; their end need not be looked at byte by byte.  */
  if (at > begin && length - at <= WIDTH && !any_doubled (base + length - 1 - WIDTH, byte))
    return length;
  for (; length - at > 1; at++)
    if (base[at] == byte && base[at + 1] == byte)
      return at;
  return length;
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE uint64_t
mask_avx2 (const unsigned char *at, unsigned char byte)
{
  return pair_mask (pair_and (pair_equal (pair_load (at), byte),
                              pair_equal (pair_load (at + 1), byte)));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
mask_avx512 (const unsigned char *at, unsigned char byte)
{
  return wide_equal (wide_load (at), byte) & wide_equal (wide_load (at + 1), byte);
}

#define DEFINE_DOUBLED(level, TARGET)                                           \
  TARGET static size_t                                                          \
  doubled_##level (const unsigned char *base, size_t length, unsigned char byte) \
  {                                                                             \
    size_t at = 0;                                                              \
    for (; length - at > STEP; at += STEP)                                      \
      {                                                                         \
        uint64_t doubled = mask_##level (base + at, byte);                      \
        if (doubled != 0)                                                       \
          return at + bit_first (doubled);                                      \
      }                                                                         \
    return doubled_portable (base, at, length, byte);                           \
  }

DEFINE_DOUBLED (avx2, TARGET_AVX2)
DEFINE_DOUBLED (avx512, TARGET_AVX512)

#endif

size_t
span_find_doubled_at (enum cpu level, struct span s, unsigned char byte)
{
  if (s.length < 2)
    return s.length;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return doubled_avx512 (s.base_, s.length, byte);
  if (level == CPU_AVX2)
    return doubled_avx2 (s.base_, s.length, byte);
#else
  (void) level;
#endif
  return doubled_portable (s.base_, 0, s.length, byte);
}

size_t
span_find_doubled (struct span s, unsigned char byte)
{
  return span_find_doubled_at (cpu_for (s.length), s, byte);
}
