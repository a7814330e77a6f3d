/* lib/simd/ends.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/ends.h"

#include "samples.h"

/* The first MOST newlines of S, as the header has them.  */
static void
check_most (struct span s, size_t most)
{
  size_t expected[LINE_ENDS_MOST], count = 0;
  for (size_t at = 0; at < s.length && count < most && count < LINE_ENDS_MOST; at++)
    if (s.base_[at] == '\n')
      expected[count++] = at;
    else if (s.base_[at] < ' ' || s.base_[at] > '~')
      break;
  EACH_LEVEL (level)
    {
      struct line_ends ends;
      span_line_ends_at (level, s, most, &ends);
      SAME (ends.count, count);
      for (size_t i = 0; i < count; i++)
        SAME (line_end (&ends, i), expected[i]);
    }
}

static void
check_ends (struct span s)
{
  for (size_t most = 0; most < 5; most++)
    check_most (s, most);
  check_most (s, 100);
  check_most (s, SIZE_MAX);
}

START_TEST (finds_what_there_is)
{
  each_sample (check_ends);
}
END_TEST

/* Each byte at each place among lines of 3.  */
START_TEST (ends_at_each_byte)
{
  struct mspan m = guarded (200);
  for (size_t at = 0; at < m.length; at++)
    {
      for (size_t i = 0; i < m.length; i++)
        mspan_set (m, i, i % 3 == 2 ? '\n' : '~');
      for (unsigned int byte = 0; byte < 256; byte++)
        {
          mspan_set (m, at, (unsigned char) byte);
          check_most (mspan_span (m), SIZE_MAX);
        }
    }
}
END_TEST

START_TEST (chooses_by_itself)
{
  struct line_ends ends;
  span_line_ends (SPAN ("ab\n\nc\td\n"), 9, &ends);
  SAME (ends.count, 2);
  SAME (line_end (&ends, 1), 3);
  struct mspan m = guarded (5000);
  mspan_fill (m, '\n');
  span_line_ends (mspan_span (m), 5000, &ends);
  SAME (ends.count, LINE_ENDS_MOST);
}
END_TEST

RUN_TESTS ("ends", finds_what_there_is, ends_at_each_byte, chooses_by_itself)
