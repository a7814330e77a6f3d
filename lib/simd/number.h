/* Decimal digits as a number, a word at once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_NUMBER_H
#define SIMD_NUMBER_H

#include "simd/leading.h"

/* A word of 8 bytes less '0' each, the first highest.  */
static inline bool
are_digits_ (uint64_t word)
{
  const uint64_t high = 0xf0f0f0f0f0f0f0f0, six = 0x0606060606060606;
  return ((word | (word + six)) & high) == 0;
}

/* The number that 8 such digits are: neighbours are joined first, then pairs, then fours.  */
static inline uint64_t
joined_digits_ (uint64_t word)
{
  const uint64_t odd_bytes = 0x00ff00ff00ff00ff, odd_pairs = 0x0000ffff0000ffff;
  uint64_t pairs = (word >> 8 & odd_bytes) * 10 + (word & odd_bytes);
  uint64_t fours = (pairs >> 16 & odd_pairs) * 100 + (pairs & odd_pairs);
  return (fours >> 32) * 10000 + (fours & UINT32_MAX);
}

/* Whether S is digits alone, at least one and at most NUMBER_DIGITS; then *VALUE is the number
   that they are.  */
enum { NUMBER_DIGITS = 15 };
static inline bool
span_is_number (struct span s, uint64_t *value)
{
  enum { WORD = sizeof (uint64_t) };
  const uint64_t zeros = 0x3030303030303030;
  if (s.length == 0 || s.length > NUMBER_DIGITS)
    return false;
  uint64_t first = span_leading (s) - (s.length < WORD ? zeros << 8 * (WORD - s.length) : zeros);
  if (s.length <= WORD)
    {
      /* What is not there is 0 already, and goes in front.  */
      first >>= 8 * (WORD - s.length);
      *value = joined_digits_ (first);
      return are_digits_ (first);
    }
  uint64_t last = span_leading (span_of_ (s.base_ + (s.length - WORD), WORD)) - zeros;
  *value = joined_digits_ (first >> 8 * (2 * WORD - s.length)) * 100000000
           + joined_digits_ (last);
  return are_digits_ (first) && are_digits_ (last);
}

#endif
