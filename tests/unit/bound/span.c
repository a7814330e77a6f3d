/* lib/bound/span.h: both sides of each edge.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/span.h"

#include "death.h"

START_TEST (a_literal_has_its_bytes_without_the_nul)
{
  struct span s = SPAN ("a\0b");
  ck_assert_uint_eq (s.length, 3);
  ck_assert_uint_eq (span_at (s, 0), 'a');
  ck_assert_uint_eq (span_at (s, 1), 0);
  ck_assert_uint_eq (span_at (s, 2), 'b');
  ck_assert_uint_eq (SPAN ("").length, 0);
  ck_assert_uint_eq (span_empty ().length, 0);
}
END_TEST

START_TEST (an_array_is_whole)
{
  static const unsigned char bytes[4] = { 1, 2, 3, 0 };
  struct span s = SPAN_ARRAY (bytes);
  ck_assert_uint_eq (s.length, 4);
  ck_assert_ptr_eq (span_raw (s), bytes);
}
END_TEST

START_TEST (at_stops_at_the_length)
{
  struct span s = SPAN ("abc\xff");
  ck_assert_uint_eq (span_at (s, 3), 0xff);
  ck_assert_stop (span_at (s, 4), 4, 4);
  ck_assert_stop (span_at (s, SIZE_MAX), SIZE_MAX, 4);
  ck_assert_stop (span_at (span_empty (), 0), 0, 0);
}
END_TEST

START_TEST (first_and_from_split)
{
  struct span s = SPAN ("abc");
  ck_assert_span (span_first (s, 0), "");
  ck_assert_span (span_first (s, 2), "ab");
  ck_assert_span (span_first (s, 3), "abc");
  ck_assert_stop (span_first (s, 4), 4, 3);
  ck_assert_stop (span_first (s, SIZE_MAX), SIZE_MAX, 3);
  ck_assert_span (span_from (s, 0), "abc");
  ck_assert_span (span_from (s, 2), "c");
  ck_assert_span (span_from (s, 3), "");
  ck_assert_stop (span_from (s, 4), 4, 3);
  ck_assert_stop (span_from (s, SIZE_MAX), SIZE_MAX, 3);
  ck_assert_uint_eq (span_from (span_empty (), 0).length, 0);
  ck_assert_stop (span_from (span_empty (), 1), 1, 0);
}
END_TEST

START_TEST (last_counts_from_the_end)
{
  struct span s = SPAN ("abc");
  ck_assert_span (span_last (s, 0), "");
  ck_assert_span (span_last (s, 1), "c");
  ck_assert_span (span_last (s, 3), "abc");
  ck_assert_stop (span_last (s, 4), 4, 3);
  ck_assert_uint_eq (span_last (span_empty (), 0).length, 0);
}
END_TEST

START_TEST (a_slice_lies_within)
{
  struct span s = SPAN ("abcd");
  ck_assert_span (span_slice (s, 0, 0), "");
  ck_assert_span (span_slice (s, 0, 4), "abcd");
  ck_assert_span (span_slice (s, 1, 3), "bc");
  ck_assert_span (span_slice (s, 4, 4), "");
  ck_assert_stop (span_slice (s, 0, 5), 5, 4);
  ck_assert_stop (span_slice (s, 5, 5), 5, 4);
  ck_assert_stop (span_slice (s, 3, 2), 3, 2);
  ck_assert_stop (span_slice (s, SIZE_MAX, 0), SIZE_MAX, 0);
  ck_assert_stop (span_slice (s, 0, SIZE_MAX), SIZE_MAX, 4);
}
END_TEST

START_TEST (find_gives_the_length_where_there_is_none)
{
  struct span s = SPAN ("a,b,c");
  ck_assert_uint_eq (span_find (s, ','), 1);
  ck_assert_uint_eq (span_rfind (s, ','), 3);
  ck_assert_uint_eq (span_find (s, 'a'), 0);
  ck_assert_uint_eq (span_rfind (s, 'c'), 4);
  /* The byte behind the end, a NUL, is not in it.  */
  ck_assert_uint_eq (span_find (s, 0), 5);
  ck_assert_uint_eq (span_rfind (s, 0), 5);
  ck_assert_uint_eq (span_find (span_empty (), 0), 0);
  ck_assert_uint_eq (span_rfind (span_empty (), 0), 0);
}
END_TEST

START_TEST (equal_wants_the_same_length_and_bytes)
{
  ck_assert (span_equal (SPAN ("abc"), SPAN ("abc")));
  ck_assert (!span_equal (SPAN ("abc"), SPAN ("abd")));
  ck_assert (!span_equal (SPAN ("abc"), SPAN ("ab")));
  ck_assert (!span_equal (SPAN ("ab"), SPAN ("abc")));
  ck_assert (span_equal (SPAN ("a\0b"), SPAN ("a\0b")));
  ck_assert (!span_equal (SPAN ("a\0b"), SPAN ("a\0c")));
  ck_assert (span_equal (SPAN (""), span_empty ()));
  /* Not even where the bytes behind the shorter one are the same.  */
  struct span s = SPAN ("abcabc");
  ck_assert (!span_equal (s, span_first (s, 3)));
  ck_assert (!span_equal (span_first (s, 3), s));
  ck_assert (span_equal (span_first (s, 3), span_last (s, 3)));
}
END_TEST

