/* Lines with numbers in front of them, as cat -n, cat -b and nl write them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/lines.h"

#include "simd/vector.h"

void
line_counter_set (struct line_counter *counter, uintmax_t number)
{
  counter->count_ = 0;
  do
    {
      counter->count_++;
      counter->text_[LINE_COUNTER_DIGITS - counter->count_]
        = (unsigned char) ('0' + number % 10);
      number /= 10;
    }
  while (number > 0);
}

void
line_counter_next (struct line_counter *counter)
{
  size_t i = LINE_COUNTER_DIGITS, first = LINE_COUNTER_DIGITS - counter->count_;
  for (; i > first; i--)
    {
      if (counter->text_[i - 1] < '9')
        {
          counter->text_[i - 1]++;
          return;
        }
      counter->text_[i - 1] = '0';
    }
  if (first == 0)
    line_counter_set (counter, 0);
  else
    {
      counter->count_++;
      counter->text_[first - 1] = '1';
    }
}

/* What is under way.  */
struct numbering
{
  const unsigned char *from, *from_end;
  unsigned char *to, *to_end;
  struct line_counter *counter;
  const struct number_style *style;
};

/* The careful way, for what lies near the end of source or target, and for long
   prefixes: line by line, nothing written or read beyond.  */
static void
number_carefully (struct numbering *n)
{
  const struct number_style *style = n->style;
  while (n->from < n->from_end)
    {
      size_t left = (size_t) (n->from_end - n->from);
      size_t length = bytes_find (n->from, style->end, left);
      bool ended = length < left;
      if (!ended && !style->last)
        return;
      length += ended;
      bool numbered = !(style->nonblank && ended && length == 1);
      struct span digits = line_counter_text (n->counter);
      size_t fill = 0, prefix = style->blank_prefix.length;
      if (numbered)
        {
          fill = style->width - size_min (style->width, digits.length);
          prefix = fill + digits.length + style->separator.length;
        }
      size_t room = (size_t) (n->to_end - n->to);
      if (prefix > room || length > room - prefix)
        return;
      unsigned char *to = n->to;
      if (numbered)
        {
          bytes_fill (to, style->fill, fill);
          bytes_copy (to + fill, digits.base_, digits.length);
          bytes_copy (to + fill + digits.length, style->separator.base_,
                      style->separator.length);
          line_counter_next (n->counter);
        }
      else
        bytes_copy (to, style->blank_prefix.base_, prefix);
      bytes_copy (to + prefix, n->from, length);
      n->to += prefix + length;
      n->from += length;
    }
}

/* The quick way writes prefixes and lines in whole pieces, which may reach
   beyond what they hold: what comes next is written over that.  */
enum { PREFIX_ROOM = 32, SLACK = 2 * STEP };

/* What is in front of a line.  */
struct prefix
{
  unsigned char text[PREFIX_ROOM], blank[PREFIX_ROOM];
  size_t field, length;         /* of TEXT: the number with its filling; all */
  size_t blank_length;
  unsigned char digit;          /* the last one of the number; that in TEXT is old */
};

/* Fill in *P.  False where a number could outgrow TEXT: it has at most as many
   digits as the 20 of a UINTMAX_MAX of lines, or one more than now.  */
static bool
prefix_begin (struct prefix *p, const struct numbering *n)
{
  const struct number_style *style = n->style;
  struct span digits = line_counter_text (n->counter);
  size_t most = size_max (style->width, size_max (digits.length + 1, 21));
  if (most > PREFIX_ROOM || style->separator.length > PREFIX_ROOM - most
      || style->blank_prefix.length > PREFIX_ROOM)
    return false;
  p->field = size_max (style->width, digits.length);
  p->length = p->field + style->separator.length;
  p->blank_length = style->blank_prefix.length;
  p->digit = digits.base_[digits.length - 1];
  bytes_fill (p->text, style->fill, p->field);
  bytes_copy (p->text + p->field - digits.length, digits.base_, digits.length);
  bytes_copy (p->text + p->field, style->separator.base_, style->separator.length);
  bytes_copy (p->blank, style->blank_prefix.base_, p->blank_length);
  return true;
}

/* The last digit is to be one more than 9.  */
static __attribute__ ((noinline)) void
prefix_carry (struct prefix *p)
{
  size_t i = p->field - 1;
  p->digit = p->text[i] = '0';
  while (i > 0 && p->text[i - 1] == '9')
    p->text[--i] = '0';
  if (i == 0)
    {
      bytes_move (p->text + 1, p->text, p->length);
      p->text[0] = '1';
      p->field++;
      p->length++;
    }
  else if (p->text[i - 1] == ' ')
    p->text[i - 1] = '1';
  else
    p->text[i - 1]++;
}

