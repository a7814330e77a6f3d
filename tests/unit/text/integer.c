/* lib/text/integer.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/integer.h"

#include "unit.h"

static struct arena arena;

START_TEST (knows_integers)
{
  ck_assert (integer_is (SPAN ("0")) && integer_is (SPAN ("-007")));
  ck_assert (!integer_is (SPAN ("")) && !integer_is (SPAN ("-")) && !integer_is (SPAN ("+1")));
  ck_assert (!integer_is (SPAN ("1x")) && !integer_is (SPAN ("--1")));
}
END_TEST

START_TEST (compares)
{
  ck_assert_int_lt (integer_compare (SPAN ("-10"), SPAN ("-9")), 0);
  ck_assert_int_eq (integer_compare (SPAN ("-0"), SPAN ("000")), 0);
  ck_assert_int_gt (integer_compare (SPAN ("100000000000000000000"),
                                     SPAN ("099999999999999999999")), 0);
}
END_TEST

START_TEST (adds_and_subtracts)
{
  ck_assert_span (str_span (integer_sum (&arena, SPAN ("999999999999999999999999999"),
                                         SPAN ("1"))), "1000000000000000000000000000");
  ck_assert_span (str_span (integer_difference (&arena, SPAN ("1000000000000000000000000000"),
                                                SPAN ("1"))), "999999999999999999999999999");
  ck_assert_span (str_span (integer_sum (&arena, SPAN ("-5000000000000000000000"),
                                         SPAN ("5000000000000000000000"))), "0");
  arena_release (&arena);
}
END_TEST

/* (A * B + R) / B is A, and what is left R, for numbers whose limbs are all large, all
   small and of both kinds: there the guess of a digit is too large most often.  */
START_TEST (divides_what_was_multiplied)
{
  static const char *const numbers[] = {
    "1", "999999999", "1000000000", "999999999999999999", "1000000000000000000",
    "500000000000000000499999999", "500000000000000000500000000",
    "999999999000000000999999999000000000", "1000000000999999999000000000",
    "499999999999999999999999999", "123456789012345678901234567890123456789"
  };
  for (size_t i = 0; i < COUNT (numbers); i++)
    for (size_t k = 0; k < COUNT (numbers); k++)
      {
        struct span a = str_span (str_of (numbers[i])), b = str_span (str_of (numbers[k]));
        struct span rest = str_span (integer_difference (&arena, b, SPAN ("1")));
        struct span product = str_span (integer_product (&arena, a, b));
        struct span sum = str_span (integer_sum (&arena, product, rest));
        ck_assert (span_equal (str_span (integer_quotient (&arena, sum, b)), a));
        ck_assert (span_equal (str_span (integer_remainder (&arena, sum, b)), rest));
      }
  arena_release (&arena);
}
END_TEST

START_TEST (divides_towards_zero)
{
  ck_assert_span (str_span (integer_quotient (&arena, SPAN ("-7"), SPAN ("2"))), "-3");
  ck_assert_span (str_span (integer_remainder (&arena, SPAN ("-7"), SPAN ("2"))), "-1");
  ck_assert_span (str_span (integer_remainder (&arena, SPAN ("-70000000000000000000"),
                                               SPAN ("30000000000000000000"))),
                  "-10000000000000000000");
  arena_release (&arena);
}
END_TEST

START_TEST (fits_sizes)
{
  ck_assert_uint_eq (integer_as_size (SPAN ("12")), 12);
  ck_assert_uint_eq (integer_as_size (SPAN ("-1")), 0);
  ck_assert_uint_eq (integer_as_size (SPAN ("99999999999999999999999")), SIZE_MAX);
  ck_assert_uint_eq (integer_as_size (SPAN ("-99999999999999999999999")), 0);
}
END_TEST

UNIT_TESTS ("integer", knows_integers, compares, adds_and_subtracts,
            divides_what_was_multiplied, divides_towards_zero, fits_sizes)
