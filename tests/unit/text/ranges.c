/* lib/text/ranges.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/ranges.h"

#include <stdint.h>

#include "unit.h"

/* RANGES as "BEGIN:END ...".  */
static const char *
shown (range_vec ranges)
{
  static char text[400];
  size_t length = 0;
  text[0] = 0;
  FOR_EACH (range, ranges)
    length += (size_t) sprintf (text + length, "%s%ju:", length ? " " : "", range->begin)
              + (range->end == UINTMAX_MAX
                   ? (size_t) sprintf (text + strlen (text), "-")
                   : (size_t) sprintf (text + strlen (text), "%ju", range->end));
  return text;
}

static range_vec
parsed (const char *text)
{
  range_vec ranges = { 0 };
  struct span wrong;
  ck_assert_int_eq (ranges_parse (str_span (str_of (text)), false, &ranges, &wrong),
                    RANGES_FINE);
  return ranges;
}

START_TEST (lists_are_sorted_and_merged)
{
  static const struct { const char *text, *ranges; } cases[] = {
    { "1", "1:2" }, { "3", "3:4" }, { "1-3", "1:4" }, { "-3", "1:4" }, { "4-", "4:-" },
    { "1-1", "1:2" }, { "5,1", "1:2 5:6" }, { "1 2\t3", "1:2 2:3 3:4" },
    /* Those that touch stay two, those that overlap do not.  */
    { "1-2,3-", "1:3 3:-" }, { "1-3,3-", "1:-" }, { "1-3,2-4", "1:5" }, { "2-4,1-3", "1:5" },
    { "1-9,2-3,4", "1:10" }, { "3-,1-,2", "1:-" }, { "7,7,7", "7:8" },
    { "007", "7:8" }, { "18446744073709551614", "18446744073709551614:-" },
    { "18446744073709551613", "18446744073709551613:18446744073709551614" },
    { "-18446744073709551614", "1:-" },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      range_vec ranges = parsed (ELEM (cases, i).text);
      ck_assert_str_eq (shown (ranges), ELEM (cases, i).ranges);
      VEC_RELEASE (ranges);
    }
}
END_TEST

START_TEST (what_is_wrong_is_told)
{
  static const struct { const char *text; enum ranges_end end; const char *wrong; } cases[] = {
    { "", RANGES_ZERO, "" }, { ",", RANGES_ZERO, "" }, { "0", RANGES_ZERO, "" },
    { "0-", RANGES_ZERO, "" }, { "0-3", RANGES_ZERO, "" }, { "1,,2", RANGES_ZERO, "" },
    { "1,", RANGES_ZERO, "" }, { " 1", RANGES_ZERO, "" }, { "0,a", RANGES_ZERO, "" },
    { "-0", RANGES_DECREASING, "" }, { "3-2", RANGES_DECREASING, "" },
    { "2-1,0", RANGES_DECREASING, "" },
    { "-", RANGES_NO_ENDPOINT, "" }, { "1 -", RANGES_NO_ENDPOINT, "" },
    { "- 1", RANGES_NO_ENDPOINT, "" },
    { "1-2-3", RANGES_SECOND_DASH, "" }, { "--1", RANGES_SECOND_DASH, "" },
    { "1--", RANGES_SECOND_DASH, "" }, { "-1-", RANGES_SECOND_DASH, "" },
    { "18446744073709551615", RANGES_TOO_LARGE, "18446744073709551615" },
    { "1-18446744073709551615", RANGES_TOO_LARGE, "18446744073709551615" },
    { "1,99999999999999999999x", RANGES_TOO_LARGE, "99999999999999999999" },
    { "a", RANGES_NO_NUMBER, "a" }, { "1a", RANGES_NO_NUMBER, "a" },
    { "a-1,2", RANGES_NO_NUMBER, "a-1,2" }, { "1:2", RANGES_NO_NUMBER, ":2" },
    { "+1", RANGES_NO_NUMBER, "+1" }, { "1-a", RANGES_NO_NUMBER, "a" },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      range_vec ranges = { 0 };
      struct span wrong = span_empty ();
      enum ranges_end end = ranges_parse (str_span (str_of (ELEM (cases, i).text)), false,
                                          &ranges, &wrong);
      ck_assert_msg (end == ELEM (cases, i).end, "'%s': %d", ELEM (cases, i).text, (int) end);
      ck_assert (span_equal (wrong, str_span (str_of (ELEM (cases, i).wrong))));
      VEC_RELEASE (ranges);
    }
}
END_TEST

START_TEST (a_dash_alone_may_be_all)
{
  range_vec ranges = { 0 };
  struct span wrong;
  ck_assert_int_eq (ranges_parse (SPAN ("-"), true, &ranges, &wrong), RANGES_FINE);
  ck_assert_str_eq (shown (ranges), "1:-");
  VEC_RELEASE (ranges);
}
END_TEST

START_TEST (lists_may_stay_as_they_are)
{
  range_vec ranges = { 0 };
  struct span wrong;
  ck_assert_int_eq (ranges_parse_listed (SPAN ("5-,2,2,1-3"), false, &ranges, &wrong),
                    RANGES_FINE);
  ck_assert_str_eq (shown (ranges), "5:- 2:3 2:3 1:4");
  VEC_RELEASE (ranges);
  ck_assert_int_eq (ranges_parse_listed (SPAN ("2,0"), false, &ranges, &wrong), RANGES_ZERO);
  VEC_RELEASE (ranges);
}
END_TEST

START_TEST (the_complement_is_what_is_left)
{
  static const struct { const char *text, *others; } cases[] = {
    { "1", "2:-" }, { "2", "1:2 3:-" }, { "1-", "" }, { "3-", "1:3" },
    { "1-2,3-4", "5:-" }, { "2-3,5,9-", "1:2 4:5 6:9" },
    { "18446744073709551614", "1:18446744073709551614" },
  };
  for (size_t i = 0; i < COUNT (cases); i++)
    {
      range_vec ranges = parsed (ELEM (cases, i).text);
      ranges_complement (&ranges);
      ck_assert_str_eq (shown (ranges), ELEM (cases, i).others);
      VEC_RELEASE (ranges);
    }
}
END_TEST

START_TEST (numbers_are_found_in_ascending_order)
{
  range_vec ranges = parsed ("2-4,5,8,11-");
  range_list list = VEC_SLICE (ranges);
  static const char held[] = ".####..#..####", begins[] = ".#..#..#..#...";
  size_t at = 0, at_begin = 0;
  for (uintmax_t number = 1; number < sizeof held; number++)
    {
      ck_assert_int_eq (ranges_hold (list, &at, number), held[number - 1] != '.');
      ck_assert_int_eq (ranges_begin (list, &at_begin, number), begins[number - 1] == '#');
    }
  at = 0;
  ck_assert (!ranges_hold (list, &at, 10));
  ck_assert (ranges_hold (list, &at, UINTMAX_MAX - 1));
  VEC_RELEASE (ranges);
}
END_TEST

UNIT_TESTS ("text/ranges",
            lists_are_sorted_and_merged,
            what_is_wrong_is_told,
            a_dash_alone_may_be_all,
            lists_may_stay_as_they_are,
            the_complement_is_what_is_left,
            numbers_are_found_in_ascending_order)
