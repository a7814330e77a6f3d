/* lib/simd/sums.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sums.h"

#include "samples.h"

static void
check_sums (struct span s)
{
  static unsigned int begin = 1;
  unsigned int bsd = begin;
  uint64_t bytes = 0;
  for (size_t i = 0; i < s.length; i++)
    {
      bsd = (bsd >> 1) + ((bsd & 1) << 15);
      bsd = (bsd + s.base_[i]) & 0xffff;
      bytes += s.base_[i];
    }
  SAME (sum_bsd ((uint16_t) begin, s), bsd);
  EACH_LEVEL (level)
    SAME (sum_bytes_at (level, s), bytes);
  begin = bsd;
}

START_TEST (adds_up)
{
  each_sample (check_sums);
}
END_TEST

/* No counter overflows before it is emptied.  */
START_TEST (adds_up_large_bytes)
{
  struct mspan m = guarded (1 << 20);
  mspan_fill (m, 0xff);
  EACH_LEVEL (level)
    SAME (sum_bytes_at (level, mspan_span (m)), 255u << 20);
}
END_TEST

RUN_TESTS ("sums", adds_up, adds_up_large_bytes)
