/* lib/simd/wrap.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/wrap.h"

#include "samples.h"

enum { LONGEST = 70000 };

/* TEXT in lines of WIDTH, the first of which has COLUMN already, a byte at a time.  */
static size_t
wrap_slowly (struct span text, size_t width, size_t *column, unsigned char *to)
{
  size_t length = 0;
  for (size_t i = 0; i < text.length; i++)
    {
      if (*column == width)
        {
          to[length++] = '\n';
          *column = 0;
        }
      to[length++] = span_at (text, i);
      (*column)++;
    }
  return length;
}

static void
check_width (struct span text, size_t width, size_t column)
{
  static unsigned char wanted[2 * LONGEST];
  static struct mspan room;
  if (room.length == 0)
    room = guarded (2 * LONGEST);
  size_t wanted_column = column;
  size_t length = wrap_slowly (text, width, &wanted_column, wanted);
  size_t most = text.length > 0 ? text.length + (text.length - 1) / width + 1 : 0;
  struct mspan to = mspan_from (room, room.length - most);
  EACH_LEVEL (level)
    {
      size_t at = column;
      SAME (wrap_lines_at (level, text, width, &at, to), length);
      SAME (at, wanted_column);
      ck_assert (span_equal (span_first (mspan_span (to), length), span_of_ (wanted, length)));
    }
}

static void
check_wrap (struct span text)
{
  static const size_t widths[] = { 1, 2, 3, 15, 16, 31, 32, 33, 63, 64, 65, 76, 200 };
  size_t width = widths[text.length % COUNT (widths)];
  check_width (text, width, 0);
  check_width (text, width, width / 2);
  check_width (text, width, width);
}

START_TEST (breaks_lines)
{
  each_sample (check_wrap);
}
END_TEST

START_TEST (breaks_lines_of_each_width)
{
  struct mspan text = guarded (1000);
  sample_fill (text, ASCII, 1);
  for (size_t width = 1; width <= 300; width++)
    for (size_t length = 0; length <= text.length; length += 1 + length / 10)
      check_width (span_last (mspan_span (text), length), width, width * length % (width + 1));
  check_width (mspan_span (text), SIZE_MAX, 7);
}
END_TEST

/* Without newlines, what joins is what is joined.  */
static size_t
squeeze (struct span text, unsigned char *to)
{
  size_t length = 0;
  for (size_t i = 0; i < text.length; i++)
    if (span_at (text, i) != '\n')
      to[length++] = span_at (text, i);
  return length;
}

static void
check_join (struct span text)
{
  static unsigned char wanted[LONGEST], got[LONGEST];
  static struct mspan room;
  if (room.length == 0)
    room = guarded (LONGEST);
  struct mspan to = mspan_from (room, room.length - text.length);
  size_t length = squeeze (text, wanted);
  size_t joined = join_lines (text, to);
  ck_assert_uint_le (joined, text.length);
  SAME (squeeze (span_first (mspan_span (to), joined), got), length);
  ck_assert (span_equal (span_of_ (got, length), span_of_ (wanted, length)));
}

START_TEST (joins_lines)
{
  each_sample (check_join);
}
END_TEST

START_TEST (leaves_no_newline_where_lines_have_one_width)
{
  struct mspan text = guarded (1000), lines = guarded (2000), joined = guarded (2000);
  mspan_fill (text, 'x');
  for (size_t width = 1; width <= 300; width++)
    {
      size_t column = 0;
      size_t length = wrap_lines (mspan_span (text), width, &column, lines);
      struct mspan to = mspan_from (joined, joined.length - length);
      SAME (join_lines (span_first (mspan_span (lines), length), to), text.length);
      ck_assert (span_equal (span_first (mspan_span (to), text.length), mspan_span (text)));
    }
}
END_TEST

RUN_TESTS ("wrap", breaks_lines, breaks_lines_of_each_width, joins_lines,
           leaves_no_newline_where_lines_have_one_width)
