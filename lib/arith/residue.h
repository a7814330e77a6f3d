/* Integers modulo an odd number, as P. L. Montgomery multiplies them (1985).
   SPDX-License-Identifier: GPL-3.0-or-later

   A residue x stands for x / R, R being 2^64 or 2^128: so a product is brought below
   the modulus by products alone, no division.  This header defines residues of 64
   bits, or of 128 where RESIDUE_WIDE is defined before it; the names are the same, so
   that what is written once serves both.  */

#ifndef ARITH_RESIDUE_H
#define ARITH_RESIDUE_H

#include "arith/wide.h"

#ifdef RESIDUE_WIDE
typedef wide residue;
#else
typedef uint64_t residue;
#endif

struct modulus
{
  residue n;                    /* the modulus: odd, and at least 3 */
  residue inverse;              /* of N, modulo R */
  residue one;                  /* the residue of 1 */
  residue square;               /* of R: what makes a residue of an integer */
};

/* The low half of A * B, and the high half.  */
static inline residue
residue_low (residue a, residue b)
{
#ifdef RESIDUE_WIDE
  return wide_product_low (a, b);
#else
  return product_low (a, b);
#endif
}

/* Which way these go is chance: so there is a mask in place of a branch.  */

static inline residue
residue_difference (const struct modulus *m, residue a, residue b)
{
  residue difference, more;
  __builtin_sub_overflow (a, b, &difference);
  __builtin_add_overflow (difference, m->n, &more);
  return a < b ? more : difference;
}

static inline residue
residue_sum (const struct modulus *m, residue a, residue b)
{
  return residue_difference (m, a, m->n - b);
}

/* A product has the digits TOP, MIDDLE and LOW, to the base of 2^64; or TOP and LOW where
   residues are of 64 bits.  It becomes a multiple of R, and is divided by that: LOW by
   the inverse of N, times N, has the same last digit, so only what is before that is
   subtracted.  The sum is more than -N.  */
#ifdef RESIDUE_WIDE

/* A times the last digit of N's inverse, times N, without its last digit.  */
static inline wide
multiple_of_modulus (const struct modulus *m, uint64_t digit)
{
  uint64_t times = product_low (digit, wide_low (m->inverse));
  return product (times, wide_high (m->n)) + product_high (times, wide_low (m->n));
}

static inline residue
residue_reduce (const struct modulus *m, wide top, uint64_t middle, uint64_t low)
{
  wide multiple = multiple_of_modulus (m, low);
  uint64_t borrow = middle < wide_low (multiple);
  __builtin_sub_overflow (middle, wide_low (multiple), &middle);
  bool below = __builtin_sub_overflow (top, wide_high (multiple) + (wide) borrow, &top);
  multiple = multiple_of_modulus (m, middle);
  residue difference, more;
  below |= __builtin_sub_overflow (top, multiple, &difference);
  __builtin_add_overflow (difference, m->n, &more);
  return below ? more : difference;
}

static inline residue
residue_product (const struct modulus *m, residue a, residue b)
{
  wide low = product (wide_low (a), wide_low (b));
  wide cross = product (wide_low (a), wide_high (b)) + wide_high (low);
  wide middle = product (wide_high (a), wide_low (b)) + wide_low (cross);
  wide top = product (wide_high (a), wide_high (b)) + wide_high (cross) + wide_high (middle);
  return residue_reduce (m, top, wide_low (middle), wide_low (low));
}

/* What a residue is of.  */
static inline residue
residue_value (const struct modulus *m, residue a)
{
  return residue_reduce (m, 0, wide_high (a), wide_low (a));
}

#else

static inline residue
residue_reduce (const struct modulus *m, uint64_t top, uint64_t low)
{
  return residue_difference (m, top, product_high (product_low (low, m->inverse), m->n));
}

static inline residue
residue_product (const struct modulus *m, residue a, residue b)
{
  wide whole = product (a, b);
  return residue_reduce (m, wide_high (whole), wide_low (whole));
}

static inline residue
residue_value (const struct modulus *m, residue a)
{
  return residue_reduce (m, 0, a);
}

#endif

static inline residue
residue_square (const struct modulus *m, residue a)
{
  return residue_product (m, a, a);
}

/* The residue of X.  */
static inline residue
residue_of (const struct modulus *m, residue x)
{
  return residue_product (m, x % m->n, m->square);
}

static inline struct modulus
modulus_of (residue n)
{
  struct modulus m = { .n = n };
  /* N is its own inverse modulo 8; each step doubles the bits.  */
  residue inverse = n;
  for (unsigned int bits = 3; bits < sizeof n * 8; bits *= 2)
    {
      residue error;
      __builtin_sub_overflow ((residue) 2, residue_low (n, inverse), &error);
      inverse = residue_low (inverse, error);
    }
  m.inverse = inverse;
  residue negative;
  __builtin_sub_overflow ((residue) 0, n, &negative);
  m.one = negative % n;
  /* 2 R, doubled to 2^(bits of R) R in squares.  */
  residue power = residue_sum (&m, m.one, m.one);
  for (unsigned int bits = 1; bits < sizeof n * 8; bits *= 2)
    power = residue_square (&m, power);
  m.square = power;
  return m;
}

/* BASE to the power of EXPONENT.  */
static inline residue
residue_power (const struct modulus *m, residue base, residue exponent)
{
  residue power = m->one;
  for (; exponent > 0; exponent >>= 1)
    {
      if (exponent & 1)
        power = residue_product (m, power, base);
      base = residue_square (m, base);
    }
  return power;
}

/* The greatest common divisor of A and B, of which B is odd.  */
static inline residue
odd_divisor (residue a, residue b)
{
  while (a != 0)
    {
#ifdef RESIDUE_WIDE
      a >>= wide_zeros (a);
#else
      a >>= __builtin_ctzll (a);
#endif
      residue less = a < b ? a : b;
      a = a < b ? b - a : a - b;
      b = less;
    }
  return b;
}

#endif
