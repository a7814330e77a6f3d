/* lib/simd/nth.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/nth.h"

#include "samples.h"

static const unsigned char bytes[] = { '\n', 'a', 0xe2 };

/* For each BYTE of S, the N-th ends where counting comes to N.  */
static void
check_each_n (struct span s)
{
  for (size_t i = 0; i < sizeof bytes; i++)
    {
      uintmax_t held = 0;
      for (size_t j = 0; j < s.length; j++)
        held += s.base_[j] == bytes[i];
      uintmax_t step = s.length % 16 == 0 ? 1 : held / 3 + 1;
      EACH_LEVEL (level)
        {
          uintmax_t n = 0, missing;
          for (size_t j = 0; j < s.length; j++)
            if (s.base_[j] == bytes[i] && n++ % step == 0)
              {
                SAME (span_find_nth_at (level, s, bytes[i], n, &missing), j + 1);
                SAME (missing, 0);
                SAME (span_rfind_nth_at (level, s, bytes[i], held - n + 1, &missing), j);
                SAME (missing, 0);
              }
          for (uintmax_t more = 1; more < 500; more += 200)
            {
              SAME (span_find_nth_at (level, s, bytes[i], held + more, &missing), s.length);
              SAME (missing, more);
              SAME (span_rfind_nth_at (level, s, bytes[i], held + more, &missing), s.length);
              SAME (missing, more);
            }
          SAME (span_find_nth_at (level, s, bytes[i], 0, &missing), 0);
          SAME (missing, 0);
          SAME (span_rfind_nth_at (level, s, bytes[i], 0, &missing), s.length);
          SAME (missing, 0);
        }
    }
}

/* Not each n of the long samples.  */
static void
check_nth (struct span s)
{
  check_each_n (s.length > 2000 ? span_last (s, 2000) : s);
}

START_TEST (finds_each)
{
  each_sample (check_nth);
}
END_TEST

START_TEST (finds_far_away)
{
  struct mspan m = guarded (100000);
  mspan_fill (m, '\n');
  uintmax_t missing;
  EACH_LEVEL (level)
    for (uintmax_t n = 1; n <= m.length; n += 777)
      {
        SAME (span_find_nth_at (level, mspan_span (m), '\n', n, &missing), n);
        SAME (span_rfind_nth_at (level, mspan_span (m), '\n', n, &missing), m.length - n);
      }
  SAME (span_find_nth (mspan_span (m), '\n', UINTMAX_MAX, &missing), m.length);
  SAME (missing, UINTMAX_MAX - 100000);
  SAME (span_rfind_nth (mspan_span (m), '\n', UINTMAX_MAX, &missing), m.length);
  SAME (missing, UINTMAX_MAX - 100000);
}
END_TEST

START_TEST (short_spans)
{
  uintmax_t missing;
  SAME (span_find_nth (SPAN ("a\nb\n"), '\n', 2, &missing), 4);
  SAME (span_rfind_nth (SPAN ("a\nb\n"), '\n', 2, &missing), 1);
  SAME (span_find_nth (span_empty (), '\n', 2, &missing), 0);
  SAME (missing, 2);
}
END_TEST

RUN_TESTS ("nth", finds_each, finds_far_away, short_spans)
