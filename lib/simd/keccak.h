/* The permutation of SHA-3, and the sponge that it makes.  FIPS 202.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_KECCAK_H
#define SIMD_KECCAK_H

#include "bound/mspan.h"
#include "simd/cpu.h"

enum { KECCAK_WORDS = 25, KECCAK_RATE_MOST = 168 };

/* STATE takes in the blocks of S, which is whole blocks of RATE bytes, RATE being a multiple
   of 8, and is permuted by Keccak-f[1600] behind each.  */
void keccak_absorb (uint64_t state[KECCAK_WORDS], size_t rate, struct span s);
void keccak_absorb_at (enum cpu level, uint64_t state[KECCAK_WORDS], size_t rate,
                       struct span s);

/* The first bytes of STATE, which are RATE at most.  */
void keccak_bytes (const uint64_t state[KECCAK_WORDS], struct mspan bytes);

#endif