/* The counter goes on from where *P stands.  */
static void
prefix_end (struct prefix *p, struct line_counter *counter)
{
  p->text[p->field - 1] = p->digit;
  size_t first = 0;
  while (first < p->field - 1 && (p->text[first] == ' ' || p->text[first] == '0'))
    first++;
  counter->count_ = p->field - first;
  bytes_copy (counter->text_ + LINE_COUNTER_DIGITS - counter->count_, p->text + first,
              counter->count_);
}

/* The most that LINES lines of together LENGTH bytes need, slack included.
   There are fewer than 90 lines, so that their number gains one digit at
   most.  */
KERNEL_INLINE size_t
room_for (const struct prefix *p, size_t lines, size_t length)
{
  return length + lines * (size_max (p->length, p->blank_length) + 1) + SLACK;
}

/* Put the line of LENGTH bytes at FROM to TO, in pieces of PIECE bytes.
   Returns its end.  */
KERNEL_INLINE unsigned char *
put_line (unsigned char *to, const unsigned char *from, size_t length, struct prefix *p,
          bool nonblank, size_t piece)
{
  if (nonblank && length == 1)
    {
      memcpy (to, p->blank, PREFIX_ROOM);
      to += p->blank_length;
      to[0] = from[0];
      return to + 1;
    }
  memcpy (to, p->text, PREFIX_ROOM);
  to[p->field - 1] = p->digit;
  to += p->length;
  size_t done = 0;
  do
    {
      memcpy (to + done, from + done, piece);
      done += piece;
    }
  while (done < length);
  if (p->digit == '9')
    prefix_carry (p);
  else
    p->digit++;
  return to + length;
}

static void
number_portable (struct numbering *n, struct prefix *p)
{
  const struct number_style *style = n->style;
  while (n->from_end - n->from > SLACK)
    {
      const unsigned char *end = memchr (n->from, style->end,
                                         (size_t) (n->from_end - n->from) - SLACK);
      if (!end)
        return;
      size_t length = (size_t) (end - n->from) + 1;
      if ((size_t) (n->to_end - n->to) < room_for (p, 1, length))
        return;
      n->to = put_line (n->to, n->from, length, p, style->nonblank, 16);
      n->from += length;
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

#define DEFINE_NUMBER(level, TARGET, piece)                                     \
  TARGET static void                                                            \
  number_##level (struct numbering *n, struct prefix *prefix)                   \
  {                                                                             \
    struct prefix p = *prefix;                                                  \
    unsigned char end = n->style->end;                                          \
    bool nonblank = n->style->nonblank;                                         \
    const unsigned char *line = n->from, *from = n->from;                       \
    unsigned char *to = n->to;                                                  \
    for (; (size_t) (n->from_end - from) >= STEP + SLACK; from += STEP)         \
      {                                                                         \
        uint64_t ends = ends_##level (from, end);                               \
        if (ends == 0)                                                          \
          continue;                                                             \
        size_t length = (size_t) (from + STEP - line);                          \
        if ((size_t) (n->to_end - to) < room_for (&p, bits_set (ends), length)) \
          break;                                                                \
        for (; ends != 0; ends &= ends - 1)                                     \
          {                                                                     \
            const unsigned char *next = from + bit_first (ends) + 1;            \
            to = put_line (to, line, (size_t) (next - line), &p, nonblank, piece); \
            line = next;                                                        \
          }                                                                     \
      }                                                                         \
    n->from = line;                                                             \
    n->to = to;                                                                 \
    *prefix = p;                                                                \
  }

DEFINE_NUMBER (avx2, TARGET_AVX2, 32)
DEFINE_NUMBER (avx512, TARGET_AVX512, 64)

#endif

size_t
number_lines_at (enum cpu level, struct span source, struct mspan target,
                 struct line_counter *counter, const struct number_style *style,
                 size_t *written)
{
  *written = 0;
  if (source.length == 0 || target.length == 0)
    return 0;
  struct numbering n = {
    .from = source.base_, .from_end = source.base_ + source.length,
    .to = target.base_, .to_end = target.base_ + target.length,
    .counter = counter, .style = style
  };
  struct prefix p;
  if (prefix_begin (&p, &n))
    {
#ifdef SIMD_X86
      if (level == CPU_AVX512)
        number_avx512 (&n, &p);
      else if (level == CPU_AVX2)
        number_avx2 (&n, &p);
      else
#else
      (void) level;
#endif
        number_portable (&n, &p);
      prefix_end (&p, counter);
    }
  number_carefully (&n);
  *written = (size_t) (n.to - target.base_);
  return (size_t) (n.from - source.base_);
}

size_t
number_lines (struct span source, struct mspan target, struct line_counter *counter,
              const struct number_style *style, size_t *written)
{
  return number_lines_at (cpu_for (source.length), source, target, counter, style, written);
}
