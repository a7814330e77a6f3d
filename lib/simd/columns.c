/* Parts of lines, by where in the line they lie, as cut -b and cut -c put
   them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/columns.h"

#include "simd/vector.h"

/* What is under way.  */
struct selection
{
  const unsigned char *from, *from_end;
  unsigned char *to, *to_end;
  const struct columns_style *style;
};

/* Where in a line the search for a character stands: CHARS begin before AT.  */
struct place
{
  size_t at, chars;
};

static bool
begins_char (unsigned char byte)
{
  return (byte & 0xc0) != 0x80;
}

/* The index in LINE of character NUMBER, at or behind *P; LENGTH where the line
   has fewer.  */
static size_t
char_index (const unsigned char *line, size_t length, size_t number, struct place *p)
{
  for (; p->at < length; p->at++)
    if (begins_char (line[p->at]) && p->chars++ == number)
      {
        p->chars--;
        break;
      }
  return p->at;
}

/* Copy what is wanted of LINE, of LENGTH bytes, to TO, if that is not NULL; how
   much that is.  */
static size_t
put_line (unsigned char *to, const unsigned char *line, size_t length,
          const struct columns_style *style)
{
  size_t put = 0;
  struct place p = { 0 };
  for (size_t i = 0; i < style->columns.count; i++)
    {
      const struct columns *c = style->columns.base_ + i;
      size_t begin, end;
      if (style->utf8)
        {
          begin = char_index (line, length, c->begin, &p);
          end = char_index (line, length, c->end, &p);
        }
      else
        {
          begin = size_min (c->begin, length);
          end = size_min (c->end, length);
        }
      if (begin == length)
        break;
      if (to)
        bytes_copy (to + put, line + begin, end - begin);
      put += end - begin;
    }
  return put;
}

/* The careful way, for what lies near the end of source or target: nothing
   written or read beyond.  */
static void
put_carefully (struct selection *s)
{
  while (s->from < s->from_end)
    {
      size_t left = (size_t) (s->from_end - s->from);
      size_t length = bytes_find (s->from, s->style->end, left);
      if (length == left)
        return;
      size_t room = (size_t) (s->to_end - s->to);
      if (room <= length && room <= put_line (NULL, s->from, length, s->style))
        return;
      s->to += put_line (s->to, s->from, length, s->style);
      *s->to++ = s->style->end;
      s->from += length + 1;
    }
}

/* The quick way leaves so much of the source at most, unless the line that is
   there or the room ends it.  */
enum { QUICK_LEAVES = 4 * STEP };

#ifdef SIMD_X86

/* The quick way copies whole pieces, so that it reads and writes beyond what is
   wanted.  It looks for the ends of the lines of one stretch after the other
   first: how many there are in a step is hard to foretell, and this way that is
   all that is.  */
enum { STRETCH = 64 * STEP, SLACK = 2 * STEP };

struct line_ends
{
  uint16_t at[STRETCH + STEP];  /* of what is behind each, in the stretch */
  size_t count;
};

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

