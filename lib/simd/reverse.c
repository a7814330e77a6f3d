/* Lines in reverse, as tac writes them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/reverse.h"

#include "simd/vector.h"

/* What is under way.  */
struct reversing
{
  const unsigned char *base;
  size_t length;                /* of the source */
  size_t left;                  /* what is not taken of it */
  unsigned char *to, *to_end;
  unsigned char end;
};

/* The careful way: line by line, nothing read or written beyond.  It ends once
   COUNT bytes at the end of the source are taken.  */
static void
reverse_carefully (struct reversing *r, size_t count)
{
  while (r->left > 0 && r->length - r->left < count)
    {
      /* The END of the last line is not the one before it.  */
      size_t before = bytes_rfind (r->base, r->end, r->left - 1);
      if (before == r->left - 1)
        return;
      size_t length = r->left - (before + 1);
      if (length > (size_t) (r->to_end - r->to))
        return;
      bytes_copy (r->to, r->base + before + 1, length);
      r->to += length;
      r->left = before + 1;
    }
}

/* The quick way copies whole pieces, of this size at most, which may reach
   beyond a line: there must be as much that is taken behind it, and what comes
   next is written over what was copied of that.  */
enum { SLACK = 2 * STEP };

/* Take the line that begins at BEGIN, in pieces of PIECE bytes.  There is room
   for it.  */
KERNEL_INLINE void
take_line (struct reversing *r, size_t begin, size_t piece)
{
  size_t length = r->left - begin, done = 0;
  const unsigned char *from = r->base + begin;
  do
    {
      memcpy (r->to + done, from + done, piece);
      done += piece;
    }
  while (done < length);
  r->to += length;
  r->left = begin;
}

static void
reverse_portable (struct reversing *r)
{
  while (r->left > 0)
    {
      size_t before = bytes_rfind (r->base, r->end, r->left - 1);
      size_t length = r->left - (before + 1);
      if (before == r->left - 1 || (size_t) (r->to_end - r->to) < length + SLACK)
        return;
      take_line (r, before + 1, 16);
    }
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE uint64_t
ends_avx2 (const unsigned char *at, unsigned char end)
{
  return pair_mask (pair_equal (pair_load (at), end));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
ends_avx512 (const unsigned char *at, unsigned char end)
{
  return wide_equal (wide_load (at), end);
}

/* So much is looked at before its lines are taken.  How many ends a step has is hard to
   foretell: so many are noted of each, whether it has them or not.  */
enum { BLOCK = 8 * STEP, NOTED = 4 };

struct noted
{
  size_t count;
  uint16_t at[BLOCK + NOTED];
};

/* Note the ends of MASK, which is of the step at AT.  */
TARGET_AVX2 KERNEL_INLINE void
note_ends (struct noted *noted, uint64_t mask, size_t at)
{
  size_t past = noted->count + bits_set (mask);
  do
    for (size_t i = 0; i < NOTED; i++, mask &= mask - 1)
      noted->at[noted->count + i] = (uint16_t) (at + _tzcnt_u64 (mask));
  while ((noted->count += NOTED) < past);
  noted->count = past;
}

/* AT is where the block begins that is looked at.  Behind each END in it the last
   line begins; behind that line's own, if it has one, a line of no bytes, which
   does no harm.  */
#define DEFINE_REVERSE(level, TARGET, piece)                                    \
  TARGET static void                                                            \
  reverse_##level (struct reversing *reversing)                                 \
  {                                                                             \
    struct reversing r = *reversing;                                            \
    struct noted noted;                                                         \
    for (size_t at = r.left; at >= STEP;)                                       \
      {                                                                         \
        size_t length = at < BLOCK ? at / STEP * STEP : BLOCK;                  \
        at -= length;                                                           \
        noted.count = 0;                                                        \
        for (size_t i = 0; i < length; i += STEP)                               \
          note_ends (&noted, ends_##level (r.base + at + i, r.end), i);         \
        if (noted.count == 0)                                                   \
          continue;                                                             \
        if ((size_t) (r.to_end - r.to) < r.left - at + SLACK)                   \
          break;                                                                \
        while (noted.count > 0)                                                 \
          take_line (&r, at + noted.at[--noted.count] + 1, piece);              \
      }                                                                         \
    *reversing = r;                                                             \
  }

DEFINE_REVERSE (avx2, TARGET_AVX2, 64)
DEFINE_REVERSE (avx512, TARGET_AVX512, 128)

#endif

size_t
reverse_lines_at (enum cpu level, struct span source, unsigned char end,
                  struct mspan target, size_t *written)
{
  *written = 0;
  if (source.length == 0 || target.length == 0)
    return source.length;
  struct reversing r = {
    .base = source.base_, .length = source.length, .left = source.length,
    .to = target.base_, .to_end = target.base_ + target.length, .end = end
  };
  reverse_carefully (&r, SLACK);
  if (r.length - r.left >= SLACK)
    {
#ifdef SIMD_X86
      if (level == CPU_AVX512)
        reverse_avx512 (&r);
      else if (level == CPU_AVX2)
        reverse_avx2 (&r);
      else
#else
      (void) level;
#endif
        reverse_portable (&r);
      reverse_carefully (&r, SIZE_MAX);
    }
  *written = (size_t) (r.to - target.base_);
  return r.left;
}

size_t
reverse_lines (struct span source, unsigned char end, struct mspan target, size_t *written)
{
  return reverse_lines_at (cpu_for (source.length), source, end, target, written);
}