START_TEST (compare_is_by_bytes_then_length)
{
  ck_assert_int_eq (span_compare (SPAN ("abc"), SPAN ("abc")), 0);
  ck_assert_int_lt (span_compare (SPAN ("abc"), SPAN ("abd")), 0);
  ck_assert_int_gt (span_compare (SPAN ("abd"), SPAN ("abc")), 0);
  ck_assert_int_lt (span_compare (SPAN ("ab"), SPAN ("abc")), 0);
  ck_assert_int_gt (span_compare (SPAN ("abc"), SPAN ("ab")), 0);
  ck_assert_int_gt (span_compare (SPAN ("b"), SPAN ("abc")), 0);
  ck_assert_int_lt (span_compare (SPAN ("abc"), SPAN ("b")), 0);
  ck_assert_int_gt (span_compare (SPAN ("\x80"), SPAN ("\x7f")), 0);
  ck_assert_int_lt (span_compare (SPAN (""), SPAN ("\0")), 0);
  ck_assert_int_eq (span_compare (SPAN (""), span_empty ()), 0);
}
END_TEST

START_TEST (beginnings_and_ends)
{
  struct span s = SPAN ("abcab");
  ck_assert (span_starts_with (s, SPAN ("")));
  ck_assert (span_starts_with (s, SPAN ("abc")));
  ck_assert (span_starts_with (s, s));
  ck_assert (!span_starts_with (s, SPAN ("bc")));
  ck_assert (!span_starts_with (s, SPAN ("abcabc")));
  ck_assert (span_ends_with (s, SPAN ("")));
  ck_assert (span_ends_with (s, SPAN ("cab")));
  ck_assert (span_ends_with (s, s));
  ck_assert (!span_ends_with (s, SPAN ("abc")));
  ck_assert (!span_ends_with (s, SPAN ("xabcab")));
  ck_assert (span_starts_with (span_empty (), SPAN ("")));
  ck_assert (!span_ends_with (span_empty (), SPAN ("a")));
  ck_assert (span_ends_in (s, 'b'));
  ck_assert (!span_ends_in (s, 'a'));
  ck_assert (!span_ends_in (span_empty (), 0));
}
END_TEST

START_TEST (next_takes_pieces_and_their_ends)
{
  struct span rest = SPAN ("a\n\nbc"), piece;
  ck_assert (span_next (&rest, '\n', &piece));
  ck_assert_span (piece, "a");
  ck_assert (span_next (&rest, '\n', &piece));
  ck_assert_span (piece, "");
  ck_assert_span (rest, "bc");
  ck_assert (span_next (&rest, '\n', &piece));
  ck_assert_span (piece, "bc");
  ck_assert_uint_eq (rest.length, 0);
  ck_assert (!span_next (&rest, '\n', &piece));
  ck_assert (!span_next (&rest, '\n', &piece));
}
END_TEST

/* "a\n" is one line, as "a" is; only "\n" alone adds an empty one.  */
START_TEST (an_end_at_the_end_adds_no_piece)
{
  struct span rest = SPAN ("a\n"), piece;
  ck_assert (span_next (&rest, '\n', &piece));
  ck_assert_span (piece, "a");
  ck_assert (!span_next (&rest, '\n', &piece));
  rest = SPAN ("\n");
  ck_assert (span_next (&rest, '\n', &piece));
  ck_assert_span (piece, "");
  ck_assert (!span_next (&rest, '\n', &piece));
  rest = span_empty ();
  ck_assert (!span_next (&rest, '\n', &piece));
}
END_TEST

START_TEST (take_takes_bytes_until_there_are_none)
{
  struct span rest = SPAN ("a\xff");
  unsigned char byte = 'x';
  ck_assert (span_take (&rest, &byte));
  ck_assert_uint_eq (byte, 'a');
  ck_assert (span_take (&rest, &byte));
  ck_assert_uint_eq (byte, 0xff);
  ck_assert (!span_take (&rest, &byte));
  ck_assert_uint_eq (byte, 0xff);
  ck_assert_uint_eq (rest.length, 0);
}
END_TEST

UNIT_TESTS ("bound/span",
            a_literal_has_its_bytes_without_the_nul,
            an_array_is_whole,
            at_stops_at_the_length,
            first_and_from_split,
            last_counts_from_the_end,
            a_slice_lies_within,
            find_gives_the_length_where_there_is_none,
            equal_wants_the_same_length_and_bytes,
            compare_is_by_bytes_then_length,
            beginnings_and_ends,
            next_takes_pieces_and_their_ends,
            an_end_at_the_end_adds_no_piece,
            take_takes_bytes_until_there_are_none)