/* The bytes that begin a character.  */
TARGET_AVX2 KERNEL_INLINE uint64_t
chars_avx2 (const unsigned char *at)
{
  return ~pair_mask (pair_within (pair_load (at), 0x80, 0xbf));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
chars_avx512 (const unsigned char *at)
{
  /* As numbers with a sign, continuation bytes are those below -64.  */
  return _mm512_cmpge_epi8_mask (wide_load (at), _mm512_set1_epi8 (-64));
}

TARGET_AVX2 KERNEL_INLINE void
find_ends_avx2 (struct line_ends *ends, const unsigned char *from, size_t length,
                unsigned char end)
{
  ends->count = 0;
  for (size_t at = 0; at < length; at += STEP)
    {
      uint64_t mask = mask_avx2 (from + at, end);
      uint16_t *to = ends->at + ends->count;
      ends->count += bits_set (mask);
      /* Up to four without asking whether there are so many.  */
      for (size_t i = 0; i < 4; i++, mask &= mask - 1)
        to[i] = (uint16_t) (at + _tzcnt_u64 (mask) + 1);
      for (to += 4; mask != 0; mask &= mask - 1)
        *to++ = (uint16_t) (at + _tzcnt_u64 (mask) + 1);
    }
}

#define COUNT_4(i) (i), (i) + 1, (i) + 2, (i) + 3
#define COUNT_16(i) COUNT_4 (i), COUNT_4 ((i) + 4), COUNT_4 ((i) + 8), COUNT_4 ((i) + 12)
static const unsigned char from_1[64] = {
  COUNT_16 (1), COUNT_16 (17), COUNT_16 (33), COUNT_16 (49)
};
#define TWICE_4(i) (i), (i), (i) + 1, (i) + 1, (i) + 2, (i) + 2, (i) + 3, (i) + 3
#define TWICE_16(i) TWICE_4 (i), TWICE_4 ((i) + 4), TWICE_4 ((i) + 8), TWICE_4 ((i) + 12)
static const unsigned char twice[64] = { TWICE_16 (0), TWICE_16 (16) };

/* The bytes of V at INDICES, each of which stands there twice, as numbers of 16
   bits.  */
TARGET_AVX512 KERNEL_INLINE __m512i
widened (__m512i v, __m512i indices)
{
  return _mm512_maskz_permutexvar_epi8 (UINT64_C (0x5555555555555555), indices, v);
}

TARGET_AVX512 KERNEL_INLINE void
find_ends_avx512 (struct line_ends *ends, const unsigned char *from, size_t length,
                  unsigned char end)
{
  ends->count = 0;
  __m512i numbers = wide_load (from_1);
  __m512i low = wide_load (twice), high = _mm512_add_epi8 (low, _mm512_set1_epi8 (32));
  for (size_t at = 0; at < length; at += STEP)
    {
      uint64_t mask = mask_avx512 (from + at, end);
      uint16_t *to = ends->at + ends->count;
      ends->count += bits_set (mask);
      __m512i found = _mm512_maskz_compress_epi8 (mask, numbers);
      __m512i base = _mm512_set1_epi16 ((short) at);
      _mm512_storeu_si512 (to, _mm512_add_epi16 (widened (found, low), base));
      if (bits_set (mask) > 32)
        _mm512_storeu_si512 (to + 32, _mm512_add_epi16 (widened (found, high), base));
    }
}

/* Copy LENGTH bytes in pieces of PIECE, one at least.  */
KERNEL_INLINE unsigned char *
put_pieces (unsigned char *to, const unsigned char *from, size_t length, size_t piece)
{
  size_t done = 0;
  do
    {
      memcpy (to + done, from + done, piece);
      done += piece;
    }
  while (done < length);
  return to + length;
}

/* char_index, many bytes at once.  What is behind the line is read as well.  */
#define DEFINE_CHAR_INDEX(level, TARGET)                                        \
  TARGET KERNEL_INLINE size_t                                                   \
  char_index_##level (const unsigned char *line, size_t length, size_t number,  \
                      struct place *p)                                          \
  {                                                                             \
    while (p->at < length)                                                      \
      {                                                                         \
        uint64_t chars = chars_##level (line + p->at);                          \
        size_t count = bits_set (chars);                                        \
        if (number - p->chars < count)                                          \
          {                                                                     \
            uint64_t wanted = (uint64_t) 1 << (number - p->chars);              \
            size_t index = p->at + bit_first (_pdep_u64 (wanted, chars));       \
            if (index >= length)                                                \
              break;                                                            \
            p->chars = number;                                                  \
            p->at = index;                                                      \
            return index;                                                       \
          }                                                                     \
        p->chars += count;                                                      \
        p->at += STEP;                                                          \
      }                                                                         \
    p->at = length;                                                             \
    return length;                                                              \
  }

DEFINE_CHAR_INDEX (avx2, TARGET_AVX2)
DEFINE_CHAR_INDEX (avx512, TARGET_AVX512)

/* The lines of a stretch, by the kind of what is wanted: one range that fits a
   step, ranges of bytes, ranges of characters.  */
