/* Finding a factor of a number of 64 bits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arith/curves.h"
#include "arith/split.h"

uint64_t
split64 (uint64_t n, const struct plan *plan, unsigned int *number, unsigned int limit)
{
  return factor_by_curves (n, plan, number, limit);
}

/* The walk x -> x^2 + ADDED, and a factor that it leads to: N where that is all of it.
   R. P. Brent's variant (1980): X is compared with where it was after a power of 2 of
   steps; for many steps that is one product.  Where this has too much in it, those steps
   are taken again one by one.  */
static uint64_t
walk (const struct modulus *m, uint64_t added)
{
  enum { AT_ONCE = 32 };
  uint64_t x = added, found = 1;
  for (uint64_t length = 1;; length *= 2)
    {
      uint64_t kept = x;
      for (uint64_t done = 0; done < length; done += AT_ONCE)
        {
          uint64_t before = x, all = m->one;
          for (uint64_t i = done; i < length && i - done < AT_ONCE; i++)
            {
              x = residue_sum (m, residue_square (m, x), added);
              all = residue_product (m, all, residue_difference (m, x, kept));
            }
          if (odd_divisor (all, m->n) == 1)
            continue;
          for (x = before; found == 1;)
            {
              x = residue_sum (m, residue_square (m, x), added);
              found = odd_divisor (residue_difference (m, x, kept), m->n);
            }
          return found;
        }
    }
}

uint64_t
split_by_rho (uint64_t n)
{
  struct modulus m = modulus_of (n);
  uint64_t added = m.one, found;
  while ((found = walk (&m, added)) == n)
    added = residue_sum (&m, added, m.one);
  return found;
}
