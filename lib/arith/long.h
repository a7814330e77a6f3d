/* The prime factors of numbers of any length.
   SPDX-License-Identifier: GPL-3.0-or-later

   Large prime factors pass for primes if GMP finds them probable: up to now nobody knows a
   composite that does.  */

#ifndef ARITH_LONG_H
#define ARITH_LONG_H

#include "arith/factors.h"
#include "bound/buf.h"

struct long_factor
{
  struct buf digits;
  unsigned int count;
};

/* In ascending order.  */
typedef VEC (struct long_factor) long_factors;

/* LIST, which is empty, has the prime factors of the number that DIGITS are, which is at
   least 2^128.  False in a build without GMP.  */
bool factor_long (struct factoring *f, struct span digits, long_factors *list);

void long_factors_release (long_factors *list);

#endif
