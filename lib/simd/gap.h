/* Where a word may end: the next blank, or another byte that must be looked at.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_GAP_H
#define SIMD_GAP_H

#include "bound/mspan.h"

#ifdef __SSE2__
# include <emmintrin.h>
#endif

static inline bool
gap_byte_ (unsigned char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte >= 0x80;
}

#ifdef __SSE2__
/* Bit I tells of the byte I from FROM on.  */
static inline unsigned int
gap_mask_ (const unsigned char *from)
{
  __m128i v = _mm_loadu_si128 ((const void *) from);
  __m128i found = _mm_or_si128 (_mm_cmpeq_epi8 (v, _mm_set1_epi8 (' ')),
                                _mm_or_si128 (_mm_cmpeq_epi8 (v, _mm_set1_epi8 ('\t')),
                                              _mm_cmpeq_epi8 (v, _mm_set1_epi8 ('\n'))));
  return (unsigned int) _mm_movemask_epi8 (_mm_or_si128 (found, v));
}
#endif

/* The index of the first space, \t, \n or byte from 0x80 on in S at or behind FROM;
   S.length where there is none.  FROM may be S.length.  It is in line, as words are
   short; bytes of S before FROM may be read.  */
static inline size_t
span_find_gap (struct span s, size_t from)
{
#ifdef __SSE2__
  enum { WIDE = 16 };
  for (; from <= s.length && s.length - from >= WIDE; from += WIDE)
    {
      unsigned int mask = gap_mask_ (s.base_ + from);
      if (mask != 0)
        return from + (size_t) __builtin_ctz (mask);
    }
  if (s.length >= WIDE && from < s.length)
    {
      size_t begin = s.length - WIDE;
      unsigned int mask = gap_mask_ (s.base_ + begin) >> (from - begin);
      return mask != 0 ? from + (size_t) __builtin_ctz (mask) : s.length;
    }
#endif
  while (from < s.length && !gap_byte_ (s.base_[from]))
    from++;
  return from;
}

/* The same for the first byte up to the space: all white space of ASCII, and control
   characters.  */
static inline size_t
span_find_low (struct span s, size_t from)
{
#ifdef __SSE2__
  const __m128i most = _mm_set1_epi8 (' ');
  for (; from <= s.length && s.length - from >= sizeof most; from += sizeof most)
    {
      __m128i v = _mm_loadu_si128 ((const void *) (s.base_ + from));
      unsigned int mask
        = (unsigned int) _mm_movemask_epi8 (_mm_cmpeq_epi8 (_mm_min_epu8 (v, most), v));
      if (mask != 0)
        return from + (size_t) __builtin_ctz (mask);
    }
#endif
  while (from < s.length && s.base_[from] > ' ')
    from++;
  return from;
}

/* The blanks of GAPS_SPAN bytes; bit I tells of the byte I.  */
enum { GAPS_SPAN = 64 };

struct gaps
{
  uint64_t low;                 /* all bytes up to the space */
  uint64_t newlines;
  uint64_t others;              /* those of LOW that are neither newline nor space */
};

/* Copy the first GAPS_SPAN bytes of S, which must have them, to TO, a space in place of
   each that is below it.  */
static inline struct gaps
span_copy_gaps (struct span s, struct mspan to)
{
  struct gaps gaps = { 0 };
  uint64_t spaces = 0;
  s = span_first (s, GAPS_SPAN);
  to = mspan_first (to, GAPS_SPAN);
#ifdef __SSE2__
  const __m128i space = _mm_set1_epi8 (' '), newline = _mm_set1_epi8 ('\n');
  for (size_t i = 0; i < GAPS_SPAN; i += sizeof space)
    {
      __m128i v = _mm_loadu_si128 ((const void *) (s.base_ + i));
      __m128i most = _mm_max_epu8 (v, space);
      _mm_storeu_si128 ((void *) (to.base_ + i), most);
      gaps.low |= (uint64_t) (unsigned int) _mm_movemask_epi8 (_mm_cmpeq_epi8 (most, space)) << i;
      spaces |= (uint64_t) (unsigned int) _mm_movemask_epi8 (_mm_cmpeq_epi8 (v, space)) << i;
      gaps.newlines
        |= (uint64_t) (unsigned int) _mm_movemask_epi8 (_mm_cmpeq_epi8 (v, newline)) << i;
    }
#else
  for (size_t i = 0; i < GAPS_SPAN; i++)
    {
      unsigned char byte = s.base_[i];
      to.base_[i] = byte > ' ' ? byte : ' ';
      gaps.low |= (uint64_t) (byte <= ' ') << i;
      spaces |= (uint64_t) (byte == ' ') << i;
      gaps.newlines |= (uint64_t) (byte == '\n') << i;
    }
#endif
  gaps.others = gaps.low & ~(spaces | gaps.newlines);
  return gaps;
}

/* The index of the lowest bit of MASK, which is not 0.  */
static inline size_t
gaps_first (uint64_t mask)
{
  return (size_t) __builtin_ctzll (mask);
}

#endif
