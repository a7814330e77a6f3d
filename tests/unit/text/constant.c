/* lib/text/constant.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/constant.h"

#include "unit.h"

/* TEXT, of which LENGTH bytes are read as MAGNITUDE.  */
static void
check (struct span text, size_t length, bool negative, uintmax_t magnitude, bool overflowed)
{
  struct constant number;
  ck_assert_uint_eq (constant_at_front (text, &number), length);
  ck_assert_uint_eq (number.magnitude, magnitude);
  ck_assert (number.negative == negative && number.overflowed == overflowed);
}

START_TEST (reads_each_base)
{
  check (SPAN ("120"), 3, false, 120, false);
  check (SPAN ("0120"), 4, false, 80, false);
  check (SPAN ("0x1F"), 4, false, 31, false);
  check (SPAN ("0B101"), 5, false, 5, false);
  check (SPAN ("0"), 1, false, 0, false);
}
END_TEST

START_TEST (stops_where_the_number_does)
{
  check (SPAN ("12x"), 2, false, 12, false);
  check (SPAN ("089"), 1, false, 0, false);
  check (SPAN ("0x"), 1, false, 0, false);
  check (SPAN ("0xg"), 1, false, 0, false);
  check (SPAN ("0b2"), 1, false, 0, false);
}
END_TEST

START_TEST (takes_blanks_and_a_sign)
{
  check (SPAN (" \t\n-5"), 5, true, 5, false);
  check (SPAN ("+5 "), 2, false, 5, false);
  check (SPAN ("--5"), 0, true, 0, false);
  check (SPAN (" "), 0, false, 0, false);
  check (SPAN (""), 0, false, 0, false);
  check (SPAN ("- 5"), 0, true, 0, false);
}
END_TEST

START_TEST (clamps)
{
  check (SPAN ("18446744073709551615"), 20, false, UINTMAX_MAX, false);
  check (SPAN ("18446744073709551616"), 20, false, UINTMAX_MAX, true);
  check (SPAN ("-99999999999999999999x"), 21, true, UINTMAX_MAX, true);
}
END_TEST

UNIT_TESTS ("constant", reads_each_base, stops_where_the_number_does, takes_blanks_and_a_sign,
            clamps)
