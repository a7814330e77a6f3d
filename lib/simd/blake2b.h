/* The compression function of BLAKE2b.  RFC 7693, section 3.2.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_BLAKE2B_H
#define SIMD_BLAKE2B_H

#include "bound/span.h"
#include "simd/cpu.h"

enum { BLAKE2B_BLOCK = 128, BLAKE2B_WORDS = 8 };

/* STATE goes on with the blocks of S, which is whole blocks, the first of which has TAKEN bytes
   before it.  */
void blake2b_blocks (uint64_t state[BLAKE2B_WORDS], struct span s, uint64_t taken);
void blake2b_blocks_at (enum cpu level, uint64_t state[BLAKE2B_WORDS], struct span s,
                        uint64_t taken);

/* The same with the REST of the message, at most a block: none only where there was no
   byte at all.  */
void blake2b_last (uint64_t state[BLAKE2B_WORDS], struct span rest, uint64_t taken);

/* What a state begins with.  */
extern const uint64_t blake2b_begin[BLAKE2B_WORDS];

#endif
