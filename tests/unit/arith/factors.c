/* lib/arith/factors.h, lib/arith/prime.h, lib/arith/wide.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arith/factors.h"

#include "arith/prime.h"
#include "arith/split.h"
#include "unit.h"

static bool
prime_by_division (uint64_t n)
{
  for (uint64_t d = 2; d * d <= n; d++)
    if (n % d == 0)
      return false;
  return n > 1;
}

START_TEST (primes_are_told_from_others)
{
  for (uint64_t n = 0; n < 50000; n++)
    ck_assert_int_eq (is_prime64 (n), prime_by_division (n));
  for (uint64_t n = 4294967000; n < 4294967600; n++)
    ck_assert_int_eq (is_prime64 (n), prime_by_division (n));
  /* Composites that are strong to the first bases.  */
  static const uint64_t composites[] = {
    2047, 1373653, 25326001, 3215031751, 2152302898747, 3474749660383, 341550071728321,
    3825123056546413051, 18446744073709551615u,
  };
  for (size_t i = 0; i < COUNT (composites); i++)
    ck_assert (!is_prime64 (composites[i]));
  ck_assert (is_prime64 (18446744073709551557u));
  ck_assert (is_prime64 (4611686018427387847));
  ck_assert (is_strong (wide_of (UINT64_MAX >> 1, UINT64_MAX)));       /* 2^127 - 1 */
  ck_assert (!is_strong (wide_of (UINT64_MAX, UINT64_MAX)));
}
END_TEST

/* Whether LIST has primes in ascending order whose product is N.  */
static bool
is_right (const struct factor_list *list, wide n)
{
  wide before = 1;
  for (size_t i = 0; i < list->count; i++)
    {
      wide prime = list->item[i].prime;
      if (prime <= before || list->item[i].count == 0
          || (wide_high (prime) == 0 && !is_prime64 (wide_low (prime))))
        return false;
      before = prime;
      for (unsigned int times = list->item[i].count; times > 0; times--, n /= prime)
        if (n % prime != 0)
          return false;
    }
  return n == 1;
}

static void
check (struct factoring *f, wide n)
{
  struct factor_list list;
  factor_number (f, n, &list);
  if (!is_right (&list, n))
    ck_abort_msg ("%016jx%016jx", (uintmax_t) wide_high (n), (uintmax_t) wide_low (n));
}

START_TEST (factors_are_primes_and_make_the_number)
{
  static struct factoring f;
  factoring_begin (&f);
  for (uint64_t n = 1; n < 30000; n++)
    check (&f, n);
  for (uint64_t n = UINT64_MAX - 200; n != 0; n++)
    check (&f, n);
  for (uint64_t n = 0; n < 60; n++)
    {
      check (&f, wide_of (1, n));
      check (&f, wide_of (UINT64_MAX, UINT64_MAX - n / 20));
      check (&f, product (UINT32_MAX - n, 4194301 + n));
    }
  static const uint64_t primes[] = { 3, 257, 2039, 2053, 65537, 1048573, 4294967291, 1000000007 };
  for (size_t i = 0; i < COUNT (primes); i++)
    for (wide power = primes[i]; wide_high (power) == 0; power *= primes[i])
      {
        check (&f, power);
        check (&f, power * 2053);
        check (&f, power * primes[(i + 3) % COUNT (primes)]);
      }
  factoring_end (&f);
}
END_TEST

START_TEST (rho_finds_factors)
{
  static const uint64_t primes[] = { 2053, 2063, 4099, 65521, 65519 };
  for (size_t i = 0; i < COUNT (primes); i++)
    for (size_t j = 0; j < COUNT (primes); j++)
      {
        uint64_t n = primes[i] * primes[j], found = i == j ? primes[i] : split_by_rho (n);
        ck_assert (found == primes[i] || found == primes[j]);
      }
}
END_TEST

START_TEST (roots_and_bits)
{
  for (uint64_t n = 0; n < 1000; n++)
    {
      uint64_t root = wide_root (n);
      ck_assert (root * root <= n && (root + 1) * (root + 1) > n);
    }
  ck_assert_uint_eq (wide_root (wide_of (UINT64_MAX, UINT64_MAX)), UINT64_MAX);
  ck_assert_uint_eq (wide_root (product (UINT64_MAX, UINT64_MAX) - 1), UINT64_MAX - 1);
  ck_assert_uint_eq (wide_bits (0), 0);
  ck_assert_uint_eq (wide_bits (wide_of (1, 0)), 65);
  ck_assert_uint_eq (wide_zeros (wide_of (8, 0)), 67);
}
END_TEST

UNIT_TESTS ("arith/factors",
            primes_are_told_from_others,
            factors_are_primes_and_make_the_number,
            rho_finds_factors,
            roots_and_bits)
