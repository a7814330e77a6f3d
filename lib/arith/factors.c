/* The prime factors of numbers up to 2^128.
   SPDX-License-Identifier: GPL-3.0-or-later

   Small primes are tried; what is left is a prime, which is proven, or a square, or is
   split by elliptic curves, again and again.  */

#include <config.h>

#include "arith/factors.h"

#include "arith/prime.h"
#include "arith/split.h"
#include "bound/size.h"

/* How curves are tried: with bounds so small first that they find most factors soon.
   The last of 64 bits and the last of all find all that there are, in time.  */
struct effort { unsigned int first, second, curves; };
static const struct effort efforts[PLANS] = {
  { 35, 1000, 2 }, { 70, 2500, 5 }, { 200, 6000, 20 }, { 300, 10000, 40 },
  { 600, 30000, 20 }, { 1000, 50000, 40 }, { 3000, 150000, 80 }, { 10000, 500000, 200 },
  { 30000, 2000000, UINT32_MAX / 2 },
};
enum { PLANS_64 = 4 };

/* Curves are for numbers from that on.  */
static const uint64_t CURVES_LEAST = (uint64_t) 1 << 32;

/* The inverse of the odd number N, modulo 2^64.  */
static uint64_t
inverse_of (uint64_t n)
{
  uint64_t inverse = n;
  for (unsigned int bits = 3; bits < 64; bits *= 2)
    {
      uint64_t error;
      __builtin_sub_overflow ((uint64_t) 2, product_low (n, inverse), &error);
      inverse = product_low (inverse, error);
    }
  return inverse;
}

static bool
is_small_prime (uint32_t n)
{
  for (uint32_t d = 3; d * d <= n; d += 2)
    if (n % d == 0)
      return false;
  return true;
}

void
factoring_begin (struct factoring *f)
{
  f->divided_ = 0;
  f->has_tables_ = false;
  f->level_ = cpu_level ();
  for (size_t i = 0; i < PLANS; i++)
    ELEM (f->plans_, i) = (struct plan) { .first = 0 };
}

static void
make_tables (struct factoring *f)
{
  size_t count = 0;
  f->has_tables_ = true;
  for (uint32_t n = 3; count < DIVISORS; n += 2)
    {
      if (!is_small_prime (n))
        continue;
      uint64_t inverse = inverse_of (n);
      ELEM (f->primes_, count) = n;
      ELEM (f->divisors_.inverse, count) = (uint32_t) inverse;
      ELEM (f->divisors_.most, count) = UINT32_MAX / n;
      if (count < TRIED)
        {
          ELEM (f->inverses_, count) = inverse;
          ELEM (f->most_, count) = UINT64_MAX / n;
        }
      count++;
    }
  uint8_t groups = 1;
  for (uint32_t part = 0; part < COUNT (f->groups_); part++)
    {
      uint32_t largest = (part + 1) * TRIED_STEP - 1;
      for (;; groups++)
        {
          uint32_t next = ELEM (f->primes_, (size_t) groups * DIVISOR_GROUP - 1);
          if (groups == DIVISORS / DIVISOR_GROUP || next * next > largest)
            break;
        }
      ELEM (f->groups_, part) = groups;
    }
}

void
factoring_end (struct factoring *f)
{
  for (size_t i = 0; i < PLANS; i++)
    plan_release (&ELEM (f->plans_, i));
}

const struct plan *
plan_for (struct factoring *f, size_t effort)
{
  struct plan *plan = &ELEM (f->plans_, effort);
  if (plan->first == 0)
    *plan = plan_make (ELEM (efforts, effort).first, ELEM (efforts, effort).second);
  return plan;
}

unsigned int
plan_curves (size_t effort)
{
  return ELEM (efforts, effort).curves;
}

static inline void
add_factor (struct factor_list *list, wide prime, unsigned int count)
{
  size_t at = list->count;
  for (; at > 0 && ELEM (list->item, at - 1).prime >= prime; at--)
    if (ELEM (list->item, at - 1).prime == prime)
      {
        ELEM (list->item, at - 1).count += count;
        return;
      }
  for (size_t i = list->count++; i > at; i--)
    ELEM (list->item, i) = ELEM (list->item, i - 1);
  ELEM (list->item, at).prime = prime;
  ELEM (list->item, at).count = count;
}

/* --- small primes --------------------------------------------------------- */

/* How many groups of the small primes are to be tried with N, so that all are that have
   a square up to N.  */
static size_t
groups_for (const struct factoring *f, uint32_t n)
{
  size_t part = size_min (n / TRIED_STEP, COUNT (f->groups_) - 1);
  return ELEM (f->groups_, part);
}

/* Divide N by the AT-th small prime, which divides it, as often as that goes.  */
static uint32_t
without_small_prime (struct factoring *f, uint32_t n, size_t at, struct factor_list *list)
{
  uint32_t inverse = ELEM (f->divisors_.inverse, at), most = ELEM (f->divisors_.most, at);
  uint32_t quotient;
  unsigned int count = 0;
  for (; (quotient = (uint32_t) product (n, inverse)) <= most; count++)
    n = quotient;
  add_factor (list, ELEM (f->primes_, at), count);
  return n;
}

