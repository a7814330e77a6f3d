/* lib/simd/repeat.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/repeat.h"

#include "samples.h"

static size_t
third_one_by_one (struct span s, unsigned char byte)
{
  for (size_t i = 2; i < s.length; i++)
    if (s.base_[i] == byte && s.base_[i - 1] == byte && s.base_[i - 2] == byte)
      return i;
  return s.length;
}

static void
check_third (struct span s)
{
  static const unsigned char bytes[] = { '\n', 'a', 0xff };
  for (size_t i = 0; i < sizeof bytes; i++)
    {
      size_t third = third_one_by_one (s, bytes[i]);
      EACH_LEVEL (level)
        SAME (span_find_third_at (level, s, bytes[i]), third);
    }
}

START_TEST (finds_the_third)
{
  each_sample (check_third);
}
END_TEST

/* All that eight bytes can be, at each place, among others and alone.  */
START_TEST (at_each_place)
{
  struct mspan m = guarded (200);
  for (unsigned int bits = 0; bits < 256; bits++)
    for (size_t at = 0; at + 8 <= m.length; at++)
      {
        for (size_t i = 0; i < m.length; i++)
          m.base_[i] = bits % 2 && i % 3 ? '\n' : 'x';
        for (size_t i = 0; i < 8; i++)
          m.base_[at + i] = bits >> i & 1 ? '\n' : 'x';
        check_third (mspan_span (m));
      }
}
END_TEST

START_TEST (short_spans)
{
  SAME (span_find_third (SPAN ("a\n\n\nb"), '\n'), 3);
  SAME (span_find_third (SPAN ("\n\n"), '\n'), 2);
  SAME (span_find_third (span_empty (), '\n'), 0);
}
END_TEST

RUN_TESTS ("repeat", finds_the_third, at_each_place, short_spans)
