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

/* Section 2.7: the orders, of which the first two come again in the end.  */
#define ROUNDS(one)                                                         \
  (one (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),              \
   one (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3),              \
   one (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4),              \
   one (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8),              \
   one (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13),              \
   one (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9),              \
   one (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11),              \
   one (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10),              \
   one (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5),              \
   one (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0),              \
   one (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),              \
   one (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3))

KERNEL_INLINE void
load_block (uint64_t m[16], const unsigned char *at)
{
  for (size_t i = 0; i < 16; i++)
    m[i] = word_load (at + 8 * i);
}

/* TAKEN is how many bytes there were, this block's included; LAST is all ones for the
   last block, else 0.  The counter's upper half is 0: no input has 2^64 bytes.  */
static void
compress_portable (uint64_t h[BLAKE2B_WORDS], const unsigned char *at, uint64_t taken,
                   uint64_t last)
{
  uint64_t m[16];
  load_block (m, at);
  uint64_t v0 = h[0], v1 = h[1], v2 = h[2], v3 = h[3], v4 = h[4], v5 = h[5], v6 = h[6], v7 = h[7],
           v8 = blake2b_begin[0], v9 = blake2b_begin[1], v10 = blake2b_begin[2],
           v11 = blake2b_begin[3], v12 = blake2b_begin[4] ^ taken, v13 = blake2b_begin[5],
           v14 = blake2b_begin[6] ^ last, v15 = blake2b_begin[7];
  ROUNDS (ROUND);
  h[0] ^= v0 ^ v8;
  h[1] ^= v1 ^ v9;
  h[2] ^= v2 ^ v10;
  h[3] ^= v3 ^ v11;
  h[4] ^= v4 ^ v12;
  h[5] ^= v5 ^ v13;
  h[6] ^= v6 ^ v14;
  h[7] ^= v7 ^ v15;
}

#ifdef SIMD_X86

/* A row of the 4 by 4 words in a register.  */
typedef uint64_t words4 __attribute__ ((vector_size (32)));

/* The words I, J, K and L of V.  */
# define LANES(v, i, j, k, l)                                               \
  ((words4) _mm256_permute4x64_epi64 ((__m256i) (v), _MM_SHUFFLE (l, k, j, i)))
/* Each word rotated to the right by N bytes.  */
# define BYTES_AT(first, n)                                                 \
  (first) + (0 + (n)) % 8, (first) + (1 + (n)) % 8, (first) + (2 + (n)) % 8, \
  (first) + (3 + (n)) % 8, (first) + (4 + (n)) % 8, (first) + (5 + (n)) % 8, \
  (first) + (6 + (n)) % 8, (first) + (7 + (n)) % 8
# define ROTATED_BYTES(v, n)                                                \
  ((words4) _mm256_shuffle_epi8 ((__m256i) (v),                             \
     _mm256_setr_epi8 (BYTES_AT (0, n), BYTES_AT (8, n),                    \
                       BYTES_AT (0, n), BYTES_AT (8, n))))

/* All columns at once, or diagonals that were made columns.  */
# define MIX_ROWS(x, y)                                                     \
  (a = a + x + b, d = ROTATED_BYTES (d ^ a, 4),                             \
   c += d, b = ROTATED_BYTES (b ^ c, 3),                                    \
   a = a + y + b, d = ROTATED_BYTES (d ^ a, 2),                             \
   c += d, b ^= c, b = b << 1 | b >> 63)

/* B, which is ready last, stays where it is; the others move to it.  */
# define ROUND_ROWS(i0, i1, i2, i3, i4, i5, i6, i7, i8, i9, i10, i11, i12, i13, i14, i15) \
  (MIX_ROWS (((words4) { m[i0], m[i2], m[i4], m[i6] }),                     \
             ((words4) { m[i1], m[i3], m[i5], m[i7] })),                    \
   a = LANES (a, 3, 0, 1, 2), c = LANES (c, 1, 2, 3, 0), d = LANES (d, 2, 3, 0, 1), \
   MIX_ROWS (((words4) { m[i14], m[i8], m[i10], m[i12] }),                  \
             ((words4) { m[i15], m[i9], m[i11], m[i13] })),                 \
   a = LANES (a, 1, 2, 3, 0), c = LANES (c, 3, 0, 1, 2), d = LANES (d, 2, 3, 0, 1))

# define DEFINE_COMPRESS(level, TARGET)                                     \
  TARGET static void                                                        \
  compress_##level (uint64_t h[BLAKE2B_WORDS], const unsigned char *at,     \
                    uint64_t taken, uint64_t last)                          \
  {                                                                         \
    uint64_t m[16];                                                         \
    load_block (m, at);                                                     \
    words4 first, second, a, b, c, d;                                       \
    memcpy (&first, h, sizeof first);                                       \
    memcpy (&second, h + 4, sizeof second);                                 \
    memcpy (&c, blake2b_begin, sizeof c);                                   \
    memcpy (&d, blake2b_begin + 4, sizeof d);                               \
    a = first, b = second, d ^= (words4) { taken, 0, last, 0 };             \
    ROUNDS (ROUND_ROWS);                                                    \
    first ^= a ^ c, second ^= b ^ d;                                        \
    memcpy (h, &first, sizeof first);                                       \
    memcpy (h + 4, &second, sizeof second);                                 \
  }

DEFINE_COMPRESS (avx2, TARGET_AVX2)
DEFINE_COMPRESS (avx512, TARGET_AVX512)

#endif

void
blake2b_blocks_at (enum cpu level, uint64_t state[BLAKE2B_WORDS], struct span s, uint64_t taken)
{
  for (size_t i = 0; i + BLAKE2B_BLOCK <= s.length; i += BLAKE2B_BLOCK)
    {
      const unsigned char *at = s.base_ + i;
      taken += BLAKE2B_BLOCK;
#ifdef SIMD_X86
      if (level == CPU_AVX512)
        compress_avx512 (state, at, taken, 0);
      else if (level == CPU_AVX2)
        compress_avx2 (state, at, taken, 0);
      else
#else
      (void) level;
#endif
        compress_portable (state, at, taken, 0);
    }
}

void
blake2b_blocks (uint64_t state[BLAKE2B_WORDS], struct span s, uint64_t taken)
{
  blake2b_blocks_at (cpu_for (s.length), state, s, taken);
}

void
blake2b_last (uint64_t state[BLAKE2B_WORDS], struct span rest, uint64_t taken)
{
  unsigned char block[BLAKE2B_BLOCK] = { 0 };
  mspan_copy (MSPAN (block), rest);
  compress_portable (state, block, taken + rest.length, UINT64_MAX);
}
