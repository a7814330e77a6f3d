/* Integers of 128 bits, and the products that make them.
   SPDX-License-Identifier: GPL-3.0-or-later

   All that wraps says so: by a function of its own, or by a cast.  */

#ifndef ARITH_WIDE_H
#define ARITH_WIDE_H

#include <stdbool.h>
#include <stdint.h>

__extension__ typedef unsigned __int128 wide;

static inline uint64_t
wide_low (wide a)
{
  return (uint64_t) a;
}

static inline uint64_t
wide_high (wide a)
{
  return (uint64_t) (a >> 64);
}

static inline wide
wide_of (uint64_t high, uint64_t low)
{
  return (wide) high << 64 | low;
}

/* A product of 128 bits, and its low and high half.  */
static inline wide
product (uint64_t a, uint64_t b)
{
  return (wide) a * b;
}

static inline uint64_t
product_low (uint64_t a, uint64_t b)
{
  return wide_low (product (a, b));
}

static inline uint64_t
product_high (uint64_t a, uint64_t b)
{
  return wide_high (product (a, b));
}

/* The low half of a product of 256 bits.  */
static inline wide
wide_product_low (wide a, wide b)
{
  wide low = product (wide_low (a), wide_low (b));
  uint64_t high;
  __builtin_add_overflow (product_low (wide_low (a), wide_high (b)),
                          product_low (wide_high (a), wide_low (b)), &high);
  __builtin_add_overflow (high, wide_high (low), &high);
  return wide_of (high, wide_low (low));
}

/* How many bits A has, up to its highest that is 1.  */
static inline unsigned int
wide_bits (wide a)
{
  if (wide_high (a) != 0)
    return 128 - (unsigned int) __builtin_clzll (wide_high (a));
  return wide_low (a) != 0 ? 64 - (unsigned int) __builtin_clzll (wide_low (a)) : 0;
}

/* How many zeros A, which is not 0, ends in.  */
static inline unsigned int
wide_zeros (wide a)
{
  if (wide_low (a) != 0)
    return (unsigned int) __builtin_ctzll (wide_low (a));
  return 64 + (unsigned int) __builtin_ctzll (wide_high (a));
}

/* The largest integer whose square is not more than A.  */
uint64_t wide_root (wide a);

#endif
