/* lib/simd/same.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/same.h"

#include "samples.h"

static bool
same_text (struct span a, struct span b, bool folds)
{
  bool same = a.length == b.length;
  for (size_t i = 0; same && i < a.length; i++)
    {
      unsigned char x = a.base_[i], y = b.base_[i];
      if (folds && x >= 'A' && x <= 'Z')
        x |= 0x20;
      if (folds && y >= 'A' && y <= 'Z')
        y |= 0x20;
      same = x == y;
    }
  return same;
}

/* Each line is told of as a plain comparison has it.  */
static void
check_same (struct span s)
{
  static struct places places;
  for (int folds = 0; folds < 2; folds++)
    EACH_LEVEL (level)
      for (size_t begin = 0, from = 0; from < s.length;)
        {
          struct same_lines same;
          span_places_at (level, s, &from, '\n', &places);
          find_same_lines_at (level, s, begin, &places, folds, &same);
          SAME (same.count, places.count);
          struct span before = span_empty ();
          for (size_t i = 0; i < places.count; i++)
            {
              struct span line = span_slice (s, begin, places.at[i]);
              bool expected = i > 0 && same_text (before, line, folds);
              SAME (same_run (&same, i, true) > 0, expected);
              SAME (same_run (&same, i, false) > 0, !expected);
              SAME (i + same_run (&same, i, expected) <= places.count, true);
              before = line;
              begin = places.at[i] + 1;
            }
        }
}

START_TEST (samples)
{
  each_sample (check_same);
}
END_TEST

/* Lines of every length around a step, repeated or with one byte that is not the
   same; the last of them end where the memory does.  */
START_TEST (lengths)
{
  for (size_t length = 0; length < 140; length += length < 60 || length > 68 ? 7 : 1)
    for (size_t changed = 0; changed <= length; changed += 3)
      {
        struct mspan m = guarded (5 * (length + 1));
        for (size_t i = 0; i < m.length; i++)
          {
            size_t column = i % (length + 1);
            mspan_set (m, i, column == length ? '\n' : (unsigned char) ('a' + column % 7));
          }
        if (changed < length)
          mspan_set (m, 2 * (length + 1) + changed,
                     changed % 2 ? '@' : (unsigned char) ('A' + changed % 7));
        check_same (mspan_span (m));
      }
}
END_TEST

/* More lines than are told of at once; runs across words of bits.  */
START_TEST (many)
{
  struct mspan m = guarded (6 * PLACES_MOST + 8);
  for (size_t i = 0; i < m.length; i++)
    mspan_set (m, i, i % 2 == 1 || i / 150 % 3 == 2 ? '\n' : i % 300 < 4 ? 'b' : 'a');
  check_same (mspan_span (m));
}
END_TEST

RUN_TESTS ("same", samples, lengths, many)
