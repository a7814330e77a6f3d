/* Which of many small primes divide a number.
   SPDX-License-Identifier: GPL-3.0-or-later

   An odd prime p divides n if and only if n, times the inverse of p modulo 2^32, is at
   most (2^32 - 1) / p: of the products of all numbers with the inverse, those of the
   multiples are the quotients.  */

#ifndef SIMD_DIVISORS_H
#define SIMD_DIVISORS_H

#include <stddef.h>
#include <stdint.h>

#include "simd/cpu.h"

enum { DIVISOR_GROUP = 16, DIVISORS = 20 * DIVISOR_GROUP };

struct divisors
{
  uint32_t inverse[DIVISORS], most[DIVISORS];
};

/* Of the groups of D from *GROUP on and before PAST, the first that has some that divide
   N: a bit for each, and *GROUP is that group.  0 where there is none.  Stops where there
   are not PAST groups.  */
uint32_t divisors_find (const struct divisors *d, uint32_t n, size_t *group, size_t past);
uint32_t divisors_find_at (enum cpu level, const struct divisors *d, uint32_t n,
                           size_t *group, size_t past);

#endif
