/* lib/simd/plain.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/plain.h"

#include "samples.h"

static void
check_plain (struct span s)
{
  size_t plain = 0;
  while (plain < s.length && s.base_[plain] >= ' ' && s.base_[plain] <= '~')
    plain++;
  EACH_LEVEL (level)
    SAME (span_plain_at (level, s), plain);
}

START_TEST (ends_where_it_should)
{
  each_sample (check_plain);
}
END_TEST

/* Each byte at each place in a run of 200.  */
START_TEST (ends_at_each_byte)
{
  struct mspan m = guarded (200);
  mspan_fill (m, '~');
  for (unsigned int byte = 0; byte < 256; byte++)
    for (size_t at = 0; at < m.length; at++)
      {
        mspan_set (m, at, (unsigned char) byte);
        check_plain (mspan_span (m));
        mspan_set (m, at, ' ');
      }
}
END_TEST

START_TEST (chooses_by_itself)
{
  SAME (span_plain (SPAN ("plain\ttext")), 5);
  SAME (span_plain (span_empty ()), 0);
  struct mspan m = guarded (5000);
  mspan_fill (m, 'x');
  mspan_set (m, 4321, 0x7f);
  SAME (span_plain (mspan_span (m)), 4321);
}
END_TEST

RUN_TESTS ("plain", ends_where_it_should, ends_at_each_byte, chooses_by_itself)
