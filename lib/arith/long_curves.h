/* A factor of a number of any length, by elliptic curves: what arith/curves.h does, in the
   numbers of GMP.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ARITH_LONG_CURVES_H
#define ARITH_LONG_CURVES_H

#include <gmp.h>

#include "arith/factors.h"

/* FACTOR becomes a factor of N, odd and no prime, other than 1 and N.  */
void split_long (struct factoring *f, const mpz_t n, mpz_t factor);

#endif
