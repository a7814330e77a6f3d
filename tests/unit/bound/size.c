/* lib/bound/size.h: sums and products at the edge of size_t.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/size.h"

#include "unit.h"

enum { UNTOUCHED = 12345 };

/* Numbers around which sums and products pass the end.  */
static const size_t edges[] = {
  0, 1, 2, 3, 7, 8, 9, UINT32_MAX - 1, UINT32_MAX, (size_t) UINT32_MAX + 1,
  (size_t) UINT32_MAX + 2, SIZE_MAX / 3, SIZE_MAX / 3 + 1, SIZE_MAX / 2 - 1,
  SIZE_MAX / 2, SIZE_MAX / 2 + 1, SIZE_MAX - 2, SIZE_MAX - 1, SIZE_MAX,
};
enum { EDGES = sizeof edges / sizeof edges[0] };

START_TEST (a_sum_fits_or_leaves_the_result_alone)
{
  for (size_t i = 0; i < EDGES; i++)
    for (size_t k = 0; k < EDGES; k++)
      {
        size_t a = edges[i], b = edges[k], result = UNTOUCHED, expected;
        bool fits = !__builtin_add_overflow (a, b, &expected);
        ck_assert_int_eq (size_add (a, b, &result), fits);
        ck_assert_uint_eq (result, fits ? expected : UNTOUCHED);
      }
}
END_TEST

START_TEST (a_product_fits_or_leaves_the_result_alone)
{
  for (size_t i = 0; i < EDGES; i++)
    for (size_t k = 0; k < EDGES; k++)
      {
        size_t a = edges[i], b = edges[k], result = UNTOUCHED, expected;
        bool fits = !__builtin_mul_overflow (a, b, &expected);
        ck_assert_int_eq (size_mul (a, b, &result), fits);
        ck_assert_uint_eq (result, fits ? expected : UNTOUCHED);
      }
}
END_TEST

START_TEST (each_side_of_the_last_that_fits)
{
  size_t result = UNTOUCHED;
  ck_assert (size_add (SIZE_MAX - 5, 5, &result));
  ck_assert_uint_eq (result, SIZE_MAX);
  ck_assert (!size_add (SIZE_MAX - 5, 6, &result));
  ck_assert (size_mul (SIZE_MAX / 24, 24, &result));
  ck_assert_uint_eq (result, SIZE_MAX / 24 * 24);
  ck_assert (!size_mul (SIZE_MAX / 24 + 1, 24, &result));
  ck_assert_uint_eq (result, SIZE_MAX / 24 * 24);
}
END_TEST

START_TEST (the_smaller_and_the_larger)
{
  ck_assert_uint_eq (size_min (3, 4), 3);
  ck_assert_uint_eq (size_min (4, 3), 3);
  ck_assert_uint_eq (size_min (4, 4), 4);
  ck_assert_uint_eq (size_min (0, SIZE_MAX), 0);
  ck_assert_uint_eq (size_max (3, 4), 4);
  ck_assert_uint_eq (size_max (4, 3), 4);
  ck_assert_uint_eq (size_max (4, 4), 4);
  ck_assert_uint_eq (size_max (0, SIZE_MAX), SIZE_MAX);
}
END_TEST

UNIT_TESTS ("bound/size",
            a_sum_fits_or_leaves_the_result_alone,
            a_product_fits_or_leaves_the_result_alone,
            each_side_of_the_last_that_fits,
            the_smaller_and_the_larger)
