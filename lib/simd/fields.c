/* Fields of lines, as cut -f puts them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/fields.h"

#include "simd/vector.h"

/* What is under way.  */
struct selection
{
  const unsigned char *from, *from_end;
  unsigned char *to, *to_end;
  const struct fields_style *style;
};

KERNEL_INLINE bool
field_wanted (const struct fields_style *style, size_t number)
{
  return number < style->count ? style->wanted >> number & 1 : style->rest_wanted;
}

/* Copy what is wanted of LINE, of LENGTH bytes, with its END, to TO, if that is
   not NULL; how much that is.  */
static size_t
put_line (unsigned char *to, const unsigned char *line, size_t length,
          const struct fields_style *style)
{
  size_t put = 0, number = 0, at = 0;
  bool any = false;
  for (;;)
    {
      size_t field = bytes_find (line + at, style->delimiter, length - at);
      bool undelimited = number == 0 && field == length;
      if (undelimited && style->only_delimited)
        return 0;
      if (undelimited || field_wanted (style, number))
        {
          if (any && to)
            to[put] = style->joint;
          put += any;
          any = true;
          if (to)
            bytes_copy (to + put, line + at, field);
          put += field;
        }
      at += field;
      if (at == length || (number >= style->count && !style->rest_wanted))
        break;
      at++;
      number++;
    }
  if (to)
    to[put] = style->end;
  return put + 1;
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
      if (room <= length && room < put_line (NULL, s->from, length, s->style))
        return;
      s->to += put_line (s->to, s->from, length, s->style);
      s->from += length + 1;
    }
}

/* The quick way leaves so much of the source at most, unless the line that is
   there or the room ends it.  */
enum { QUICK_LEAVES = 4 * STEP };

#ifdef SIMD_X86

/* The quick way has no branch for a line or a field.  Of a step it knows two
   masks, the delimiters and the ends.  A field is a run of bytes that are
   neither: adding the bit where it begins to the mask of those carries to the bit
   behind it, and where that is a delimiter, the next field begins behind.  So all
   fields of one number, of all lines in the step, are found by one sum, and what
   carries out of it goes on in the next step.  */
enum { SLACK = 2 * STEP };

/* Bits of a step: what is wanted; the ends of lines without a delimiter.  */
struct step
{
  uint64_t wanted, undelimited;
};

/* Of each field by its number, whether a step begins in it: 1 or 0.  (One number
   would do, but then the next step would wait for the last field of this one.)  */
struct running
{
  uint64_t at[FIELDS_MOST + 1];
};

