/* ChaCha20 as a source of random numbers.
   SPDX-License-Identifier: GPL-3.0-or-later

   D. J. Bernstein, "ChaCha, a variant of Salsa20", 2008; the blocks are those of
   RFC 8439, with a counter of 64 bits and a nonce of zeros.  Who does not know the key
   foretells nothing of what comes, and nobody has seen a difference from chance.  */

#ifndef SIMD_CHACHA_H
#define SIMD_CHACHA_H

#include "bound/vec.h"
#include "simd/cpu.h"

enum { CHACHA_KEY_WORDS = 8, CHACHA_BLOCKS = 16, CHACHA_WORDS = 16 * CHACHA_BLOCKS };

struct chacha
{
  uint32_t key[CHACHA_KEY_WORDS];
  uint64_t block;               /* the number of the next one */
};

struct chacha_words { uint32_t word[CHACHA_WORDS]; };

/* The next 16 blocks: their first words, then their second words, and so on, as they
   are worked out.  */
void chacha_next (struct chacha *c, struct chacha_words *words);
void chacha_next_at (enum cpu level, struct chacha *c, struct chacha_words *words);

#endif
