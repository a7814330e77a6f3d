/* Text broken into lines of one width, and joined again.
   SPDX-License-Identifier: GPL-3.0-or-later

   Lines are short: a copy that goes a little beyond their end, where that is room still,
   is quicker than one that asks how long they are.  */

#include <config.h>

#include "simd/wrap.h"

#include "simd/vector.h"

/* Write lines of WIDTH and a newline behind each while more than one is LEFT and pieces of
   it may be read: how many.  Pieces may be written as well: behind the line is the newline
   and at least as much as is read.  */
#define DEFINE_WRAP(level, TARGET, piece)                                       \
  TARGET static size_t                                                          \
  wrap_##level (const unsigned char *from, size_t left, size_t width, unsigned char *to) \
  {                                                                             \
    size_t lines = 0;                                                           \
    for (; left > width && left - width >= piece; left -= width, lines++)       \
      {                                                                         \
        for (size_t at = 0; at < width; at += piece)                            \
          memcpy (to + at, from + at, piece);                                   \
        from += width;                                                          \
        to += width;                                                            \
        *to++ = '\n';                                                           \
      }                                                                         \
    return lines;                                                               \
  }

enum { PIECE = 16 };

DEFINE_WRAP (portable, , PIECE)

#ifdef SIMD_X86
DEFINE_WRAP (avx2, TARGET_AVX2, 32)
DEFINE_WRAP (avx512, TARGET_AVX512, 64)
#endif

static size_t
wrap_at (enum cpu level, const unsigned char *from, size_t left, size_t width,
         unsigned char *to)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return wrap_avx512 (from, left, width, to);
  if (level == CPU_AVX2)
    return wrap_avx2 (from, left, width, to);
#else
  (void) level;
#endif
  return wrap_portable (from, left, width, to);
}

size_t
wrap_lines_at (enum cpu level, struct span text, size_t width, size_t *column,
               struct mspan to)
{
  if (text.length == 0)
    return 0;
  size_t most = text.length + (text.length - 1) / width + 1;
  const unsigned char *from = text.base_;
  unsigned char *base = mspan_first (to, most).base_, *out = base;
  size_t left = text.length, first = size_min (width - *column, left);
  bytes_copy (out, from, first);
  from += first, out += first, left -= first;
  *column += first;
  if (left == 0)
    return (size_t) (out - base);
  *out++ = '\n';
  size_t lines = wrap_at (level, from, left, width, out);
  from += lines * width, out += lines * (width + 1), left -= lines * width;
  for (; left > width; left -= width)
    {
      bytes_copy (out, from, width);
      from += width, out += width;
      *out++ = '\n';
    }
  bytes_copy (out, from, left);
  *column = left;
  return (size_t) (out - base) + left;
}

size_t
wrap_lines (struct span text, size_t width, size_t *column, struct mspan to)
{
  return wrap_lines_at (cpu_for (text.length), text, width, column, to);
}

size_t
join_lines (struct span text, struct mspan to)
{
  const unsigned char *from = text.base_;
  unsigned char *base = mspan_first (to, text.length).base_, *out = base;
  for (size_t left = text.length; left > 0;)
    {
      size_t length = bytes_find (from, '\n', left);
      bytes_copy (out, from, length);
      out += length;
      if (length == left)
        break;
      from += length + 1, left -= length + 1;
      /* The next lines end at the same place, mostly.  */
      for (; left > length + PIECE && from[length] == '\n'; left -= length + 1)
        {
          for (size_t at = 0; at < length; at += PIECE)
            memcpy (out + at, from + at, PIECE);
          from += length + 1, out += length;
        }
    }
  return (size_t) (out - base);
}
