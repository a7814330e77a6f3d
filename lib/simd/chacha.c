/* ChaCha20 as a source of random numbers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/chacha.h"

#include "simd/vector.h"

/* Word W of some blocks, one to a lane.  */
typedef uint32_t lanes4 __attribute__ ((vector_size (16)));
typedef uint32_t lanes8 __attribute__ ((vector_size (32)));
typedef uint32_t lanes16 __attribute__ ((vector_size (64)));

#define ROTATED(v, count) ((v) << (count) | (v) >> (32 - (count)))

#define QUARTER_ROUND(a, b, c, d)                               \
  (a += b, d ^= a, d = ROTATED (d, 16),                         \
   c += d, b ^= c, b = ROTATED (b, 12),                         \
   a += b, d ^= a, d = ROTATED (d, 8),                          \
   c += d, b ^= c, b = ROTATED (b, 7))

/* Columns, then diagonals, of the 4 by 4 words X.  */
#define DOUBLE_ROUND(x)                                         \
  (QUARTER_ROUND (x[0], x[4], x[8], x[12]),                     \
   QUARTER_ROUND (x[1], x[5], x[9], x[13]),                     \
   QUARTER_ROUND (x[2], x[6], x[10], x[14]),                    \
   QUARTER_ROUND (x[3], x[7], x[11], x[15]),                    \
   QUARTER_ROUND (x[0], x[5], x[10], x[15]),                    \
   QUARTER_ROUND (x[1], x[6], x[11], x[12]),                    \
   QUARTER_ROUND (x[2], x[7], x[8], x[13]),                     \
   QUARTER_ROUND (x[3], x[4], x[9], x[14]))

/* "expand 32-byte k" */
static const uint32_t constants[4] = { 0x61707865, 0x3320646e, 0x79622d32, 0x6b206574 };

#define DEFINE_CHACHA(level, TARGET, lanes)                                     \
  TARGET static void                                                            \
  chacha_##level (const struct chacha *c, struct chacha_words *words)           \
  {                                                                             \
    enum { LANES = sizeof (lanes) / sizeof (uint32_t) };                        \
    for (size_t first = 0; first < CHACHA_BLOCKS; first += LANES)               \
      {                                                                         \
        lanes begin[16], x[16];                                                 \
        for (size_t w = 0; w < 4; w++)                                          \
          begin[w] = (lanes) { 0 } + constants[w];                              \
        for (size_t w = 0; w < CHACHA_KEY_WORDS; w++)                           \
          begin[4 + w] = (lanes) { 0 } + c->key[w];                             \
        for (size_t lane = 0; lane < LANES; lane++)                             \
          {                                                                     \
            uint64_t block = c->block + first + lane;                           \
            begin[12][lane] = (uint32_t) block;                                 \
            begin[13][lane] = (uint32_t) (block >> 32);                         \
          }                                                                     \
        begin[14] = begin[15] = (lanes) { 0 };                                  \
        memcpy (x, begin, sizeof x);                                            \
        for (size_t i = 0; i < 10; i++)                                         \
          DOUBLE_ROUND (x);                                                     \
        for (size_t w = 0; w < 16; w++)                                         \
          {                                                                     \
            x[w] += begin[w];                                                   \
            memcpy (words->word + w * CHACHA_BLOCKS + first, &x[w], sizeof x[w]); \
          }                                                                     \
      }                                                                         \
  }

DEFINE_CHACHA (portable, , lanes4)
#ifdef SIMD_X86
DEFINE_CHACHA (avx2, TARGET_AVX2, lanes8)
DEFINE_CHACHA (avx512, TARGET_AVX512, lanes16)
#endif

void
chacha_next_at (enum cpu level, struct chacha *c, struct chacha_words *words)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    chacha_avx512 (c, words);
  else if (level == CPU_AVX2)
    chacha_avx2 (c, words);
  else
#else
  (void) level;
#endif
    chacha_portable (c, words);
  c->block += CHACHA_BLOCKS;
}

void
chacha_next (struct chacha *c, struct chacha_words *words)
{
  chacha_next_at (cpu_level (), c, words);
}
