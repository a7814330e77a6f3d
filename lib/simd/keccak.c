/* The permutation of SHA-3, and the sponge that it makes.  FIPS 202.
   SPDX-License-Identifier: GPL-3.0-or-later

   The state is 5 by 5 words; word X of row Y is number 5 Y + X.  */

#include <config.h>

#include "simd/keccak.h"

#include "simd/vector.h"

enum { ROUNDS = 24 };

/* Section 3.2.5: what the first word is changed with in each round.  */
static const uint64_t round_constants[ROUNDS] = {
  0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
  0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
  0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
  0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
  0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
  0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008
};

KERNEL_INLINE uint64_t
rotated (uint64_t word, unsigned int count)
{
  return word << count % 64 | word >> (64 - count) % 64;
}

/* Section 3.2.2, table 2: by how much each word is rotated.  */
static const unsigned char rotations[KECCAK_WORDS] = {
  0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14
};

/* From A to B.  All loops are unrolled: what they index with is constant then.  */
KERNEL_INLINE void
keccak_round (const uint64_t a[KECCAK_WORDS], uint64_t b[KECCAK_WORDS], uint64_t constant)
{
  uint64_t column[5], change[5], moved[KECCAK_WORDS];
#pragma GCC unroll 5
  for (size_t x = 0; x < 5; x++)
    column[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
#pragma GCC unroll 5
  for (size_t x = 0; x < 5; x++)
    change[x] = column[(x + 4) % 5] ^ rotated (column[(x + 1) % 5], 1);
#pragma GCC unroll 25
  for (size_t i = 0; i < KECCAK_WORDS; i++)
    {
      size_t x = i % 5, y = i / 5;
      moved[5 * ((2 * x + 3 * y) % 5) + y] = rotated (a[i] ^ change[x], rotations[i]);
    }
#pragma GCC unroll 25
  for (size_t i = 0; i < KECCAK_WORDS; i++)
    {
      size_t x = i % 5, row = i - x;
      b[i] = moved[i] ^ (~moved[row + (x + 1) % 5] & moved[row + (x + 2) % 5]);
    }
  b[0] ^= constant;
}

#define DEFINE_PERMUTE(level, TARGET)                                       \
  TARGET static void                                                        \
  permute_##level (uint64_t state[KECCAK_WORDS])                            \
  {                                                                         \
    uint64_t a[KECCAK_WORDS], b[KECCAK_WORDS];                              \
    memcpy (a, state, sizeof a);                                            \
    for (size_t i = 0; i < ROUNDS; i += 2)                                  \
      {                                                                     \
        keccak_round (a, b, round_constants[i]);                            \
        keccak_round (b, a, round_constants[i + 1]);                        \
      }                                                                     \
    memcpy (state, a, sizeof a);                                            \
  }

DEFINE_PERMUTE (portable, )

#ifdef SIMD_X86

/* With an instruction for "not, and", and rotations to another register.  */
DEFINE_PERMUTE (avx2, TARGET_AVX2)

#endif

void
keccak_absorb_at (enum cpu level, uint64_t state[KECCAK_WORDS], size_t rate, struct span s)
{
  for (const unsigned char *at = s.base_, *end = at + s.length / rate * rate; at < end; at += rate)
    {
      for (size_t i = 0; i < rate / 8; i++)
        state[i] ^= word_load (at + 8 * i);
#ifdef SIMD_X86
      if (level >= CPU_AVX2)
        permute_avx2 (state);
      else
#else
      (void) level;
#endif
        permute_portable (state);
    }
}

void
keccak_absorb (uint64_t state[KECCAK_WORDS], size_t rate, struct span s)
{
  keccak_absorb_at (cpu_for (s.length), state, rate, s);
}

void
keccak_bytes (const uint64_t state[KECCAK_WORDS], struct mspan bytes)
{
  size_t count = size_min (bytes.length, KECCAK_WORDS * sizeof state[0]);
  for (size_t i = 0; i < count; i++)
    bytes.base_[i] = (unsigned char) (state[i / 8] >> 8 * (i % 8));
}
