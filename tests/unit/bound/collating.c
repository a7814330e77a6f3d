/* lib/bound/collating.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/collating.h"

#include "unit.h"

START_TEST (orders_by_bytes_in_the_c_locale)
{
  ck_assert_int_lt (str_collate (STR ("a"), STR ("b")), 0);
  ck_assert_int_gt (str_collate (STR ("a"), STR ("B")), 0);
  ck_assert_int_eq (str_collate (STR ("ab"), STR ("ab")), 0);
}
END_TEST

START_TEST (weights_stay_in_their_room)
{
  unsigned char bytes[8] = "xxxxxxx";
  ck_assert_uint_eq (str_weights (STR ("abc"), mspan_of_ (bytes, 4)), 3);
  ck_assert_mem_eq (bytes, "abc\0xxx", 8);
  ck_assert_uint_eq (str_weights (STR ("abcdef"), mspan_of_ (bytes, 4)), 6);
  ck_assert_mem_eq (bytes + 4, "xxx", 4);
}
END_TEST

UNIT_TESTS ("collating", orders_by_bytes_in_the_c_locale, weights_stay_in_their_room)
