/* Where the N-th occurrence of a byte is, from either end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/nth.h"

#include "simd/count.h"
#include "simd/vector.h"

/* Each way counts block by block until the N-th must be in the next, and looks
   closer there.  */
enum { BLOCK = 4 * STEP };

static size_t
find_portable (const unsigned char *base, size_t begin, size_t end, unsigned char byte,
               uintmax_t n, uintmax_t *missing)
{
  size_t at = begin;
  for (; n > 0 && end - at >= BLOCK; at += BLOCK)
    {
      size_t count = span_count_at (CPU_PORTABLE, span_of_ (base + at, BLOCK), byte);
      if (count >= n)
        break;
      n -= count;
    }
  for (; n > 0 && at < end; at++)
    n -= base[at] == byte;
  *missing = n;
  return at;
}

static size_t
rfind_portable (const unsigned char *base, size_t end, unsigned char byte, uintmax_t n,
                uintmax_t *missing)
{
  for (; n > 0 && end >= BLOCK; end -= BLOCK)
    {
      size_t count = span_count_at (CPU_PORTABLE, span_of_ (base + end - BLOCK, BLOCK), byte);
      if (count >= n)
        break;
      n -= count;
    }
  for (; n > 0 && end > 0; end--)
    n -= base[end - 1] == byte;
  *missing = n;
  return end;
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

#define DEFINE_FIND(level, TARGET)                                              \
  TARGET static size_t                                                          \
  find_##level (const unsigned char *base, size_t length, unsigned char byte,   \
                uintmax_t n, uintmax_t *missing)                                \
  {                                                                             \
    size_t at = 0;                                                              \
    for (; n > 0 && length - at >= BLOCK; at += BLOCK)                          \
      {                                                                         \
        const unsigned char *block = base + at;                                 \
        size_t count = bits_set (mask_##level (block, byte))                    \
                       + bits_set (mask_##level (block + STEP, byte))           \
                       + bits_set (mask_##level (block + 2 * STEP, byte))       \
                       + bits_set (mask_##level (block + 3 * STEP, byte));      \
        if (count >= n)                                                         \
          break;                                                                \
        n -= count;                                                             \
      }                                                                         \
    for (; n > 0 && length - at >= STEP; at += STEP)                            \
      {                                                                         \
        uint64_t mask = mask_##level (base + at, byte);                         \
        size_t count = bits_set (mask);                                         \
        if (count >= n)                                                         \
          {                                                                     \
            *missing = 0;                                                       \
            return at + bit_nth (mask, n) + 1;                                  \
          }                                                                     \
        n -= count;                                                             \
      }                                                                         \
    return find_portable (base, at, length, byte, n, missing);                  \
  }                                                                             \
                                                                                \
  TARGET static size_t                                                          \
  rfind_##level (const unsigned char *base, size_t end, unsigned char byte,     \
                 uintmax_t n, uintmax_t *missing)                               \
  {                                                                             \
    for (; n > 0 && end >= BLOCK; end -= BLOCK)                                 \
      {                                                                         \
        const unsigned char *block = base + end - BLOCK;                        \
        size_t count = bits_set (mask_##level (block, byte))                    \
                       + bits_set (mask_##level (block + STEP, byte))           \
                       + bits_set (mask_##level (block + 2 * STEP, byte))       \
                       + bits_set (mask_##level (block + 3 * STEP, byte));      \
        if (count >= n)                                                         \
          break;                                                                \
        n -= count;                                                             \
      }                                                                         \
    for (; n > 0 && end >= STEP; end -= STEP)                                   \
      {                                                                         \
        uint64_t mask = mask_##level (base + end - STEP, byte);                 \
        size_t count = bits_set (mask);                                         \
        if (count >= n)                                                         \
          {                                                                     \
            *missing = 0;                                                       \
            return end - STEP + bit_nth (mask, count - n + 1);                  \
          }                                                                     \
        n -= count;                                                             \
      }                                                                         \
    return rfind_portable (base, end, byte, n, missing);                        \
  }

DEFINE_FIND (avx2, TARGET_AVX2)
DEFINE_FIND (avx512, TARGET_AVX512)

#endif

size_t
span_find_nth_at (enum cpu level, struct span s, unsigned char byte, uintmax_t n,
                  uintmax_t *missing)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return find_avx512 (s.base_, s.length, byte, n, missing);
  if (level == CPU_AVX2)
    return find_avx2 (s.base_, s.length, byte, n, missing);
#else
  (void) level;
#endif
  return find_portable (s.base_, 0, s.length, byte, n, missing);
}

size_t
span_rfind_nth_at (enum cpu level, struct span s, unsigned char byte, uintmax_t n,
                   uintmax_t *missing)
{
  size_t found;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    found = rfind_avx512 (s.base_, s.length, byte, n, missing);
  else if (level == CPU_AVX2)
    found = rfind_avx2 (s.base_, s.length, byte, n, missing);
  else
#else
  (void) level;
#endif
    found = rfind_portable (s.base_, s.length, byte, n, missing);
  return *missing > 0 ? s.length : found;
}

size_t
span_find_nth (struct span s, unsigned char byte, uintmax_t n, uintmax_t *missing)
{
  return span_find_nth_at (cpu_for (s.length), s, byte, n, missing);
}

size_t
span_rfind_nth (struct span s, unsigned char byte, uintmax_t n, uintmax_t *missing)
{
  return span_rfind_nth_at (cpu_for (s.length), s, byte, n, missing);
}
