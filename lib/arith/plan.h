/* What is to be done with each elliptic curve, to find a factor of a number.
   SPDX-License-Identifier: GPL-3.0-or-later

   A curve finds a prime if its order modulo that prime is a product of prime powers up
   to FIRST, but for one prime up to SECOND.  The same plan serves any number of curves
   and of numbers.  */

#ifndef ARITH_PLAN_H
#define ARITH_PLAN_H

#include <stdint.h>

#include "bound/vec.h"

/* In the second stage a prime is a multiple of GIANT, more or less by a step, which is
   coprime to it and below half of it.  */
enum { GIANT = 210, STEPS = 24 };

struct plan
{
  unsigned int first, second;
  VEC (unsigned int) primes;    /* up to FIRST, but for 2 */
  VEC (uint32_t) steps;         /* for each multiple of GIANT, from 0 on: which steps lead
                                   to a prime of the second stage, a bit each */
};

struct plan plan_make (unsigned int first, unsigned int second);
void plan_release (struct plan *plan);

#endif
