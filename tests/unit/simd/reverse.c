/* lib/simd/reverse.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/reverse.h"

#include <string.h>

#include "samples.h"

static size_t
reverse_one_by_one (struct span s, unsigned char end, struct mspan target, size_t *written)
{
  size_t left = s.length;
  *written = 0;
  while (left > 0)
    {
      size_t begin = left - 1;
      while (begin > 0 && s.base_[begin - 1] != end)
        begin--;
      if (begin == 0 || left - begin > target.length - *written)
        break;
      mspan_copy (mspan_from (target, *written), span_slice (s, begin, left));
      *written += left - begin;
      left = begin;
    }
  return left;
}

static struct mspan wanted_room, target_room;
static uint64_t state;

static void
check_one (struct span s, unsigned char end, size_t room)
{
  size_t wanted_written;
  size_t wanted = reverse_one_by_one (s, end, mspan_first (wanted_room, room), &wanted_written);
  EACH_LEVEL (level)
    {
      struct mspan target = mspan_from (target_room, target_room.length - room);
      size_t written;
      SAME (reverse_lines_at (level, s, end, target, &written), wanted);
      SAME (written, wanted_written);
      SAME (memcmp (target.base_, wanted_room.base_, written) == 0, true);
    }
}

static void
check_reverse (struct span s)
{
  unsigned char end = random_next (&state) % 4 ? '\n' : 'a';
  check_one (s, end, s.length);
  if (random_next (&state) % 4 == 0)
    check_one (s, end, random_next (&state) % (s.length + 1));
}

START_TEST (reverses_lines)
{
  wanted_room = guarded (80000);
  target_room = guarded (80000);
  each_sample (check_reverse);
}
END_TEST

START_TEST (stops_where_there_is_no_room)
{
  wanted_room = guarded (4096);
  target_room = guarded (4096);
  struct mspan m = guarded (1500);
  static const enum kind kinds[] = { PROSE, SHORT_LINES, NEWLINES };
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
    {
      sample_fill (m, kinds[i], 4);
      for (size_t room = 0; room < 2000; room++)
        check_one (mspan_span (m), '\n', room);
    }
}
END_TEST

/* Call by call, with a target that holds a few lines.  */
START_TEST (comes_to_the_first_line)
{
  struct mspan m = guarded (5000), out = guarded (300), wanted = guarded (300);
  for (enum kind kind = 0; kind < KINDS; kind++)
    {
      sample_fill (m, kind, 9);
      struct span rest = mspan_span (m);
      for (size_t written = 1; written > 0;)
        {
          size_t wanted_written;
          size_t wanted_left = reverse_one_by_one (rest, '\n', wanted, &wanted_written);
          SAME (reverse_lines (rest, '\n', out, &written), wanted_left);
          ck_assert (span_equal (mspan_span (mspan_first (out, written)),
                                 mspan_span (mspan_first (wanted, wanted_written))));
          rest = span_first (rest, wanted_left);
        }
      size_t first = span_find (mspan_span (m), '\n');
      if (kind == PROSE || kind == SHORT_LINES || kind == NEWLINES)
        SAME (rest.length, first + 1);
    }
}
END_TEST

START_TEST (leaves_the_first_line)
{
  unsigned char out[64];
  size_t written;
  SAME (reverse_lines (SPAN ("a\nbc\nd"), '\n', MSPAN (out), &written), 2);
  ck_assert (span_equal (span_of_ (out, written), SPAN ("dbc\n")));
  SAME (reverse_lines (SPAN ("a\n\n"), '\n', MSPAN (out), &written), 2);
  ck_assert (span_equal (span_of_ (out, written), SPAN ("\n")));
  SAME (reverse_lines (SPAN ("a\n"), '\n', MSPAN (out), &written), 2);
  SAME (written, 0);
  SAME (reverse_lines (span_empty (), '\n', MSPAN (out), &written), 0);
}
END_TEST

RUN_TESTS ("reverse", reverses_lines, stops_where_there_is_no_room, comes_to_the_first_line,
           leaves_the_first_line)
