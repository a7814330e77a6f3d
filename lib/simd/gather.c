/* Lines of a text, copied in any order.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/gather.h"

#include "simd/vector.h"

/* So many lines before it is copied, the processor is told of a line.  */
enum { AHEAD = 16 };

static void
foretell (struct span text, begin_list begins, size_t number)
{
  if (number < begins.count && begins.base_[number] < text.length)
    __builtin_prefetch (text.base_ + begins.base_[number]);
}

/* Where line NUMBER begins.  */
KERNEL_INLINE size_t
begin_of (struct span text, begin_list begins, size_t number)
{
  size_t begin = begins.base_[number];
  if (BOUND_UNLIKELY (begin > text.length))
    bound_stop (begin, text.length, BOUND_HERE);
  return begin;
}

/* The line that begins at AT, of LENGTH bytes or less, to TO, where ROOM bytes are.
   Returns how many it has with its END; 0 where it does not fit.  */
static size_t
copy_line (const unsigned char *at, size_t length, unsigned char end, unsigned char *to,
           size_t room)
{
  size_t line = bytes_find (at, end, length);
  if (line >= room)
    return 0;
  bytes_copy (to, at, line);
  to[line] = end;
  return line + 1;
}

static size_t
gather_portable (struct span text, unsigned char end, begin_list begins, size_t *from,
                 struct mspan target)
{
  size_t i = *from, written = 0;
  for (; i < begins.count; i++)
    {
      size_t begin = begin_of (text, begins, i);
      foretell (text, begins, i + AHEAD);
      size_t count = copy_line (text.base_ + begin, text.length - begin, end,
                                target.base_ + written, target.length - written);
      if (count == 0)
        break;
      written += count;
    }
  *from = i;
  return written;
}

#ifdef SIMD_X86

TARGET_AVX2 KERNEL_INLINE uint64_t
copy_step_avx2 (const unsigned char *at, unsigned char end, unsigned char *to)
{
  struct pair p = pair_load (at);
  pair_store (to, p);
  return pair_mask (pair_equal (p, end));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
copy_step_avx512 (const unsigned char *at, unsigned char end, unsigned char *to)
{
  __m512i v = wide_load (at);
  _mm512_storeu_si512 (to, v);
  return wide_equal (v, end);
}

/* Steps are copied until one has the end in it.  A line near the end of the text or of
   the target is copied byte by byte.  */
#define DEFINE_GATHER(level, TARGET)                                            \
  TARGET static size_t                                                          \
  gather_##level (struct span text, unsigned char end, begin_list begins,       \
                  size_t *from, struct mspan target)                            \
  {                                                                             \
    size_t i = *from, written = 0;                                              \
    for (; i < begins.count; i++)                                               \
      {                                                                         \
        size_t at = begin_of (text, begins, i), to = written;                   \
        uint64_t mask = 0;                                                      \
        foretell (text, begins, i + AHEAD);                                     \
        while (text.length - at >= STEP && target.length - to >= STEP)          \
          {                                                                     \
            mask = copy_step_##level (text.base_ + at, end, target.base_ + to); \
            if (mask)                                                           \
              break;                                                            \
            at += STEP;                                                         \
            to += STEP;                                                         \
          }                                                                     \
        size_t rest = mask ? bit_first (mask) + 1                               \
                      : copy_line (text.base_ + at, text.length - at, end,      \
                                   target.base_ + to, target.length - to);      \
        if (rest == 0)                                                          \
          break;                                                                \
        written = to + rest;                                                    \
      }                                                                         \
    *from = i;                                                                  \
    return written;                                                             \
  }

DEFINE_GATHER (avx2, TARGET_AVX2)
DEFINE_GATHER (avx512, TARGET_AVX512)

#endif

size_t
gather_lines_at (enum cpu level, struct span text, unsigned char end, begin_list begins,
                 size_t *from, struct mspan target)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return gather_avx512 (text, end, begins, from, target);
  if (level == CPU_AVX2)
    return gather_avx2 (text, end, begins, from, target);
#else
  (void) level;
#endif
  return gather_portable (text, end, begins, from, target);
}

size_t
gather_lines (struct span text, unsigned char end, begin_list begins, size_t *from,
              struct mspan target)
{
  return gather_lines_at (cpu_for (text.length), text, end, begins, from, target);
}
