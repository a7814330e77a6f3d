/* The compression function of SM3.  GB/T 32905-2016, section 5.3.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sm3.h"

#include "simd/vector.h"

#define ROTATED(word, count) ((word) << (count) | (word) >> (32 - (count)))
#define P0(x) ((x) ^ ROTATED (x, 9) ^ ROTATED (x, 17))
#define P1(x) ((x) ^ ROTATED (x, 15) ^ ROTATED (x, 23))

/* Of words that have no bit in common the sum is taken, which goes well with others.  */
#define PARITY(x, y, z) ((x) ^ (y) ^ (z))
#define MAJORITY(x, y, z) (((y) & (z)) + (((y) ^ (z)) & (x)))
#define CHOICE(x, y, z) (((x) & (y)) + (~(x) & (z)))

/* A round, after which each word is called by the name of the one behind it: A by B's,
   D, which became the new A, by A's.  T is the constant, rotated.  */
#define ROUND(ff, gg, a, b, c, d, e, f, g, h, j, t)                         \
  do                                                                        \
    {                                                                       \
      uint32_t a12_ = ROTATED (a, 12), sum_ = (a12_ + (t)) + e,             \
               ss1_ = ROTATED (sum_, 7), word_ = WORD (j);                  \
      d += ff (a, b, c) + (word_ ^ NEXT_WORD (j)) + (ss1_ ^ a12_);          \
      h += gg (e, f, g) + word_ + ss1_;                                     \
      b = ROTATED (b, 9);                                                   \
      f = ROTATED (f, 19);                                                  \
      h = P0 (h);                                                           \
    }                                                                       \
  while (0)
#define EARLY(...) ROUND (PARITY, PARITY, __VA_ARGS__)
#define LATE(...) ROUND (MAJORITY, CHOICE, __VA_ARGS__)

/* The words of the message, made longer as the rounds come by; the last 16 are kept.  */
#define W(i) w[(i) % 16]
#define WORD(j) W (j)
#define NEXT_WORD(j) ((j) + 4 < 16 ? W (j + 4) : (W (j + 4) = longer (w, j + 4)))

KERNEL_INLINE uint32_t
longer (const uint32_t w[16], size_t i)
{
  uint32_t x = W (i) ^ W (i - 9) ^ ROTATED (W (i - 3), 15);
  return P1 (x) ^ ROTATED (W (i - 13), 7) ^ W (i - 6);
}

