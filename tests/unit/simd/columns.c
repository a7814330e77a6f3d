/* lib/simd/columns.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/columns.h"

#include <string.h>

#include "by_lines.h"
#include "simd/utf8.h"

/* Whether byte or character NUMBER is one of COLUMNS.  */
static bool
is_wanted (const struct columns_style *style, size_t number)
{
  for (size_t i = 0; i < style->columns.count; i++)
    if (style->columns.base_[i].begin <= number && number < style->columns.base_[i].end)
      return true;
  return false;
}

/* The same a byte at a time: all lines of SOURCE, each of whose ends, in source
   and target, is put to ENDS; how many there are.  */
static size_t
put_one_by_one (struct span source, const struct columns_style *style)
{
  size_t count = 0, written = 0, number = 0;
  bool first = true;
  for (size_t i = 0; i < source.length; i++)
    {
      unsigned char byte = source.base_[i];
      if (byte == style->end)
        {
          wanted[written++] = byte;
          ends[count++] = (struct line_end) { i + 1, written };
          number = 0;
          first = true;
          continue;
        }
      if (!first && (!style->utf8 || (byte & 0xc0) != 0x80))
        number++;
      first = false;
      if (is_wanted (style, number))
        wanted[written++] = byte;
    }
  return count;
}

static uint64_t state;

static size_t
put_columns_by (enum cpu level, struct span source, struct mspan target, const void *style,
                size_t *written)
{
  return put_columns_at (level, source, target, style, written);
}

static void
check_columns (struct span s)
{
  static const struct columns lists[][5] = {
    { { 0, 1 } }, { { 1, 8 } }, { { 4, 20 } }, { { 0, 64 } }, { { 0, 65 } }, { { 3, SIZE_MAX } },
    { { 70, 71 } }, { { 10, 90 } }, { { 0, 1 }, { 1, 2 }, { 5, 9 }, { 60, 70 }, { 128, 200 } },
    { { 2, 3 }, { 5, SIZE_MAX } }, { { 0, 0 } }
  };
  uintmax_t chars = 0;
  size_t which = random_next (&state) % (sizeof lists / sizeof lists[0]);
  size_t count = 1;
  while (count < 5 && lists[which][count].end > 0)
    count++;
  struct columns_style style = {
    .columns = { .base_ = lists[which], .count = lists[which][0].end == 0 ? 0 : count },
    .end = random_next (&state) % 4 ? '\n' : 'a'
  };
  for (int utf8 = 0; utf8 < 2; utf8++)
    {
      style.utf8 = utf8;
      if (utf8)
        s = span_first (s, span_count_utf8 (s, &chars));
      size_t lines = put_one_by_one (s, &style);
      check_rooms (put_columns_by, &style, s, lines, &state);
    }
}

START_TEST (puts_columns)
{
  target_room = guarded (1 << 18);
  each_sample (check_columns);
}
END_TEST

START_TEST (a_line_longer_than_the_target)
{
  struct mspan m = guarded (30000), target = guarded (2000);
  mspan_fill (m, 'x');
  mspan_set (m, 29999, '\n');
  struct columns all = { 0, SIZE_MAX }, few = { 100, 2099 }, more = { 100, 2100 };
  struct columns_style style = { .columns = { &all, 1 }, .end = '\n' };
  EACH_LEVEL (level)
    {
      size_t written = 1;
      style.columns.base_ = &all;
      SAME (put_columns_at (level, mspan_span (m), target, &style, &written), 0);
      SAME (written, 0);
      style.columns.base_ = &more;
      SAME (put_columns_at (level, mspan_span (m), target, &style, &written), 0);
      style.columns.base_ = &few;
      SAME (put_columns_at (level, mspan_span (m), target, &style, &written), 30000);
      SAME (written, 2000);
    }
}
END_TEST

RUN_TESTS ("columns", puts_columns, a_line_longer_than_the_target)
