/* lib/bound/mspan.h: both sides of each edge, and nothing written beside.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/mspan.h"

#include "death.h"

START_TEST (an_array_is_whole)
{
  unsigned char bytes[4] = { 1, 2, 3, 4 };
  struct mspan m = MSPAN (bytes);
  ck_assert_uint_eq (m.length, 4);
  ck_assert_ptr_eq (mspan_raw (m), bytes);
  ck_assert_span (mspan_span (m), "\1\2\3\4");
  ck_assert_uint_eq (mspan_empty ().length, 0);
  ck_assert_uint_eq (mspan_span (mspan_empty ()).length, 0);
}
END_TEST

START_TEST (at_and_set_stop_at_the_length)
{
  unsigned char bytes[5] = "abcd";
  struct mspan m = mspan_first (MSPAN (bytes), 3);
  mspan_set (m, 0, 'x');
  mspan_set (m, 2, 'z');
  ck_assert_uint_eq (mspan_at (m, 0), 'x');
  ck_assert_uint_eq (mspan_at (m, 1), 'b');
  ck_assert_uint_eq (mspan_at (m, 2), 'z');
  ck_assert_str_eq ((char *) bytes, "xbzd");
  ck_assert_stop (mspan_at (m, 3), 3, 3);
  ck_assert_stop (mspan_set (m, 3, 'x'), 3, 3);
  ck_assert_stop (mspan_set (m, SIZE_MAX, 'x'), SIZE_MAX, 3);
  ck_assert_stop (mspan_at (mspan_empty (), 0), 0, 0);
  ck_assert_stop (mspan_set (mspan_empty (), 0, 'x'), 0, 0);
}
END_TEST

START_TEST (parts_lie_within)
{
  unsigned char bytes[] = { 'a', 'b', 'c' };
  struct mspan m = MSPAN (bytes);
  ck_assert_span (mspan_span (mspan_first (m, 0)), "");
  ck_assert_span (mspan_span (mspan_first (m, 3)), "abc");
  ck_assert_stop (mspan_first (m, 4), 4, 3);
  ck_assert_span (mspan_span (mspan_from (m, 1)), "bc");
  ck_assert_span (mspan_span (mspan_from (m, 3)), "");
  ck_assert_stop (mspan_from (m, 4), 4, 3);
  ck_assert_span (mspan_span (mspan_slice (m, 1, 2)), "b");
  ck_assert_span (mspan_span (mspan_slice (m, 3, 3)), "");
  ck_assert_stop (mspan_slice (m, 2, 4), 4, 3);
  ck_assert_stop (mspan_slice (m, 2, 1), 2, 1);
}
END_TEST

START_TEST (the_same_place_is_the_same_beginning)
{
  unsigned char bytes[3] = { 0 };
  struct mspan m = MSPAN (bytes);
  ck_assert (mspan_same_place (m, mspan_first (m, 1)));
  ck_assert (!mspan_same_place (m, mspan_from (m, 1)));
}
END_TEST

START_TEST (copy_gives_back_the_rest)
{
  unsigned char bytes[] = { '1', '2', '3', '4' };
  struct mspan m = mspan_first (MSPAN (bytes), 3);
  struct mspan rest = mspan_copy (m, SPAN ("ab"));
  ck_assert_span (SPAN_ARRAY (bytes), "ab34");
  ck_assert_uint_eq (rest.length, 1);
  rest = mspan_copy (rest, SPAN ("c"));
  ck_assert_span (SPAN_ARRAY (bytes), "abc4");
  ck_assert_uint_eq (rest.length, 0);
  rest = mspan_copy (rest, SPAN (""));
  ck_assert_uint_eq (rest.length, 0);
  ck_assert_stop (mspan_copy (rest, SPAN ("d")), 1, 0);
  ck_assert_stop (mspan_copy (m, SPAN ("wxyz")), 4, 3);
  ck_assert_span (SPAN_ARRAY (bytes), "abc4");
}
END_TEST

START_TEST (move_may_overlap)
{
  unsigned char bytes[] = { 'a', 'b', 'c', 'd', 'e' };
  struct mspan m = MSPAN (bytes);
  struct mspan rest = mspan_move (mspan_from (m, 1), span_first (mspan_span (m), 4));
  ck_assert_span (SPAN_ARRAY (bytes), "aabcd");
  ck_assert_uint_eq (rest.length, 0);
  rest = mspan_move (m, span_from (mspan_span (m), 2));
  ck_assert_span (SPAN_ARRAY (bytes), "bcdcd");
  ck_assert_uint_eq (rest.length, 2);
  ck_assert_stop (mspan_move (mspan_from (m, 1), mspan_span (m)), 5, 4);

  static unsigned char many[100001];
  for (size_t i = 0; i < sizeof many; i++)
    many[i] = (unsigned char) (i * 31);
  m = MSPAN (many);
  mspan_move (mspan_from (m, 1), span_first (mspan_span (m), sizeof many - 1));
  for (size_t i = 1; i < sizeof many; i++)
    ck_assert_uint_eq (many[i], (unsigned char) ((i - 1) * 31));
  mspan_move (m, span_from (mspan_span (m), 1));
  for (size_t i = 0; i < sizeof many - 1; i++)
    ck_assert_uint_eq (many[i], (unsigned char) (i * 31));
}
END_TEST

START_TEST (fill_fills_the_window_alone)
{
  unsigned char bytes[] = { 'a', 'b', 'c', 'd' };
  mspan_fill (mspan_slice (MSPAN (bytes), 1, 3), 'x');
  ck_assert_span (SPAN_ARRAY (bytes), "axxd");
  mspan_fill (mspan_empty (), 'x');
}
END_TEST

UNIT_TESTS ("bound/mspan",
            an_array_is_whole,
            at_and_set_stop_at_the_length,
            parts_lie_within,
            the_same_place_is_the_same_beginning,
            copy_gives_back_the_rest,
            move_may_overlap,
            fill_fills_the_window_alone)
