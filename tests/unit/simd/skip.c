/* lib/simd/skip.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/skip.h"

#include "samples.h"

static bool
is_separator (unsigned char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n';
}

/* Each number of fields ends where walking through S comes to it.  */
static void
check_skipping (struct span s)
{
  enum { MOST = 40 };
  size_t ends[MOST + 2] = { 0 }, count = 0;
  for (size_t i = 1; i < s.length && count <= MOST; i++)
    if (is_separator (s.base_[i]) && !is_separator (s.base_[i - 1]))
      ends[++count] = i;
  EACH_LEVEL (level)
    for (size_t n = 0; n <= MOST; n++)
      SAME (span_skip_fields_at (level, s, n), n <= count ? ends[n] : s.length);
}

START_TEST (skips_each)
{
  each_sample (check_skipping);
}
END_TEST

START_TEST (blanks_and_ends)
{
  SAME (span_skip_fields (SPAN ("a b\tc"), 0), 0);
  SAME (span_skip_fields (SPAN ("a b\tc"), 1), 1);
  SAME (span_skip_fields (SPAN ("a b\tc"), 2), 3);
  SAME (span_skip_fields (SPAN ("a b\tc"), 3), 5);
  SAME (span_skip_fields (SPAN ("a b\tc"), SIZE_MAX), 5);
  SAME (span_skip_fields (SPAN ("  a\n  b"), 1), 3);
  SAME (span_skip_fields (SPAN ("   "), 1), 3);
  SAME (span_skip_fields (SPAN ("a\vb\rc d"), 1), 5);
  SAME (span_skip_fields (span_empty (), 1), 0);
}
END_TEST

RUN_TESTS ("skip", skips_each, blanks_and_ends)
