/* lib/text/fixed.h and lib/text/addition.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/fixed.h"

#include "text/addition.h"
#include "unit.h"

static struct fixed
number (long long value)
{
  struct fixed n = { 0 };
  char text[32];
  int length = snprintf (text, sizeof text, "%lld", value < 0 ? -value : value);
  fixed_set (&n, value < 0, span_of_ (text, (size_t) length), 0);
  return n;
}

static void
check_sum (long long a, long long b)
{
  struct fixed sum = number (a), other = number (b), wanted = number (a + b);
  int order = fixed_compare (&sum, &other);
  ck_assert_int_eq ((order > 0) - (order < 0), (a > b) - (a < b));
  fixed_add (&sum, &other);
  ck_assert_int_eq (sum.negative, wanted.negative);
  ck_assert_uint_eq (sum.digits.length, wanted.digits.length);
  ck_assert_int_eq (fixed_compare (&sum, &wanted), 0);
  ck_assert_int_eq (fixed_is_zero (&sum), a + b == 0);
  fixed_release (&sum);
  fixed_release (&other);
  fixed_release (&wanted);
}

START_TEST (sums_of_numbers_with_and_without_a_sign)
{
  static const long long values[] = { 0, 1, 2, 9, 10, 11, 99, 100, 101, 999999, 1000000,
                                      123456789012345678 };
  for (size_t i = 0; i < COUNT (values); i++)
    for (size_t j = 0; j < COUNT (values); j++)
      {
        check_sum (values[i], values[j]);
        check_sum (-values[i], values[j]);
        check_sum (values[i], -values[j]);
        check_sum (-values[i], -values[j]);
      }
}
END_TEST

START_TEST (zeros_in_front_go_and_the_sign_of_0_does_not_matter)
{
  struct fixed n = { 0 }, zero = { 0 };
  fixed_set (&n, true, SPAN ("0070"), 2);
  ck_assert_span (buf_span (&n.digits), "7000");
  fixed_set (&n, true, SPAN ("000"), 5);
  ck_assert_span (buf_span (&n.digits), "0");
  fixed_set (&zero, false, SPAN (""), 0);
  ck_assert_span (buf_span (&zero.digits), "0");
  ck_assert_int_eq (fixed_compare (&n, &zero), 0);
  ck_assert (n.negative && fixed_is_zero (&n));
  fixed_release (&n);
  fixed_release (&zero);
}
END_TEST

/* TARGET changed by OTHER, what it becomes, where that began, whether it had room.  */
struct row { const char *target, *other; bool carry; const char *sum; size_t at; bool over; };

static void
check_rows (const struct row *rows, size_t count,
            size_t (*change) (struct mspan, struct span, bool *))
{
  for (const struct row *row = rows; row < rows + count; row++)
    {
      char text[16];
      size_t length = strlen (row->target);
      memcpy (text, row->target, length + 1);
      bool carry = row->carry;
      ck_assert_uint_eq (change (mspan_of_ (text, length),
                                 span_of_ (row->other, strlen (row->other)), &carry), row->at);
      ck_assert_str_eq (text, row->sum);
      ck_assert_int_eq (carry, row->over);
    }
}

START_TEST (what_is_touched_is_told)
{
  static const struct row sums[] = {
    { "1234", "5", false, "1239", 3, false }, { "1239", "1", false, "1240", 2, false },
    { "1999", "", true, "2000", 0, false }, { "999", "1", false, "000", 0, true },
    { "12", "", false, "12", 2, false }, { "12", "100", false, "12", 0, true },
    { "12", "0010", false, "22", 0, false }, { "", "", true, "", 0, true },
    { "100", "99", true, "200", 0, false },
  };
  static const struct row differences[] = {
    { "1234", "4", false, "1230", 3, false }, { "1200", "1", false, "1199", 1, false },
    { "000", "1", false, "999", 0, true }, { "5", "5", true, "9", 0, true },
    { "12", "100", false, "12", 0, true }, { "2000", "", true, "1999", 0, false },
  };
  check_rows (sums, COUNT (sums), digits_add);
  check_rows (differences, COUNT (differences), digits_subtract);
}
END_TEST

UNIT_TESTS ("text/fixed",
            sums_of_numbers_with_and_without_a_sign,
            zeros_in_front_go_and_the_sign_of_0_does_not_matter,
            what_is_touched_is_told)
