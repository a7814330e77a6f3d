/* Primes from 2^64 on.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#define RESIDUE_WIDE
#include "arith/primality.h"
#include "arith/prime.h"

/* No composite below 3317044064679887385961981 is strong to 2 and all of these bases
   (J. Sorenson and J. Webster, "Strong pseudoprimes to twelve prime bases", 2015).  */
static const struct row { uint64_t base[ABREAST]; } rows[] = {
  { { 3, 5, 7 } }, { { 11, 13, 17 } }, { { 19, 23, 29 } }, { { 31, 37, 41 } },
};

bool
is_strong (wide n)
{
  struct modulus m = modulus_of (n);
  if (!is_strong_to_2 (&m))
    return false;
  for (size_t number = 0; number < COUNT (rows); number++)
    {
      const struct row *row = &ELEM (rows, number);
      struct bases b;
      for (size_t i = 0; i < ABREAST; i++)
        ELEM (b.base, i) = residue_of (&m, ELEM (row->base, i));
      if (!is_strong_to_bases (&m, &b))
        return false;
    }
  return true;
}

bool
strong_is_prime (wide n)
{
  return n < (wide) 3317044064679 * 1000000000000 + 887385961981;
}

bool
order_has_factor (wide n, wide factor)
{
  struct modulus m = modulus_of (n);
  for (unsigned int base = 2; base < 1000; base++)
    {
      residue a = residue_of (&m, base);
      if (residue_power (&m, a, n - 1) != m.one)
        return false;
      residue power = residue_power (&m, a, (n - 1) / factor);
      if (power != m.one)
        return odd_divisor (residue_value (&m, residue_difference (&m, power, m.one)), n) == 1;
    }
  return false;
}
