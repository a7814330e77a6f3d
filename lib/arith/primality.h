/* Whether a number has the marks of a prime, of the width of residue.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ARITH_PRIMALITY_H
#define ARITH_PRIMALITY_H

#include "arith/residue.h"
#include "bound/vec.h"

/* Bases that are tried side by side: one waits for its product while the others go on.  */
enum { ABREAST = 3 };

struct bases { residue base[ABREAST]; };

static inline void
square_all (const struct modulus *m, struct bases *b)
{
  for (size_t i = 0; i < ABREAST; i++)
    ELEM (b->base, i) = residue_square (m, ELEM (b->base, i));
}

/* Whether N, odd, is a prime as far as BASES tell, which are not 0: G. L. Miller's and
   M. O. Rabin's test.  */
static bool
is_strong_to_bases (const struct modulus *m, const struct bases *bases)
{
  residue odd = m->n - 1, minus_one = m->n - m->one;
  unsigned int twos = 0;
  for (; (odd & 1) == 0; odd >>= 1)
    twos++;
  residue bit = 1;
  while (bit <= odd >> 1)
    bit <<= 1;
  struct bases power = *bases;
  while ((bit >>= 1) != 0)
    {
      square_all (m, &power);
      if (odd & bit)
        for (size_t i = 0; i < ABREAST; i++)
          ELEM (power.base, i) = residue_product (m, ELEM (power.base, i),
                                                  ELEM (bases->base, i));
    }
  bool strong[ABREAST];
  for (size_t i = 0; i < ABREAST; i++)
    ELEM (strong, i) = ELEM (power.base, i) == m->one || ELEM (power.base, i) == minus_one;
  for (; twos > 1; twos--)
    {
      square_all (m, &power);
      for (size_t i = 0; i < ABREAST; i++)
        ELEM (strong, i) |= ELEM (power.base, i) == minus_one;
    }
  return ELEM (strong, 0) && ELEM (strong, 1) && ELEM (strong, 2);
}

/* The same to the base 2 alone: what is composite fails that, nearly always.  */
static bool
is_strong_to_2 (const struct modulus *m)
{
  residue odd = m->n - 1, minus_one = m->n - m->one;
  unsigned int twos = 0;
  for (; (odd & 1) == 0; odd >>= 1)
    twos++;
  residue bit = 1;
  while (bit <= odd >> 1)
    bit <<= 1;
  residue power = residue_sum (m, m->one, m->one);
  while ((bit >>= 1) != 0)
    {
      power = residue_square (m, power);
      if (odd & bit)
        power = residue_sum (m, power, power);
    }
  if (power == m->one || power == minus_one)
    return true;
  for (; twos > 1; twos--)
    {
      power = residue_square (m, power);
      if (power == minus_one)
        return true;
    }
  return false;
}

#endif
