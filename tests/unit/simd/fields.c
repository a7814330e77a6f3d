/* lib/simd/fields.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/fields.h"

#include <string.h>

#include "by_lines.h"

static bool
is_wanted (const struct fields_style *style, size_t number)
{
  return number < style->count ? style->wanted >> number & 1 : style->rest_wanted;
}

/* The same a byte at a time: all lines of SOURCE, each of whose ends, in source
   and target, is put to ENDS; how many there are.  */
static size_t
put_one_by_one (struct span source, const struct fields_style *style)
{
  size_t count = 0, written = 0, line = 0;
  for (size_t i = 0; i < source.length; i++)
    {
      if (source.base_[i] != style->end)
        continue;
      size_t number = 0;
      bool any = false, delimited = false;
      for (size_t j = line; j < i; j++)
        delimited |= source.base_[j] == style->delimiter;
      for (size_t j = line; j <= i && (delimited || !style->only_delimited); j++)
        {
          unsigned char byte = source.base_[j];
          bool begins = j == line || source.base_[j - 1] == style->delimiter;
          bool takes = is_wanted (style, number) || !delimited;
          if (begins && takes && any)
            wanted[written++] = style->joint;
          any |= begins && takes;
          if (j == i)
            wanted[written++] = style->end;
          else if (byte == style->delimiter)
            number++;
          else if (takes)
            wanted[written++] = byte;
        }
      ends[count++] = (struct line_end) { i + 1, written };
      line = i + 1;
    }
  return count;
}

static uint64_t state;

static size_t
put_fields_by (enum cpu level, struct span source, struct mspan target, const void *style,
               size_t *written)
{
  return put_fields_at (level, source, target, style, written);
}

static void
check_fields (struct span s)
{
  static const struct fields_style styles[] = {
    { .count = 1, .wanted = 1 }, { .count = 1, .rest_wanted = true }, { .count = 2, .wanted = 2 },
    { .count = 6, .wanted = 064 }, { .count = 3, .wanted = 5, .rest_wanted = true },
    { .count = 1, .wanted = 1, .rest_wanted = true }, { .count = 1 },
    { .count = FIELDS_MOST, .wanted = UINT64_C (1) << (FIELDS_MOST - 1) | 5 },
    { .count = FIELDS_MOST, .wanted = 6, .rest_wanted = true },
  };
  struct fields_style style = styles[random_next (&state) % (sizeof styles / sizeof styles[0])];
  style.delimiter = (unsigned char) (random_next (&state) % 2 ? 'a' : ' ');
  style.end = random_next (&state) % 4 ? '\n' : 'b';
  style.joint = random_next (&state) % 2 ? style.delimiter : ';';
  style.only_delimited = random_next (&state) % 2;
  size_t lines = put_one_by_one (s, &style);
  check_rooms (put_fields_by, &style, s, lines, &state);
}

START_TEST (puts_fields)
{
  target_room = guarded (1 << 18);
  each_sample (check_fields);
}
END_TEST

/* Delimiters, ends and others in every order at the edges of steps.  */
START_TEST (every_mix)
{
  target_room = guarded (1 << 18);
  struct mspan m = guarded (2000);
  for (int round = 0; round < 20000; round++)
    {
      uint32_t often = 2 + random_next (&state) % 30;
      for (size_t i = 0; i < m.length; i++)
        mspan_set (m, i, (unsigned char) " a\nbx"[random_next (&state) % often == 0
                                                  ? random_next (&state) % 4 : 4]);
      check_fields (mspan_span (mspan_from (m, random_next (&state) % 2000)));
    }
}
END_TEST

RUN_TESTS ("fields", puts_fields, every_mix)
