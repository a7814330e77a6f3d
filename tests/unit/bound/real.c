/* lib/bound/real.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/real.h"

#include "unit.h"

START_TEST (takes_what_is_a_number)
{
  size_t length = 99;
  ck_assert (real_at_front (STR ("1.5x"), &length) == 1.5L && length == 3);
  ck_assert (real_at_front (STR (" -2e3"), &length) == -2000.0L && length == 5);
  ck_assert (real_at_front (STR ("0x10"), &length) == 16.0L && length == 4);
  real_at_front (STR ("x"), &length);
  ck_assert_uint_eq (length, 0);
  real_at_front (STR (""), &length);
  ck_assert_uint_eq (length, 0);
}
END_TEST

UNIT_TESTS ("real", takes_what_is_a_number)
