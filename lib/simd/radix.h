/* Bytes as digits of 1, 4, 5 or 6 bits: base 2, 16, 32 and 64.
   SPDX-License-Identifier: GPL-3.0-or-later

   Eight digits are a unit, which is as many bytes as a digit has bits; this is for
   whole units.  RFC 4648.  */

#ifndef SIMD_RADIX_H
#define SIMD_RADIX_H

#include "bound/mspan.h"
#include "simd/cpu.h"

enum { RADIX_UNIT = 8 };

struct radix
{
  size_t bits;                  /* of a digit: 1, 4, 5, 6 */
  bool lowest_first;            /* a byte's lowest bit is its first digit; of 1 bit
                                   alone */
  unsigned char digits[64];     /* what stands for 0, 1, …; again and again where
                                   there are fewer than 64 */
  unsigned char values[256];    /* with the highest bit, of each byte that is a digit; 0
                                   of all others */
};

/* Digits of as many bits as there are in ALPHABET, which is ASCII and has 2, 16, 32 or
   64.  Of those that are letters the other case is good to read where EITHER_CASE.  */
struct radix radix_of (struct span alphabet, bool either_case);

/* Write the digits of the whole units at the beginning of FROM, as many as TO has room
   for: how many units.  What TO has behind them may be overwritten.  */
size_t radix_encode (const struct radix *radix, struct span from, struct mspan to);
size_t radix_encode_at (enum cpu level, const struct radix *radix, struct span from,
                        struct mspan to);

/* Whether lines of WIDTH digits are whole bytes, and WIDTH is worth it.  */
bool radix_has_lines (const struct radix *radix, size_t width);

/* Write whole lines of WIDTH digits, for which that is true, and a newline behind each,
   as many as FROM has and TO has room for: how many lines.  */
size_t radix_encode_lines (const struct radix *radix, struct span from, size_t width,
                           struct mspan to);
size_t radix_encode_lines_at (enum cpu level, const struct radix *radix, struct span from,
                              size_t width, struct mspan to);

/* Write the bytes of the whole units at the beginning of FROM, as many as TO has room for:
   how many units.  It ends at one in which there is something else than digits, too.  */
size_t radix_decode (const struct radix *radix, struct span from, struct mspan to);
size_t radix_decode_at (enum cpu level, const struct radix *radix, struct span from,
                        struct mspan to);

#endif
