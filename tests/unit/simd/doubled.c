/* lib/simd/doubled.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/doubled.h"

#include "samples.h"

static void
check_byte (struct span s, unsigned char byte)
{
  size_t found = 0;
  while (found + 1 < s.length && !(s.base_[found] == byte && s.base_[found + 1] == byte))
    found++;
  if (found + 1 >= s.length)
    found = s.length;
  EACH_LEVEL (level)
    SAME (span_find_doubled_at (level, s, byte), found);
  SAME (span_find_doubled_short (s, byte), found);
}

static void
check_doubled (struct span s)
{
  check_byte (s, ' ');
  check_byte (s, '\n');
  check_byte (s, 'x');
}

START_TEST (ends_where_it_should)
{
  each_sample (check_doubled);
}
END_TEST

/* Two at each place of spans of each length, among single ones.  */
START_TEST (finds_two_anywhere)
{
  struct mspan m = guarded (200);
  for (size_t length = 0; length <= m.length; length++)
    {
      struct mspan end = mspan_from (m, m.length - length);
      for (size_t at = 0; at + 1 < length; at++)
        {
          for (size_t i = 0; i < length; i++)
            mspan_set (end, i, i % 2 == at % 2 ? ' ' : '.');
          check_byte (mspan_span (end), ' ');
          mspan_set (end, at + 1, ' ');
          check_byte (mspan_span (end), ' ');
        }
    }
}
END_TEST

START_TEST (chooses_by_itself)
{
  SAME (span_find_doubled (SPAN ("one, two  three"), ' '), 8);
  SAME (span_find_doubled (SPAN ("one, two three "), ' '), 15);
  SAME (span_find_doubled (span_empty (), ' '), 0);
  struct mspan m = guarded (5000);
  mspan_fill (m, '.');
  mspan_set (m, 4999, ' ');
  mspan_set (m, 4998, ' ');
  SAME (span_find_doubled (mspan_span (m), ' '), 4998);
}
END_TEST

RUN_TESTS ("doubled", ends_where_it_should, finds_two_anywhere, chooses_by_itself)
