/* lib/simd/gap.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/gap.h"

#include "samples.h"

/* What the header says of the first GAPS_SPAN bytes of S.  */
static void
check_gaps (struct span s)
{
  struct mspan to = guarded (GAPS_SPAN);
  struct gaps gaps = span_copy_gaps (s, to);
  for (size_t at = 0; at < GAPS_SPAN; at++)
    {
      unsigned char byte = span_at (s, at);
      SAME (mspan_at (to, at), byte < ' ' ? ' ' : byte);
      SAME (gaps.low >> at & 1, byte <= ' ');
      SAME (gaps.newlines >> at & 1, byte == '\n');
      SAME (gaps.others >> at & 1, byte < ' ' && byte != '\n');
    }
}

START_TEST (tells_of_each_byte)
{
  struct mspan m = guarded (GAPS_SPAN);
  for (size_t at = 0; at < m.length; at++)
    for (unsigned int byte = 0; byte < 256; byte++)
      {
        mspan_fill (m, at % 2 == 0 ? 'a' : ' ');
        mspan_set (m, at, (unsigned char) byte);
        check_gaps (mspan_span (m));
      }
}
END_TEST

START_TEST (finds_the_first)
{
  for (size_t at = 0; at < 64; at++)
    SAME (gaps_first ((uint64_t) 1 << at | (uint64_t) 1 << 63), at);
}
END_TEST

RUN_TESTS ("gap", tells_of_each_byte, finds_the_first)