/* What is left of the odd number N without small primes: 1, or what has none up to its
   root or SMALL_LIMIT.  */
static uint32_t
without_small_32 (struct factoring *f, uint32_t n, struct factor_list *list)
{
  size_t group = 0;
  uint32_t found;
  while ((found = divisors_find_at (f->level_, &f->divisors_, n, &group, groups_for (f, n))) != 0)
    {
      for (; found != 0; found &= found - 1)
        {
          size_t at = group * DIVISOR_GROUP + (size_t) __builtin_ctz (found);
          n = without_small_prime (f, n, at, list);
        }
      group++;
    }
  return n;
}

/* What is left without the first TRIED of them, where that is not below 2^32.  */
static uint64_t
without_small_64 (struct factoring *f, uint64_t n, struct factor_list *list)
{
  for (size_t i = 0; i < TRIED && n > UINT32_MAX; i++)
    {
      uint64_t inverse = ELEM (f->inverses_, i), most = ELEM (f->most_, i), quotient;
      unsigned int count = 0;
      for (; (quotient = product_low (n, inverse)) <= most; count++)
        n = quotient;
      if (count > 0)
        add_factor (list, ELEM (f->primes_, i), count);
    }
  return n;
}

static wide
without_small (struct factoring *f, wide n, struct factor_list *list)
{
  for (size_t i = 0; i < TRIED && wide_high (n) != 0; i++)
    {
      uint32_t prime = ELEM (f->primes_, i);
      unsigned int count = 0;
      for (; n % prime == 0; count++)
        n /= prime;
      if (count > 0)
        add_factor (list, prime, count);
    }
  return wide_high (n) != 0 ? n : without_small_64 (f, wide_low (n), list);
}

/* --- large ones ----------------------------------------------------------- */

/* Whether N, with no small factor, is prime.  From 2^81.6 on that is proven by
   H. C. Pocklington's theorem (1914), from all factors of N - 1.  */
static bool
is_prime (struct factoring *f, wide n)
{
  if (wide_high (n) == 0)
    return is_prime64 (wide_low (n));
  if (!is_strong (n))
    return false;
  if (strong_is_prime (n))
    return true;
  struct factor_list list;
  factor_number (f, n - 1, &list);
  for (size_t i = 0; i < list.count; i++)
    if (!order_has_factor (n, ELEM (list.item, i).prime))
      return false;
  return true;
}

/* A factor of N, odd and no prime, other than 1 and N.  */
static wide
find_factor (struct factoring *f, wide n)
{
  /* Odd squares are 1 modulo 8.  */
  uint64_t root = n % 8 == 1 ? wide_root (n) : 0;
  if (root != 0 && product (root, root) == n)
    return root;
  bool short_one = wide_high (n) == 0;
  if (n < CURVES_LEAST)
    return split_by_rho (wide_low (n));
  unsigned int number = FIRST_CURVE;
  for (size_t i = 0; i < (short_one ? PLANS_64 : PLANS); i++)
    {
      const struct plan *plan = plan_for (f, i);
      unsigned int limit = number + ELEM (efforts, i).curves;
      wide found = short_one ? split64 (wide_low (n), plan, &number, limit)
                             : split128 (n, plan, &number, limit);
      if (found != n)
        return found;
    }
  return split_by_rho (wide_low (n));
}

/* Add the factors of the odd number N.  */
static void
add_factors (struct factoring *f, wide n, struct factor_list *list)
{
  if (n <= UINT32_MAX)
    n = without_small_32 (f, (uint32_t) n, list);
  if (n == 1)
    return;
  if (n < SMALL_LIMIT * SMALL_LIMIT || is_prime (f, n))
    {
      add_factor (list, n, 1);
      return;
    }
  wide found = find_factor (f, n);
  add_factors (f, found, list);
  add_factors (f, n / found, list);
}

/* The same without tables.  */
static void
divide_by_all (uint32_t n, struct factor_list *list)
{
  for (uint32_t d = 3; d * d <= n; d += 2)
    {
      unsigned int count = 0;
      for (; n % d == 0; count++)
        n /= d;
      if (count > 0)
        add_factor (list, d, count);
    }
  if (n > 1)
    add_factor (list, n, 1);
}

void
factor_number (struct factoring *f, wide n, struct factor_list *list)
{
  /* The tables take longer to make than a few small numbers to divide.  */
  enum { FEW = 16, SMALL = 1 << 20 };
  list->count = 0;
  unsigned int twos = wide_zeros (n);
  if (twos > 0)
    add_factor (list, 2, twos);
  n >>= twos;
  if (!f->has_tables_)
    {
      if (n < SMALL && f->divided_++ < FEW)
        {
          divide_by_all ((uint32_t) n, list);
          return;
        }
      make_tables (f);
    }
  add_factors (f, without_small (f, n, list), list);
}
