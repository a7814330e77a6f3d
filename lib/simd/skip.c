/* Where fields end that blanks separate.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/skip.h"

#include "simd/vector.h"

static inline bool
separates (unsigned char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n';
}

static size_t
skip_portable (struct span s, size_t count)
{
  size_t at = 0;
  for (; count > 0 && at < s.length; count--)
    {
      while (at < s.length && separates (s.base_[at]))
        at++;
      while (at < s.length && !separates (s.base_[at]))
        at++;
    }
  return at;
}

#ifdef SIMD_X86

/* A field ends where a blank is behind what is none.  Lines are mostly shorter than a step,
   and where fields end is hard to foretell: one look at all of them is cheaper than a loop.  */
# define DEFINE_SKIP(level, TARGET)                                             \
  TARGET static size_t                                                          \
  skip_##level (struct span s, size_t count)                                    \
  {                                                                             \
    uint64_t in_field = 0;                                                      \
    for (size_t at = 0; count > 0 && at < s.length; at += STEP)                 \
      {                                                                         \
        size_t length = s.length - at < STEP ? s.length - at : STEP;            \
        uint64_t blanks = separators_##level (s.base_ + at, length);            \
        uint64_t others = ~blanks & bits_below (length);                        \
        uint64_t ends = blanks & (others << 1 | in_field);                      \
        size_t held = bits_set (ends);                                          \
        if (held >= count)                                                      \
          return at + bit_nth (ends, count);                                    \
        count -= held;                                                          \
        in_field = others >> (STEP - 1);                                        \
      }                                                                         \
    return count > 0 ? s.length : 0;                                            \
  }

/* Those among the first LENGTH bytes, at most STEP.  */
TARGET_AVX2 KERNEL_INLINE uint64_t
separators_avx2 (const unsigned char *from, size_t length)
{
  unsigned char last[STEP];
  if (length < STEP)
    {
      memset (last, 0, sizeof last);
      memcpy (last, from, length);
      from = last;
    }
  struct pair p = pair_load (from);
  return pair_mask (pair_or (pair_equal (p, ' '),
                             pair_or (pair_equal (p, '\t'), pair_equal (p, '\n'))));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
separators_avx512 (const unsigned char *from, size_t length)
{
  __m512i v = wide_load_first (from, length);
  return wide_equal (v, ' ') | wide_equal (v, '\t') | wide_equal (v, '\n');
}

DEFINE_SKIP (avx2, TARGET_AVX2)
DEFINE_SKIP (avx512, TARGET_AVX512)

#endif

size_t
span_skip_fields_at (enum cpu level, struct span s, size_t count)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return skip_avx512 (s, count);
  if (level == CPU_AVX2)
    return skip_avx2 (s, count);
#else
  (void) level;
#endif
  return skip_portable (s, count);
}

size_t
span_skip_fields (struct span s, size_t count)
{
  return span_skip_fields_at (cpu_level (), s, count);
}
