/* The compression function of BLAKE2b.  RFC 7693, section 3.2.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/blake2b.h"

#include "simd/vector.h"

const uint64_t blake2b_begin[BLAKE2B_WORDS] = {
  0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
  0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179
};

#define ROTATED(word, count) ((word) >> (count) | (word) << (64 - (count)))

#define MIX(a, b, c, d, x, y)                                               \
  (a += b + x, d ^= a, d = ROTATED (d, 32),                                 \
   c += d, b ^= c, b = ROTATED (b, 24),                                     \
   a += b + y, d ^= a, d = ROTATED (d, 16),                                 \
   c += d, b ^= c, b = ROTATED (b, 63))

/* A round takes the words of the message M in the order given.  */
#define ROUND(i0, i1, i2, i3, i4, i5, i6, i7, i8, i9, i10, i11, i12, i13, i14, i15) \
  (MIX (v0, v4, v8, v12, m[i0], m[i1]),                                     \
   MIX (v1, v5, v9, v13, m[i2], m[i3]),                                     \
   MIX (v2, v6, v10, v14, m[i4], m[i5]),                                    \
   MIX (v3, v7, v11, v15, m[i6], m[i7]),                                    \
   MIX (v0, v5, v10, v15, m[i8], m[i9]),                                    \
   MIX (v1, v6, v11, v12, m[i10], m[i11]),                                  \
   MIX (v2, v7, v8, v13, m[i12], m[i13]),                                   \
   MIX (v3, v4, v9, v14, m[i14], m[i15]))

/* TAKEN is how many bytes there were, this block's included; LAST is all ones for the
   last block, else 0.  The counter's upper half is 0: no input has 2^64 bytes.  */
static void
compress (uint64_t h[BLAKE2B_WORDS], const unsigned char *at, uint64_t taken, uint64_t last)
{
  uint64_t m[16];
  for (size_t i = 0; i < 16; i++)
    m[i] = word_load (at + 8 * i);
  uint64_t v0 = h[0], v1 = h[1], v2 = h[2], v3 = h[3], v4 = h[4], v5 = h[5], v6 = h[6], v7 = h[7],
           v8 = blake2b_begin[0], v9 = blake2b_begin[1], v10 = blake2b_begin[2],
           v11 = blake2b_begin[3], v12 = blake2b_begin[4] ^ taken, v13 = blake2b_begin[5],
           v14 = blake2b_begin[6] ^ last, v15 = blake2b_begin[7];
  ROUND (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  ROUND (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3);
  ROUND (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4);
  ROUND (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8);
  ROUND (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13);
  ROUND (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9);
  ROUND (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11);
  ROUND (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10);
  ROUND (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5);
  ROUND (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0);
  ROUND (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  ROUND (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3);
  h[0] ^= v0 ^ v8;
  h[1] ^= v1 ^ v9;
  h[2] ^= v2 ^ v10;
  h[3] ^= v3 ^ v11;
  h[4] ^= v4 ^ v12;
  h[5] ^= v5 ^ v13;
  h[6] ^= v6 ^ v14;
  h[7] ^= v7 ^ v15;
}

void
blake2b_blocks (uint64_t state[BLAKE2B_WORDS], struct span s, uint64_t taken)
{
  for (size_t i = 0; i + BLAKE2B_BLOCK <= s.length; i += BLAKE2B_BLOCK)
    {
      taken += BLAKE2B_BLOCK;
      compress (state, s.base_ + i, taken, 0);
    }
}

void
blake2b_last (uint64_t state[BLAKE2B_WORDS], struct span rest, uint64_t taken)
{
  unsigned char block[BLAKE2B_BLOCK] = { 0 };
  mspan_copy (MSPAN (block), rest);
  compress (state, block, taken + rest.length, UINT64_MAX);
}
