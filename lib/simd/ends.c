/* Where lines of printable ASCII end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/ends.h"

#include "simd/vector.h"

static void
ends_portable (const unsigned char *base, size_t begin, size_t length, size_t most,
               struct line_ends *ends)
{
  for (size_t at = begin; at < length && ends->count < most; at++)
    if (base[at] == '\n')
      ends->at_[ends->count++] = at;
    else if (base[at] < 0x20 || base[at] > 0x7e)
      break;
}

#ifdef SIMD_X86

/* The newlines of a step, and the bytes that end all.  */
struct step { uint64_t newlines, others; };

TARGET_AVX2 KERNEL_INLINE struct step
step_avx2 (const unsigned char *at)
{
  struct pair p = pair_load (at);
  uint64_t newlines = pair_mask (pair_equal (p, '\n'));
  return (struct step) { newlines, ~(pair_mask (pair_within (p, 0x20, 0x7e)) | newlines) };
}

TARGET_AVX512 KERNEL_INLINE struct step
step_avx512 (const unsigned char *at)
{
  __m512i v = wide_load (at);
  uint64_t newlines = wide_equal (v, '\n');
  return (struct step) { newlines, ~(wide_within (v, 0x20, 0x7e) | newlines) };
}

#define DEFINE_ENDS(level, TARGET)                                              \
  TARGET static void                                                            \
  ends_##level (const unsigned char *base, size_t length, size_t most,          \
                struct line_ends *ends)                                         \
  {                                                                             \
    size_t at = 0, count = 0;                                                   \
    for (; length - at >= STEP; at += STEP)                                     \
      {                                                                         \
        struct step step = step_##level (base + at);                            \
        /* Those below the first of the others.  */                             \
        uint64_t newlines = step.newlines & (step.others ^ (step.others - 1));  \
        size_t found = size_min (bits_set (newlines), most - count);            \
        /* So many are written without a branch that could not be foretold. */  \
        for (size_t i = 0; i < LINE_ENDS_AT_ONCE; i++, newlines &= newlines - 1) \
          ends->at_[count + i] = at + _tzcnt_u64 (newlines);                    \
        for (size_t i = LINE_ENDS_AT_ONCE; i < found; i++, newlines &= newlines - 1) \
          ends->at_[count + i] = at + bit_first (newlines);                     \
        count += found;                                                         \
        if (step.others != 0 || count == most)                                  \
          {                                                                     \
            ends->count = count;                                                \
            return;                                                             \
          }                                                                     \
      }                                                                         \
    ends->count = count;                                                        \
    ends_portable (base, at, length, most, ends);                               \
  }

DEFINE_ENDS (avx2, TARGET_AVX2)
DEFINE_ENDS (avx512, TARGET_AVX512)

#endif

void
span_line_ends_at (enum cpu level, struct span s, size_t most, struct line_ends *ends)
{
  ends->count = 0;
  most = size_min (most, LINE_ENDS_MOST);
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    ends_avx512 (s.base_, s.length, most, ends);
  else if (level == CPU_AVX2)
    ends_avx2 (s.base_, s.length, most, ends);
  else
#else
  (void) level;
#endif
    ends_portable (s.base_, 0, s.length, most, ends);
}

void
span_line_ends (struct span s, size_t most, struct line_ends *ends)
{
  span_line_ends_at (cpu_for (s.length), s, most, ends);
}
