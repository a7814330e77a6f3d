/* Primes, proven.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ARITH_PRIME_H
#define ARITH_PRIME_H

#include "arith/wide.h"

bool is_prime64 (uint64_t n);

/* Whether N, odd and at least 2^64, passes the tests that tell all numbers below 2^81.6;
   whether that is so for N.  */
bool is_strong (wide n);
bool strong_is_prime (wide n);

/* Whether the strong number N has a prime of which N - 1 is a multiple, FACTOR, in the
   order of some power modulo N; a factor of N that is found meanwhile makes it no.  */
bool order_has_factor (wide n, wide factor);

#endif