KERNEL_INLINE void
blocks (uint32_t state[SM3_WORDS], struct span s)
{
  const unsigned char *at = s.base_;
  for (size_t left = s.length; left >= SM3_BLOCK; left -= SM3_BLOCK, at += SM3_BLOCK)
    {
      uint32_t w[16];
      for (size_t i = 0; i < 16; i++)
        w[i] = __builtin_bswap32 (half_load (at + 4 * i));
      uint32_t a = state[0], b = state[1], c = state[2], d = state[3],
               e = state[4], f = state[5], g = state[6], h = state[7];
      EARLY (a, b, c, d, e, f, g, h, 0, 0x79cc4519);
      EARLY (d, a, b, c, h, e, f, g, 1, 0xf3988a32);
      EARLY (c, d, a, b, g, h, e, f, 2, 0xe7311465);
      EARLY (b, c, d, a, f, g, h, e, 3, 0xce6228cb);
      EARLY (a, b, c, d, e, f, g, h, 4, 0x9cc45197);
      EARLY (d, a, b, c, h, e, f, g, 5, 0x3988a32f);
      EARLY (c, d, a, b, g, h, e, f, 6, 0x7311465e);
      EARLY (b, c, d, a, f, g, h, e, 7, 0xe6228cbc);
      EARLY (a, b, c, d, e, f, g, h, 8, 0xcc451979);
      EARLY (d, a, b, c, h, e, f, g, 9, 0x988a32f3);
      EARLY (c, d, a, b, g, h, e, f, 10, 0x311465e7);
      EARLY (b, c, d, a, f, g, h, e, 11, 0x6228cbce);
      EARLY (a, b, c, d, e, f, g, h, 12, 0xc451979c);
      EARLY (d, a, b, c, h, e, f, g, 13, 0x88a32f39);
      EARLY (c, d, a, b, g, h, e, f, 14, 0x11465e73);
      EARLY (b, c, d, a, f, g, h, e, 15, 0x228cbce6);
      LATE (a, b, c, d, e, f, g, h, 16, 0x9d8a7a87);
      LATE (d, a, b, c, h, e, f, g, 17, 0x3b14f50f);
      LATE (c, d, a, b, g, h, e, f, 18, 0x7629ea1e);
      LATE (b, c, d, a, f, g, h, e, 19, 0xec53d43c);
      LATE (a, b, c, d, e, f, g, h, 20, 0xd8a7a879);
      LATE (d, a, b, c, h, e, f, g, 21, 0xb14f50f3);
      LATE (c, d, a, b, g, h, e, f, 22, 0x629ea1e7);
      LATE (b, c, d, a, f, g, h, e, 23, 0xc53d43ce);
      LATE (a, b, c, d, e, f, g, h, 24, 0x8a7a879d);
      LATE (d, a, b, c, h, e, f, g, 25, 0x14f50f3b);
      LATE (c, d, a, b, g, h, e, f, 26, 0x29ea1e76);
      LATE (b, c, d, a, f, g, h, e, 27, 0x53d43cec);
      LATE (a, b, c, d, e, f, g, h, 28, 0xa7a879d8);
      LATE (d, a, b, c, h, e, f, g, 29, 0x4f50f3b1);
      LATE (c, d, a, b, g, h, e, f, 30, 0x9ea1e762);
      LATE (b, c, d, a, f, g, h, e, 31, 0x3d43cec5);
      LATE (a, b, c, d, e, f, g, h, 32, 0x7a879d8a);
      LATE (d, a, b, c, h, e, f, g, 33, 0xf50f3b14);
      LATE (c, d, a, b, g, h, e, f, 34, 0xea1e7629);
      LATE (b, c, d, a, f, g, h, e, 35, 0xd43cec53);
      LATE (a, b, c, d, e, f, g, h, 36, 0xa879d8a7);
      LATE (d, a, b, c, h, e, f, g, 37, 0x50f3b14f);
      LATE (c, d, a, b, g, h, e, f, 38, 0xa1e7629e);
      LATE (b, c, d, a, f, g, h, e, 39, 0x43cec53d);
      LATE (a, b, c, d, e, f, g, h, 40, 0x879d8a7a);
      LATE (d, a, b, c, h, e, f, g, 41, 0x0f3b14f5);
      LATE (c, d, a, b, g, h, e, f, 42, 0x1e7629ea);
      LATE (b, c, d, a, f, g, h, e, 43, 0x3cec53d4);
      LATE (a, b, c, d, e, f, g, h, 44, 0x79d8a7a8);
      LATE (d, a, b, c, h, e, f, g, 45, 0xf3b14f50);
      LATE (c, d, a, b, g, h, e, f, 46, 0xe7629ea1);
      LATE (b, c, d, a, f, g, h, e, 47, 0xcec53d43);
      LATE (a, b, c, d, e, f, g, h, 48, 0x9d8a7a87);
      LATE (d, a, b, c, h, e, f, g, 49, 0x3b14f50f);
      LATE (c, d, a, b, g, h, e, f, 50, 0x7629ea1e);
      LATE (b, c, d, a, f, g, h, e, 51, 0xec53d43c);
      LATE (a, b, c, d, e, f, g, h, 52, 0xd8a7a879);
      LATE (d, a, b, c, h, e, f, g, 53, 0xb14f50f3);
      LATE (c, d, a, b, g, h, e, f, 54, 0x629ea1e7);
      LATE (b, c, d, a, f, g, h, e, 55, 0xc53d43ce);
      LATE (a, b, c, d, e, f, g, h, 56, 0x8a7a879d);
      LATE (d, a, b, c, h, e, f, g, 57, 0x14f50f3b);
      LATE (c, d, a, b, g, h, e, f, 58, 0x29ea1e76);
      LATE (b, c, d, a, f, g, h, e, 59, 0x53d43cec);
      LATE (a, b, c, d, e, f, g, h, 60, 0xa7a879d8);
      LATE (d, a, b, c, h, e, f, g, 61, 0x4f50f3b1);
      LATE (c, d, a, b, g, h, e, f, 62, 0x9ea1e762);
      LATE (b, c, d, a, f, g, h, e, 63, 0x3d43cec5);
      state[0] ^= a;
      state[1] ^= b;
      state[2] ^= c;
      state[3] ^= d;
      state[4] ^= e;
      state[5] ^= f;
      state[6] ^= g;
      state[7] ^= h;
    }
}

static void
blocks_portable (uint32_t state[SM3_WORDS], struct span s)
{
  blocks (state, s);
}

#ifdef SIMD_X86

/* Here rotations leave their source alone, and there is an and-not.  */
TARGET_AVX2 static void
blocks_avx2 (uint32_t state[SM3_WORDS], struct span s)
{
  blocks (state, s);
}

#endif

void
sm3_blocks_at (enum cpu level, uint32_t state[SM3_WORDS], struct span s)
{
#ifdef SIMD_X86
  if (level >= CPU_AVX2)
    {
      blocks_avx2 (state, s);
      return;
    }
#else
  (void) level;
#endif
  blocks_portable (state, s);
}

void
sm3_blocks (uint32_t state[SM3_WORDS], struct span s)
{
  sm3_blocks_at (cpu_for (s.length), state, s);
}
