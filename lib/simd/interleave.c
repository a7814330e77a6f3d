/* Lines of several texts, put in turn, as paste puts them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/interleave.h"

#include "simd/vector.h"

/* What is under way.  */
struct weaving
{
  struct span *texts;
  struct column *columns;
  size_t count;                 /* of columns */
  unsigned char end;
  unsigned char *to, *to_end;
};

KERNEL_INLINE void
advance (struct span *text, size_t length)
{
  text->base_ += length;
  text->length -= length;
}

/* The row has no line for COLUMN: the texts stand where they stood before
   it.  */
static void
undo_row (struct weaving *w, size_t column)
{
  while (column > 0)
    {
      struct column *c = &w->columns[--column];
      struct span *text = &w->texts[c->text];
      text->base_ -= c->before_;
      text->length += c->before_;
    }
}

/* The careful way, for what lies near the end of a text or of the target: a row,
   nothing written or read beyond.  False where there is none.  */
static bool
put_row_carefully (struct weaving *w)
{
  unsigned char *to = w->to;
  for (size_t i = 0; i < w->count; i++)
    {
      struct column *c = &w->columns[i];
      struct span *text = &w->texts[c->text];
      size_t length = bytes_find (text->base_, w->end, text->length);
      size_t room = (size_t) (w->to_end - to);
      if (length == text->length || length > room || c->joint.length > room - length)
        {
          undo_row (w, i);
          return false;
        }
      bytes_copy (to, text->base_, length);
      bytes_copy (to + length, c->joint.bytes, c->joint.length);
      to += length + c->joint.length;
      c->before_ = length + 1;
      advance (text, length + 1);
    }
  w->to = to;
  return true;
}

#ifdef SIMD_X86

/* The quick way copies two steps while it looks for the end of the line in
   them: most lines have it there, so that neither asks how long they are.  */
enum { PIECE = 2 * STEP, SLACK = PIECE + JOINT_MOST };

TARGET_AVX2 KERNEL_INLINE uint64_t
copy_step_avx2 (unsigned char *to, const unsigned char *from, unsigned char end)
{
  struct pair p = pair_load (from);
  pair_store (to, p);
  return pair_mask (pair_equal (p, end));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
copy_step_avx512 (unsigned char *to, const unsigned char *from, unsigned char end)
{
  __m512i v = wide_load (from);
  _mm512_storeu_si512 (to, v);
  return wide_equal (v, end);
}

#define DEFINE_PUT_ROW(level, TARGET)                                           \
  TARGET static bool                                                            \
  put_row_##level (struct weaving *w)                                           \
  {                                                                             \
    unsigned char *to = w->to;                                                  \
    for (size_t i = 0; i < w->count; i++)                                       \
      {                                                                         \
        struct column *c = &w->columns[i];                                      \
        struct span *text = &w->texts[c->text];                                 \
        const unsigned char *from = text->base_;                                \
        size_t at = 0, left = text->length, index;                              \
        for (;;)                                                                \
          {                                                                     \
            if (left - at < PIECE || (size_t) (w->to_end - to) < at + SLACK)    \
              {                                                                 \
                undo_row (w, i);                                                \
                return false;                                                   \
              }                                                                 \
            uint64_t low = copy_step_##level (to + at, from + at, w->end);      \
            uint64_t high = copy_step_##level (to + at + STEP, from + at + STEP, w->end); \
            if (low | high)                                                     \
              {                                                                 \
                size_t in_high = STEP + (size_t) _tzcnt_u64 (high);             \
                index = low ? (size_t) _tzcnt_u64 (low) : in_high;              \
                break;                                                          \
              }                                                                 \
            at += PIECE;                                                        \
          }                                                                     \
        size_t length = at + index;                                             \
        memcpy (to + length, c->joint.bytes, JOINT_MOST);                       \
        to += length + c->joint.length;                                         \
        c->before_ = length + 1;                                                \
        advance (text, length + 1);                                             \
      }                                                                         \
    w->to = to;                                                                 \
    return true;                                                                \
  }

DEFINE_PUT_ROW (avx2, TARGET_AVX2)
DEFINE_PUT_ROW (avx512, TARGET_AVX512)

#endif

size_t
interleave_lines_at (enum cpu level, text_vec *texts, column_vec *columns,
                     unsigned char end, struct mspan target)
{
  if (columns->count == 0)
    return 0;
  for (size_t i = 0; i < columns->count; i++)
    (void) VEC_AT (*texts, columns->base_[i].text);
  struct weaving w = {
    .texts = texts->base_, .columns = columns->base_, .count = columns->count, .end = end,
    .to = target.base_, .to_end = target.base_ + target.length
  };
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    while (put_row_avx512 (&w))
      continue;
  else if (level == CPU_AVX2)
    while (put_row_avx2 (&w))
      continue;
#else
  (void) level;
#endif
  while (put_row_carefully (&w))
    continue;
  return (size_t) (w.to - target.base_);
}

size_t
interleave_lines (text_vec *texts, column_vec *columns, unsigned char end,
                  struct mspan target)
{
  return interleave_lines_at (cpu_for (target.length), texts, columns, end, target);
}
