/* lib/bound/str.h: strings, the empty one and none.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/str.h"

#include "death.h"

START_TEST (a_str_knows_its_length)
{
  char text[] = "name";
  struct str s = str_of (text);
  ck_assert_uint_eq (s.length, 4);
  ck_assert_ptr_eq (str_c (s), text);
  ck_assert_span (str_span (s), "name");
  ck_assert_uint_eq (STR ("name").length, 4);
  ck_assert_uint_eq (str_of ("").length, 0);
}
END_TEST

START_TEST (none_is_not_the_empty_one)
{
  ck_assert (str_given (STR ("")));
  ck_assert (str_given (STR ("a")));
  ck_assert (!str_given (str_none ()));
  ck_assert_uint_eq (str_none ().length, 0);
  ck_assert_uint_eq (str_span (str_none ()).length, 0);
}
END_TEST

START_TEST (at_gives_the_nul_and_stops_behind_it)
{
  struct str s = STR ("ab\xff");
  ck_assert_uint_eq (str_at (s, 0), 'a');
  ck_assert_uint_eq (str_at (s, 2), 0xff);
  ck_assert_uint_eq (str_at (s, 3), 0);
  ck_assert_stop (str_at (s, 4), 4, 3);
  ck_assert_stop (str_at (s, SIZE_MAX), SIZE_MAX, 3);
  ck_assert_uint_eq (str_at (STR (""), 0), 0);
  ck_assert_stop (str_at (STR (""), 1), 1, 0);
}
END_TEST

START_TEST (at_stops_where_there_is_none)
{
  ck_assert_stop (str_at (str_none (), 0), 0, 0);
}
END_TEST

START_TEST (from_is_still_a_str)
{
  struct str s = STR ("abc");
  ck_assert_str_eq (str_c (str_from (s, 0)), "abc");
  ck_assert_str_eq (str_c (str_from (s, 2)), "c");
  ck_assert_uint_eq (str_from (s, 2).length, 1);
  ck_assert_str_eq (str_c (str_from (s, 3)), "");
  ck_assert_stop (str_from (s, 4), 4, 3);
}
END_TEST

START_TEST (equal_is_by_bytes)
{
  ck_assert (str_equal (STR ("abc"), str_of ("abc")));
  ck_assert (!str_equal (STR ("abc"), STR ("abd")));
  ck_assert (!str_equal (STR ("abc"), STR ("ab")));
  ck_assert (str_equal (STR (""), STR ("")));
}
END_TEST

UNIT_TESTS ("bound/str",
            a_str_knows_its_length,
            none_is_not_the_empty_one,
            at_gives_the_nul_and_stops_behind_it,
            at_stops_where_there_is_none,
            from_is_still_a_str,
            equal_is_by_bytes)