#define DEFINE_PUT(level, TARGET, piece)                                        \
  TARGET KERNEL_INLINE unsigned char *                                          \
  put_short_##level (unsigned char *to, const unsigned char *line,              \
                     const unsigned char *stretch, const struct line_ends *ends, \
                     const struct columns_style *style)                         \
  {                                                                             \
    struct columns c = *style->columns.base_;                                   \
    unsigned char end = style->end;                                             \
    for (size_t i = 0; i < ends->count; i++)                                    \
      {                                                                         \
        const unsigned char *next = stretch + ends->at[i];                      \
        size_t length = (size_t) (next - line) - 1;                             \
        size_t first = size_min (c.begin, length);                              \
        size_t last = size_min (c.end, length);                                 \
        memcpy (to, line + first, STEP);                                        \
        to += last - first;                                                     \
        *to++ = end;                                                            \
        line = next;                                                            \
      }                                                                         \
    return to;                                                                  \
  }                                                                             \
                                                                                \
  TARGET KERNEL_INLINE unsigned char *                                          \
  put_bytes_##level (unsigned char *to, const unsigned char *line,              \
                     const unsigned char *stretch, const struct line_ends *ends, \
                     const struct columns_style *style)                         \
  {                                                                             \
    const struct columns *columns = style->columns.base_;                       \
    size_t count = style->columns.count;                                        \
    for (size_t i = 0; i < ends->count; i++)                                    \
      {                                                                         \
        const unsigned char *next = stretch + ends->at[i];                      \
        size_t length = (size_t) (next - line) - 1;                             \
        for (size_t j = 0; j < count && columns[j].begin < length; j++)         \
          to = put_pieces (to, line + columns[j].begin,                         \
                           size_min (columns[j].end, length) - columns[j].begin, \
                           piece);                                              \
        *to++ = style->end;                                                     \
        line = next;                                                            \
      }                                                                         \
    return to;                                                                  \
  }                                                                             \
                                                                                \
  TARGET KERNEL_INLINE unsigned char *                                          \
  put_chars_##level (unsigned char *to, const unsigned char *line,              \
                     const unsigned char *stretch, const struct line_ends *ends, \
                     const struct columns_style *style)                         \
  {                                                                             \
    const struct columns *columns = style->columns.base_;                       \
    size_t count = style->columns.count;                                        \
    for (size_t i = 0; i < ends->count; i++)                                    \
      {                                                                         \
        const unsigned char *next = stretch + ends->at[i];                      \
        size_t length = (size_t) (next - line) - 1;                             \
        struct place p = { 0 };                                                 \
        for (size_t j = 0; j < count; j++)                                      \
          {                                                                     \
            size_t begin = char_index_##level (line, length, columns[j].begin, &p); \
            size_t end = char_index_##level (line, length, columns[j].end, &p); \
            to = put_pieces (to, line + begin, end - begin, piece);             \
            if (end == length)                                                  \
              break;                                                            \
          }                                                                     \
        *to++ = style->end;                                                     \
        line = next;                                                            \
      }                                                                         \
    return to;                                                                  \
  }                                                                             \
                                                                                \
  TARGET static void                                                            \
  put_##level (struct selection *s)                                             \
  {                                                                             \
    const struct columns_style *style = s->style;                               \
    const struct columns *columns = style->columns.base_;                       \
    bool is_short = !style->utf8 && style->columns.count == 1                   \
                    && columns->end - columns->begin <= STEP;                   \
    const unsigned char *stretch = s->from, *line = s->from, *next;             \
    unsigned char *to = s->to;                                                  \
    struct line_ends ends;                                                      \
    for (; (size_t) (s->from_end - stretch) >= STEP + SLACK; stretch = next)    \
      {                                                                         \
        size_t left = (size_t) (s->from_end - stretch) - SLACK;                 \
        size_t length = size_min (STRETCH, left / STEP * STEP);                 \
        next = stretch + length;                                                \
        if ((size_t) (s->to_end - to) < (size_t) (next - line) + SLACK)         \
          break;                                                                \
        find_ends_##level (&ends, stretch, length, style->end);                 \
        if (ends.count == 0)                                                    \
          continue;                                                             \
        if (is_short)                                                           \
          to = put_short_##level (to, line, stretch, &ends, style);             \
        else if (style->utf8)                                                   \
          to = put_chars_##level (to, line, stretch, &ends, style);             \
        else                                                                    \
          to = put_bytes_##level (to, line, stretch, &ends, style);             \
        line = stretch + ends.at[ends.count - 1];                               \
      }                                                                         \
    s->from = line;                                                             \
    s->to = to;                                                                 \
  }

DEFINE_PUT (avx2, TARGET_AVX2, 32)
DEFINE_PUT (avx512, TARGET_AVX512, 64)

#endif

size_t
put_columns_at (enum cpu level, struct span source, struct mspan target,
                const struct columns_style *style, size_t *written)
{
  *written = 0;
  if (source.length == 0 || target.length == 0)
    return 0;
  struct selection s = {
    .from = source.base_, .from_end = source.base_ + source.length,
    .to = target.base_, .to_end = target.base_ + target.length, .style = style
  };
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    put_avx512 (&s);
  else if (level == CPU_AVX2)
    put_avx2 (&s);
#else
  (void) level;
#endif
  /* Where there is no room left for the quick way, there will be when the target
     was emptied.  */
  if (s.from == source.base_ || s.from_end - s.from <= QUICK_LEAVES)
    put_carefully (&s);
  *written = (size_t) (s.to - target.base_);
  return (size_t) (s.from - source.base_);
}

size_t
put_columns (struct span source, struct mspan target, const struct columns_style *style,
             size_t *written)
{
  return put_columns_at (cpu_for (source.length), source, target, style, written);
}
