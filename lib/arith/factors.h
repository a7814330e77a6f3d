/* The prime factors of numbers up to 2^128.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ARITH_FACTORS_H
#define ARITH_FACTORS_H

#include "arith/plan.h"
#include "arith/wide.h"
#include "simd/divisors.h"

struct factor
{
  wide prime;
  unsigned int count;
};

/* In ascending order.  The product of the first 27 primes is more than 2^128.  */
struct factor_list
{
  struct factor item[26];
  size_t count;
};

/* What serves all numbers: small primes, and plans for curves once they are asked
   for.  */
enum
{
  SMALL_LIMIT = 2048, TRIED_STEP = 4096, TRIED = 308, PLANS = 9
};

struct factoring
{
  enum cpu level_;
  unsigned int divided_;        /* numbers, before there were tables: */
  bool has_tables_;
  struct divisors divisors_;
  uint32_t primes_[DIVISORS];   /* odd ones below SMALL_LIMIT and beyond */
  /* How many groups of them hold all that have a square below this and the next multiple
     of TRIED_STEP; the last is all.  */
  uint8_t groups_[SMALL_LIMIT * SMALL_LIMIT / TRIED_STEP];
  uint64_t inverses_[TRIED], most_[TRIED];      /* as divisors have them, modulo 2^64 */
  struct plan plans_[PLANS];
};

void factoring_begin (struct factoring *f);
void factoring_end (struct factoring *f);

/* LIST has the prime factors of N, which is not 0.  */
void factor_number (struct factoring *f, wide n, struct factor_list *list);
/* How curves are tried, from the easiest way to the hardest, the PLANS-th: its plan, and
   how many curves it is worth.  The first one has the number FIRST_CURVE.  */
enum { FIRST_CURVE = 6 };
const struct plan *plan_for (struct factoring *f, size_t effort);
unsigned int plan_curves (size_t effort);

#endif
