/* Lines that are the same as the line before them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/same.h"

#include "simd/vector.h"

/* A capital of ASCII as its small letter, any other byte as it is.  */
static unsigned char
folded (unsigned char byte)
{
  return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
}

static bool
equal_portable (const unsigned char *a, const unsigned char *b, size_t length, bool folds)
{
  if (!folds)
    return bytes_compare (a, b, length) == 0;
  for (size_t i = 0; i < length; i++)
    if (folded (a[i]) != folded (b[i]))
      return false;
  return true;
}

/* From the line NUMBER on, which begins at BEGIN, as the one before does at BEFORE.  */
static void
same_portable (struct span s, size_t number, size_t before, size_t begin,
               const struct places *places, bool folds, struct same_lines *same)
{
  for (; number < places->count; number++)
    {
      size_t end = places->at[number], length = end - begin;
      if (begin - before == length + 1
          && equal_portable (s.base_ + before, s.base_ + begin, length, folds))
        set_same (same, number);
      before = begin;
      begin = end + 1;
    }
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE __m256i
fold_avx2 (__m256i v)
{
  __m256i base = _mm256_sub_epi8 (v, _mm256_set1_epi8 ('A'));
  __m256i capital = _mm256_cmpeq_epi8 (_mm256_min_epu8 (base, _mm256_set1_epi8 (25)), base);
  return _mm256_or_si256 (v, _mm256_and_si256 (capital, _mm256_set1_epi8 (0x20)));
}

/* Where 64 bytes at A and B are not the same.  */
TARGET_AVX2 KERNEL_INLINE uint64_t
differ_avx2 (const unsigned char *a, const unsigned char *b, bool folds)
{
  struct pair p = pair_load (a), q = pair_load (b);
  if (folds)
    {
      p = (struct pair) { fold_avx2 (p.low), fold_avx2 (p.high) };
      q = (struct pair) { fold_avx2 (q.low), fold_avx2 (q.high) };
    }
  return ~pair_mask ((struct pair) { _mm256_cmpeq_epi8 (p.low, q.low),
                                     _mm256_cmpeq_epi8 (p.high, q.high) });
}

TARGET_AVX512 KERNEL_INLINE __m512i
fold_avx512 (__m512i v)
{
  return _mm512_mask_add_epi8 (v, wide_within (v, 'A', 'Z'), v, _mm512_set1_epi8 (0x20));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
differ_avx512 (const unsigned char *a, const unsigned char *b, bool folds)
{
  __m512i v = wide_load (a), w = wide_load (b);
  if (folds)
    {
      v = fold_avx512 (v);
      w = fold_avx512 (w);
    }
  return _mm512_cmpneq_epi8_mask (v, w);
}

/* Most lines are no longer than a step: those are compared without a branch, for
   whether they are the same nobody can foretell.  */
#define DEFINE_SAME(level, TARGET)                                                     \
  TARGET KERNEL_INLINE void                                                            \
  lines_##level (struct span s, size_t begin, const struct places *places, bool folds, \
                 struct same_lines *same)                                              \
  {                                                                                    \
    size_t number = 0, before = begin;                                                 \
    uint64_t bits = 0;                                                                 \
    for (; number < places->count; number++)                                           \
      {                                                                                \
        if (s.length - begin < STEP)                                                   \
          break;                                                                       \
        size_t end = places->at[number], length = end - begin;                         \
        uint64_t differ = differ_##level (s.base_ + before, s.base_ + begin, folds)    \
                          & bits_below (length);                                       \
        bool is_same = (differ | ((begin - before) ^ (length + 1))) == 0;              \
        if (BOUND_UNLIKELY (length > STEP) && is_same)                                 \
          is_same = equal_portable (s.base_ + before + STEP, s.base_ + begin + STEP,   \
                                    length - STEP, folds);                             \
        bits |= (uint64_t) is_same << number % 64;                                     \
        if (number % 64 == 63)                                                         \
          {                                                                            \
            same->bits_[number / 64] = bits;                                           \
            bits = 0;                                                                  \
          }                                                                            \
        before = begin;                                                                \
        begin = end + 1;                                                               \
      }                                                                                \
    if (number % 64 != 0)                                                              \
      same->bits_[number / 64] = bits;                                                 \
    same_portable (s, number, before, begin, places, folds, same);                     \
  }                                                                                    \
                                                                                       \
  TARGET static void                                                                   \
  same_##level (struct span s, size_t begin, const struct places *places, bool folds,  \
                struct same_lines *same)                                               \
  {                                                                                    \
    if (folds)                                                                         \
      lines_##level (s, begin, places, true, same);                                    \
    else                                                                               \
      lines_##level (s, begin, places, false, same);                                   \
  }

DEFINE_SAME (avx2, TARGET_AVX2)
DEFINE_SAME (avx512, TARGET_AVX512)

#endif

void
find_same_lines_at (enum cpu level, struct span s, size_t begin,
                    const struct places *places, bool folds, struct same_lines *same)
{
  *same = (struct same_lines) { .count = places->count };
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    same_avx512 (s, begin, places, folds, same);
  else if (level == CPU_AVX2)
    same_avx2 (s, begin, places, folds, same);
  else
#else
  (void) level;
#endif
    same_portable (s, 0, begin, begin, places, folds, same);
}

void
find_same_lines (struct span s, size_t begin, const struct places *places, bool folds,
                 struct same_lines *same)
{
  find_same_lines_at (cpu_for (s.length - begin), s, begin, places, folds, same);
}