/* RUNNING is of this step, and becomes that of the next.  */
KERNEL_INLINE struct step
find_wanted (uint64_t delimiters, uint64_t ends, struct running *running,
             const struct fields_style *style)
{
  uint64_t plain = ~(delimiters | ends), sum, wanted = style->wanted;
  struct step step = { .wanted = ends, .undelimited = 0 };
  /* What is in front of the fields, ends or delimiters; none of those is put
     before the first that is wanted.  */
  uint64_t front = ends, after_first = 0;
  for (size_t i = 0; i < style->count; i++, wanted >>= 1)
    {
      bool goes_on = __builtin_add_overflow (plain, front << 1 | running->at[i], &sum);
      running->at[i] = front >> 63 | goes_on;
      /* The same in each step, so it is foretold.  */
      if (wanted & 1)
        {
          step.wanted |= (~sum & plain) | (front & after_first);
          after_first = UINT64_MAX;
        }
      uint64_t behind = sum & ~plain;
      if (i == 0)
        step.undelimited = behind & ends;
      front = behind & delimiters;
    }
  if (style->rest_wanted)
    {
      uint64_t *rest = &running->at[style->count];
      plain = ~ends;
      bool goes_on = __builtin_add_overflow (plain, front << 1 | *rest, &sum);
      *rest = front >> 63 | goes_on;
      step.wanted |= (~sum & plain) | (front & after_first);
    }
  return step;
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

/* The bytes of a step that are in WANTED, run by run.  */
TARGET_AVX2 KERNEL_INLINE void
put_avx2 (unsigned char *to, const unsigned char *from, struct pair bytes,
          struct pair delimiters, uint64_t wanted, const struct fields_style *style)
{
  unsigned char joined[2 * STEP];
  if (style->joint != style->delimiter)
    {
      __m256i joint = _mm256_set1_epi8 ((char) style->joint);
      pair_store (joined, (struct pair) {
        _mm256_blendv_epi8 (bytes.low, joint, delimiters.low),
        _mm256_blendv_epi8 (bytes.high, joint, delimiters.high)
      });
      pair_store (joined + STEP, bytes);
      from = joined;
    }
  while (wanted != 0)
    {
      size_t begin = bit_first (wanted);
      memcpy (to, from + begin, STEP);
      to += _tzcnt_u64 (~(wanted >> begin));
      wanted &= wanted + ((uint64_t) 1 << begin);
    }
}

TARGET_AVX512 KERNEL_INLINE void
put_avx512 (unsigned char *to, const unsigned char *from, __m512i bytes,
            uint64_t delimiters, uint64_t wanted, const struct fields_style *style)
{
  (void) from;
  bytes = _mm512_mask_set1_epi8 (bytes, delimiters, (char) style->joint);
  _mm512_storeu_si512 (to, _mm512_maskz_compress_epi8 (wanted, bytes));
}

TARGET_AVX2 KERNEL_INLINE uint64_t
bits_avx2 (struct pair equal)
{
  return pair_mask (equal);
}

TARGET_AVX512 KERNEL_INLINE uint64_t
bits_avx512 (uint64_t equal)
{
  return equal;
}

#define DEFINE_SELECT(level, TARGET, vector, equals, load, equal, piece)        \
  TARGET static void                                                            \
  select_##level (struct selection *s)                                          \
  {                                                                             \
    const struct fields_style style = *s->style;                                \
    bool first_wanted = field_wanted (&style, 0);                               \
    /* Lines without a delimiter: what was put of them, or not, was right; only \
       their end was wrong; or it takes a second look.  */                      \
    uint64_t drop = style.only_delimited && !first_wanted ? UINT64_MAX : 0;     \
    uint64_t look = style.only_delimited == first_wanted ? UINT64_MAX : 0;      \
    const unsigned char *line = s->from, *from = s->from;                       \
    unsigned char *to_line = s->to, *to = s->to;                                \
    struct running running = { .at = { 1 } };                                   \
    while (s->from_end - from >= STEP + SLACK && s->to_end - to >= STEP + SLACK) \
      {                                                                         \
        vector bytes = load (from);                                             \
        equals delimiter = equal (bytes, style.delimiter);                      \
        uint64_t delimiters = bits_##level (delimiter);                         \
        uint64_t ends = bits_##level (equal (bytes, style.end));                \
        struct step step = find_wanted (delimiters, ends, &running, &style);    \
        uint64_t wanted = step.wanted & ~(step.undelimited & drop);             \
        if (step.undelimited & look)                                            \
          {                                                                     \
            /* Put what is before the first such line, and begin anew behind    \
               it.  */                                                          \
            size_t end = bit_first (step.undelimited & look);                   \
            uint64_t before = ends & bits_below (end);                          \
            if (before != 0)                                                    \
              {                                                                 \
                wanted &= bits_below (bit_last (before) + 1);                   \
                put_##level (to, from, bytes, delimiter, wanted, &style);       \
                line = from + bit_last (before) + 1;                            \
                to_line = to + bits_set (wanted);                               \
              }                                                                 \
            size_t length = (size_t) (from + end + 1 - line);                   \
            if (!style.only_delimited)                                          \
              {                                                                 \
                if ((size_t) (s->to_end - to_line) < length + SLACK)            \
                  break;                                                        \
                to_line = put_pieces (to_line, line, length, piece);            \
              }                                                                 \
            line = from = from + end + 1;                                       \
            to = to_line;                                                       \
            running = (struct running) { .at = { 1 } };                         \
            continue;                                                           \
          }                                                                     \
        put_##level (to, from, bytes, delimiter, wanted, &style);               \
        /* Of no ends, all 64 bits are leading zeros.  */                       \
        size_t last = STEP - (size_t) _lzcnt_u64 (ends);                        \
        unsigned char *to_last = to + bits_set (wanted & bits_below (last));    \
        line = ends != 0 ? from + last : line;                                  \
        to_line = ends != 0 ? to_last : to_line;                                \
        to += bits_set (wanted);                                                \
        from += STEP;                                                           \
      }                                                                         \
    s->from = line;                                                             \
    s->to = to_line;                                                            \
  }

DEFINE_SELECT (avx2, TARGET_AVX2, struct pair, struct pair, pair_load, pair_equal, 32)
DEFINE_SELECT (avx512, TARGET_AVX512, __m512i, uint64_t, wide_load, wide_equal, 64)

#endif

size_t
put_fields_at (enum cpu level, struct span source, struct mspan target,
               const struct fields_style *style, size_t *written)
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
    select_avx512 (&s);
  else if (level == CPU_AVX2)
    select_avx2 (&s);
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
put_fields (struct span source, struct mspan target, const struct fields_style *style,
            size_t *written)
{
  return put_fields_at (cpu_for (source.length), source, target, style, written);
}
