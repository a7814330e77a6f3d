/* Finding a factor of a number, by elliptic curves.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ARITH_SPLIT_H
#define ARITH_SPLIT_H

#include "arith/plan.h"
#include "arith/wide.h"

/* A factor of N, which is odd and no prime, by the curves from *NUMBER on, at least 6,
   and before LIMIT; *NUMBER is then the last one.  N where none was found.  */
uint64_t split64 (uint64_t n, const struct plan *plan, unsigned int *number,
                  unsigned int limit);
wide split128 (wide n, const struct plan *plan, unsigned int *number, unsigned int limit);

/* The same by J. M. Pollard's rho method (1975), for N below 2^40 or so.  Never N.  */
uint64_t split_by_rho (uint64_t n);

#endif
