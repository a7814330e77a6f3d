/* lib/simd/width.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/width.h"

#include "samples.h"

static size_t
width_one_by_one (struct span s, struct width_tally *t)
{
  size_t i = 0;
  for (; i < s.length; i++)
    if (s.base_[i] == '\n')
      {
        t->longest = t->column > t->longest ? t->column : t->longest;
        t->column = 0;
      }
    else if (s.base_[i] >= ' ' && s.base_[i] <= '~')
      t->column++;
    else
      break;
  return i;
}

static void
check_from (struct span s, struct width_tally begin)
{
  struct width_tally wanted = begin;
  size_t taken = width_one_by_one (s, &wanted);
  EACH_LEVEL (level)
    {
      struct width_tally t = begin;
      SAME (span_line_width_at (level, s, &t), taken);
      SAME (t.column, wanted.column);
      SAME (t.longest, wanted.longest);
    }
}

static void
check_width (struct span s)
{
  check_from (s, (struct width_tally) { 0 });
  check_from (s, (struct width_tally) { .column = s.length % 90, .longest = s.length % 77 });
}

START_TEST (measures_lines)
{
  each_sample (check_width);
}
END_TEST

/* Lines of each length in all positions of a step, with each longest before.  */
START_TEST (measures_each_length)
{
  struct mspan m = guarded (260);
  for (size_t length = 0; length < 130; length++)
    for (size_t at = 0; at + length + 1 < m.length; at += 1 + length % 3)
      {
        mspan_fill (m, at % 2 ? '\n' : 'x');
        if (at > 0)
          mspan_set (m, at - 1, '\n');
        mspan_fill (mspan_slice (m, at, at + length), '~');
        mspan_set (m, at + length, '\n');
        for (size_t longest = length > 3 ? length - 3 : 0; longest < length + 2; longest++)
          check_from (mspan_span (m), (struct width_tally) { .column = 1, .longest = longest });
      }
}
END_TEST

START_TEST (stops_at_other_bytes)
{
  struct width_tally t = { .column = 3 };
  SAME (span_line_width (SPAN ("ab\nxyz\twide"), &t), 6);
  SAME (t.column, 3);
  SAME (t.longest, 5);
  struct mspan m = guarded (300);
  for (unsigned int byte = 0; byte < 256; byte++)
    for (size_t at = 0; at < m.length; at += 7)
      {
        sample_fill (m, PROSE, byte);
        mspan_set (m, at, (unsigned char) byte);
        check_from (mspan_span (m), (struct width_tally) { 0 });
      }
}
END_TEST

RUN_TESTS ("width", measures_lines, measures_each_length, stops_at_other_bytes)
