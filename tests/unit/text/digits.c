/* lib/text/digits.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/digits.h"

#include <inttypes.h>

#include "unit.h"

START_TEST (digits_of_edges)
{
  struct digits d = digits_of (0);
  ck_assert_span (digits_span (&d), "0");
  d = digits_of (9);
  ck_assert_span (digits_span (&d), "9");
  d = digits_of (10);
  ck_assert_span (digits_span (&d), "10");
  d = digits_of (UINT64_MAX);
  ck_assert_span (digits_span (&d), "18446744073709551615");
}
END_TEST

START_TEST (takes_digits_off_the_front)
{
  struct span rest = SPAN ("120x");
  uintmax_t value;
  bool overflowed;
  ck_assert (digits_take (&rest, &value, &overflowed));
  ck_assert_uint_eq (value, 120);
  ck_assert_span (rest, "x");
  ck_assert (!digits_take (&rest, &value, &overflowed));
  ck_assert_span (rest, "x");
}
END_TEST

START_TEST (digits_stop_at_the_largest)
{
  struct span most = SPAN ("18446744073709551615"), more = SPAN ("18446744073709551616"),
              longer = SPAN ("99999999999999999999999 ");
  uintmax_t value;
  bool overflowed;
  ck_assert (digits_take (&most, &value, &overflowed) && !overflowed);
  ck_assert_uint_eq (value, UINTMAX_MAX);
  ck_assert (digits_take (&more, &value, &overflowed) && overflowed);
  ck_assert_uint_eq (value, UINTMAX_MAX);
  ck_assert (digits_take (&longer, &value, &overflowed) && overflowed);
  ck_assert_span (longer, " ");
}
END_TEST

/* What overflowed stays so, though digits that follow would fit again.  */
START_TEST (an_overflow_is_not_forgotten)
{
  struct span rest = SPAN ("9999999999999999999990"), none = SPAN (""), zeros = SPAN ("000");
  uintmax_t value;
  bool overflowed;
  ck_assert (digits_take (&rest, &value, &overflowed) && overflowed);
  ck_assert_uint_eq (value, UINTMAX_MAX);
  ck_assert_uint_eq (rest.length, 0);
  ck_assert (!digits_take (&none, &value, &overflowed) && !overflowed);
  ck_assert (digits_take (&zeros, &value, &overflowed) && !overflowed);
  ck_assert_uint_eq (value, 0);
}
END_TEST

/* The bytes on both sides of the digits are none.  */
START_TEST (only_digits_are_digits)
{
  for (unsigned int byte = 0; byte < 256; byte++)
    {
      unsigned char text[2] = { (unsigned char) byte, '7' };
      struct span rest = SPAN_ARRAY (text);
      uintmax_t value;
      bool overflowed, digit = byte >= '0' && byte <= '9';
      ck_assert_int_eq (digits_take (&rest, &value, &overflowed), digit);
      ck_assert_uint_eq (rest.length, digit ? 0 : 2);
      if (digit)
        ck_assert_uint_eq (value, (byte - '0') * 10 + 7);
    }
}
END_TEST

/* There and back, around every power of ten.  */
START_TEST (what_is_written_is_read)
{
  uintmax_t power = 1;
  for (int places = 0; places < 20; places++, power *= 10)
    for (uintmax_t number = power - 1; number <= power + 1; number++)
      {
        char expected[30];
        int length = snprintf (expected, sizeof expected, "%" PRIuMAX, number);
        struct digits d = digits_of (number);
        struct span rest = digits_span (&d);
        ck_assert_uint_eq (rest.length, (size_t) length);
        ck_assert_mem_eq (span_raw (rest), expected, (size_t) length);
        uintmax_t value;
        bool overflowed;
        ck_assert (digits_take (&rest, &value, &overflowed) && !overflowed);
        ck_assert_uint_eq (value, number);
      }
}
END_TEST

UNIT_TESTS ("digits", digits_of_edges, takes_digits_off_the_front,
            digits_stop_at_the_largest, an_overflow_is_not_forgotten,
            only_digits_are_digits, what_is_written_is_read)
