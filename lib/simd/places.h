/* Where a byte is, many places at once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_PLACES_H
#define SIMD_PLACES_H

#include "bound/span.h"
#include "simd/cpu.h"

enum { PLACES_MOST = 512 };

struct places
{
  size_t count;
  size_t at[PLACES_MOST];
};

/* The places of BYTE in S, in order, from *FROM on, as many as there is room for
   in PLACES.  *FROM is then where to go on: S.length, if those were all.  */
void span_places (struct span s, size_t *from, unsigned char byte, struct places *places);
void span_places_at (enum cpu level, struct span s, size_t *from, unsigned char byte,
                     struct places *places);

#endif
