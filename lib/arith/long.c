/* The prime factors of numbers of any length.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arith/long.h"

void
long_factors_release (long_factors *list)
{
  FOR_EACH (factor, *list)
    buf_release (&factor->digits);
  VEC_RELEASE (*list);
}

#ifndef HAVE_GMP

bool
factor_long (struct factoring *f, struct span digits, long_factors *list)
{
  (void) f, (void) digits, (void) list;
  return false;
}

#else

# include "arith/long_curves.h"
# include "text/digits.h"

/* GMP takes unsigned long where it takes a number of the machine.  */
static const unsigned long TEN_9 = 1000000000;
enum { PART_DIGITS = 9 };

static void
read_number (mpz_t n, struct span digits)
{
  mpz_set_ui (n, 0);
  while (digits.length > 0)
    {
      size_t count = (digits.length - 1) % PART_DIGITS + 1;
      struct span part = span_first (digits, count);
      uintmax_t value;
      bool overflowed;
      digits_take (&part, &value, &overflowed);
      mpz_mul_ui (n, n, TEN_9);
      mpz_add_ui (n, n, (unsigned long) value);
      digits = span_from (digits, count);
    }
}

/* Write N, which becomes 0.  */
static void
write_number (mpz_t n, struct buf *text)
{
  VEC (unsigned long) parts = { 0 };
  do
    VEC_PUSH (parts, mpz_tdiv_q_ui (n, n, TEN_9));
  while (mpz_sgn (n) > 0);
  for (size_t left = parts.count; left > 0; left--)
    {
      struct digits digits = digits_of (VEC_AT (parts, left - 1));
      for (size_t j = digits.count; left < parts.count && j < PART_DIGITS; j++)
        buf_push (text, '0');
      buf_append (text, digits_span (&digits));
    }
  VEC_RELEASE (parts);
}

/* N as a number of 128 bits, and the other way.  */
static wide
short_of (const mpz_t n)
{
  uint64_t halves[2] = { 0, 0 };
  mpz_export (halves, NULL, -1, sizeof halves[0], 0, 0, n);
  return wide_of (ELEM (halves, 1), ELEM (halves, 0));
}

static void
set_wide (mpz_t n, wide value)
{
  uint64_t halves[2] = { wide_low (value), wide_high (value) };
  mpz_import (n, COUNT (halves), -1, sizeof halves[0], 0, 0, halves);
}

struct prime
{
  mpz_t n;
  unsigned int count;
};
typedef VEC (struct prime) prime_list;

static void
add_prime (prime_list *list, const mpz_t n, unsigned int count)
{
  size_t at = 0;
  int order = 1;
  while (at < list->count && (order = mpz_cmp (VEC_AT (*list, at).n, n)) < 0)
    at++;
  if (at < list->count && order == 0)
    {
      VEC_AT (*list, at).count += count;
      return;
    }
  struct prime prime = { .count = count };
  mpz_init_set (prime.n, n);
  VEC_PUSH (*list, prime);
  for (size_t i = list->count - 1; i > at; i--)
    VEC_AT (*list, i) = VEC_AT (*list, i - 1);
  VEC_AT (*list, at) = prime;
}

static void
add_short (prime_list *list, wide value, unsigned int count)
{
  mpz_t n;
  mpz_init (n);
  set_wide (n, value);
  add_prime (list, n, count);
  mpz_clear (n);
}

/* Divide N by the primes below LIMIT, as often as that goes.  */
static void
take_small_primes (mpz_t n, unsigned long limit, prime_list *list)
{
  for (unsigned long d = 2; d < limit; d += d > 2 ? 2 : 1)
    {
      unsigned int count = 0;
      for (; mpz_divisible_ui_p (n, d); count++)
        mpz_divexact_ui (n, n, d);
      if (count > 0)
        add_short (list, d, count);
    }
}

static void
add_all (struct factoring *f, const mpz_t n, prime_list *list)
{
  enum { BITS_MOST = 128, TESTS = 25 };
  if (mpz_sizeinbase (n, 2) <= BITS_MOST)
    {
      struct factor_list factors;
      factor_number (f, short_of (n), &factors);
      for (size_t i = 0; i < factors.count; i++)
        add_short (list, ELEM (factors.item, i).prime, ELEM (factors.item, i).count);
      return;
    }
  if (mpz_probab_prime_p (n, TESTS))
    {
      add_prime (list, n, 1);
      return;
    }
  mpz_t factor, rest;
  mpz_inits (factor, rest, NULL);
  if (mpz_perfect_square_p (n))
    mpz_sqrt (factor, n);
  else
    split_long (f, n, factor);
  mpz_divexact (rest, n, factor);
  add_all (f, factor, list);
  add_all (f, rest, list);
  mpz_clears (factor, rest, NULL);
}

bool
factor_long (struct factoring *f, struct span digits, long_factors *list)
{
  enum { SMALL_PRIMES = 5000 };
  prime_list primes = { 0 };
  mpz_t n;
  mpz_init (n);
  read_number (n, digits);
  take_small_primes (n, SMALL_PRIMES, &primes);
  add_all (f, n, &primes);
  mpz_clear (n);
  FOR_EACH (prime, primes)
    {
      struct long_factor factor = { .count = prime->count };
      write_number (prime->n, &factor.digits);
      mpz_clear (prime->n);
      VEC_PUSH (*list, factor);
    }
  VEC_RELEASE (primes);
  return true;
}

#endif
