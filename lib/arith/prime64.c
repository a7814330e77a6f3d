/* Primes below 2^64, proven.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arith/primality.h"
#include "arith/prime.h"

/* No composite below 3215031751 is strong to the bases 2, 3, 5 and 7 (C. Pomerance,
   J. L. Selfridge and S. S. Wagstaff, 1980); none below 2^64 to 2 and those of the other
   rows (J. Sinclair, 2011, by J. Feitsma's list of all pseudoprimes to the base 2).  */
static const struct row { uint64_t base[ABREAST]; } rows[] = {
  { { 3, 5, 7 } }, { { 325, 9375, 28178 } }, { { 450775, 9780504, 1795265022 } },
};
static const uint64_t FIRST_ROW_LIMIT = 3215031751;

/* Whether N is strong to the bases of ROW; those that are multiples of it are left
   out.  */
static bool
is_strong_to_row (const struct modulus *m, const struct row *row)
{
  struct bases b;
  for (size_t i = 0; i < ABREAST; i++)
    {
      residue base = residue_of (m, ELEM (row->base, i));
      ELEM (b.base, i) = base != 0 ? base : m->one;
    }
  return is_strong_to_bases (m, &b);
}

bool
is_prime64 (uint64_t n)
{
  if (n < 9 || n % 2 == 0)
    return n == 2 || (n > 2 && n % 2 == 1);
  struct modulus m = modulus_of (n);
  if (!is_strong_to_2 (&m))
    return false;
  if (n < FIRST_ROW_LIMIT)
    return is_strong_to_row (&m, &ELEM (rows, 0));
  return is_strong_to_row (&m, &ELEM (rows, 1)) && is_strong_to_row (&m, &ELEM (rows, 2));
}
