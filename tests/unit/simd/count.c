/* lib/simd/count.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/count.h"

#include "samples.h"

static size_t
count_one_by_one (struct span s, unsigned char byte)
{
  size_t count = 0;
  for (size_t i = 0; i < s.length; i++)
    count += s.base_[i] == byte;
  return count;
}

static void
check_count (struct span s)
{
  static const unsigned char bytes[] = { '\n', 'a', 0, 0xff };
  for (size_t i = 0; i < sizeof bytes; i++)
    {
      size_t count = count_one_by_one (s, bytes[i]);
      EACH_LEVEL (level)
        SAME (span_count_at (level, s, bytes[i]), count);
    }
}

START_TEST (counts_each_byte)
{
  each_sample (check_count);
}
END_TEST

/* Counters of a byte each are emptied before they overflow.  */
START_TEST (counts_a_long_run)
{
  struct mspan m = guarded (1 << 20);
  mspan_fill (m, 'x');
  EACH_LEVEL (level)
    for (size_t length = 4000; length <= m.length; length = length * 3 / 2)
      {
        struct span s = span_first (mspan_span (m), length);
        SAME (span_count_at (level, s, 'x'), length);
        SAME (span_count_at (level, s, 'y'), 0);
      }
}
END_TEST

START_TEST (chooses_by_itself)
{
  SAME (span_count (span_empty (), 'x'), 0);
  SAME (span_count (SPAN ("xayxx"), 'x'), 3);
  struct mspan m = guarded (5000);
  mspan_fill (m, 'x');
  SAME (span_count (mspan_span (m), 'x'), 5000);
}
END_TEST

RUN_TESTS ("count", counts_each_byte, counts_a_long_run, chooses_by_itself)
