/* The compression function of MD5.  RFC 1321, section 3.4.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each step needs what the one before gave: what counts is how many instructions stand
   between the two.  The word that is new comes last wherever the functions allow, and
   where their two halves have no bit in common they are added, one at a time.  */

#include <config.h>

#include "simd/md5.h"

#include "simd/vector.h"

/* What they add to A, which is known early; B is the word that is new.  */
#define F(a, b, c, d) ((a) + ((((c) ^ (d)) & (b)) ^ (d)))
#define G(a, b, c, d) ((a) + (~(d) & (c)) + ((d) & (b)))
#define H(a, b, c, d) ((a) + (((c) ^ (d)) ^ (b)))
#define I(a, b, c, d) ((a) + ((~(d) | (b)) ^ (c)))

/* A step with the word of the message numbered INDEX.  */
#define STEP_OF(function, a, b, c, d, index, count, constant)               \
  do                                                                        \
    {                                                                       \
      uint32_t sum_ = function (a + (constant) + half_load (at + 4 * (index)), b, c, d); \
      a = b + (sum_ << (count) | sum_ >> (32 - (count)));                   \
    }                                                                       \
  while (0)

void
md5_blocks (uint32_t state[MD5_WORDS], struct span s)
{
  const unsigned char *at = s.base_;
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  for (size_t left = s.length; left >= MD5_BLOCK; left -= MD5_BLOCK, at += MD5_BLOCK)
    {
      uint32_t a_before = a, b_before = b, c_before = c, d_before = d;
      STEP_OF (F, a, b, c, d,  0,  7, 0xd76aa478);
      STEP_OF (F, d, a, b, c,  1, 12, 0xe8c7b756);
      STEP_OF (F, c, d, a, b,  2, 17, 0x242070db);
      STEP_OF (F, b, c, d, a,  3, 22, 0xc1bdceee);
      STEP_OF (F, a, b, c, d,  4,  7, 0xf57c0faf);
      STEP_OF (F, d, a, b, c,  5, 12, 0x4787c62a);
      STEP_OF (F, c, d, a, b,  6, 17, 0xa8304613);
      STEP_OF (F, b, c, d, a,  7, 22, 0xfd469501);
      STEP_OF (F, a, b, c, d,  8,  7, 0x698098d8);
      STEP_OF (F, d, a, b, c,  9, 12, 0x8b44f7af);
      STEP_OF (F, c, d, a, b, 10, 17, 0xffff5bb1);
      STEP_OF (F, b, c, d, a, 11, 22, 0x895cd7be);
      STEP_OF (F, a, b, c, d, 12,  7, 0x6b901122);
      STEP_OF (F, d, a, b, c, 13, 12, 0xfd987193);
      STEP_OF (F, c, d, a, b, 14, 17, 0xa679438e);
      STEP_OF (F, b, c, d, a, 15, 22, 0x49b40821);
      STEP_OF (G, a, b, c, d,  1,  5, 0xf61e2562);
      STEP_OF (G, d, a, b, c,  6,  9, 0xc040b340);
      STEP_OF (G, c, d, a, b, 11, 14, 0x265e5a51);
      STEP_OF (G, b, c, d, a,  0, 20, 0xe9b6c7aa);
      STEP_OF (G, a, b, c, d,  5,  5, 0xd62f105d);
      STEP_OF (G, d, a, b, c, 10,  9, 0x02441453);
      STEP_OF (G, c, d, a, b, 15, 14, 0xd8a1e681);
      STEP_OF (G, b, c, d, a,  4, 20, 0xe7d3fbc8);
      STEP_OF (G, a, b, c, d,  9,  5, 0x21e1cde6);
      STEP_OF (G, d, a, b, c, 14,  9, 0xc33707d6);
      STEP_OF (G, c, d, a, b,  3, 14, 0xf4d50d87);
      STEP_OF (G, b, c, d, a,  8, 20, 0x455a14ed);
      STEP_OF (G, a, b, c, d, 13,  5, 0xa9e3e905);
      STEP_OF (G, d, a, b, c,  2,  9, 0xfcefa3f8);
      STEP_OF (G, c, d, a, b,  7, 14, 0x676f02d9);
      STEP_OF (G, b, c, d, a, 12, 20, 0x8d2a4c8a);
      STEP_OF (H, a, b, c, d,  5,  4, 0xfffa3942);
      STEP_OF (H, d, a, b, c,  8, 11, 0x8771f681);
      STEP_OF (H, c, d, a, b, 11, 16, 0x6d9d6122);
      STEP_OF (H, b, c, d, a, 14, 23, 0xfde5380c);
      STEP_OF (H, a, b, c, d,  1,  4, 0xa4beea44);
      STEP_OF (H, d, a, b, c,  4, 11, 0x4bdecfa9);
      STEP_OF (H, c, d, a, b,  7, 16, 0xf6bb4b60);
      STEP_OF (H, b, c, d, a, 10, 23, 0xbebfbc70);
      STEP_OF (H, a, b, c, d, 13,  4, 0x289b7ec6);
      STEP_OF (H, d, a, b, c,  0, 11, 0xeaa127fa);
      STEP_OF (H, c, d, a, b,  3, 16, 0xd4ef3085);
      STEP_OF (H, b, c, d, a,  6, 23, 0x04881d05);
      STEP_OF (H, a, b, c, d,  9,  4, 0xd9d4d039);
      STEP_OF (H, d, a, b, c, 12, 11, 0xe6db99e5);
      STEP_OF (H, c, d, a, b, 15, 16, 0x1fa27cf8);
      STEP_OF (H, b, c, d, a,  2, 23, 0xc4ac5665);
      STEP_OF (I, a, b, c, d,  0,  6, 0xf4292244);
      STEP_OF (I, d, a, b, c,  7, 10, 0x432aff97);
      STEP_OF (I, c, d, a, b, 14, 15, 0xab9423a7);
      STEP_OF (I, b, c, d, a,  5, 21, 0xfc93a039);
      STEP_OF (I, a, b, c, d, 12,  6, 0x655b59c3);
      STEP_OF (I, d, a, b, c,  3, 10, 0x8f0ccc92);
      STEP_OF (I, c, d, a, b, 10, 15, 0xffeff47d);
      STEP_OF (I, b, c, d, a,  1, 21, 0x85845dd1);
      STEP_OF (I, a, b, c, d,  8,  6, 0x6fa87e4f);
      STEP_OF (I, d, a, b, c, 15, 10, 0xfe2ce6e0);
      STEP_OF (I, c, d, a, b,  6, 15, 0xa3014314);
      STEP_OF (I, b, c, d, a, 13, 21, 0x4e0811a1);
      STEP_OF (I, a, b, c, d,  4,  6, 0xf7537e82);
      STEP_OF (I, d, a, b, c, 11, 10, 0xbd3af235);
      STEP_OF (I, c, d, a, b,  2, 15, 0x2ad7d2bb);
      STEP_OF (I, b, c, d, a,  9, 21, 0xeb86d391);
      a += a_before;
      b += b_before;
      c += c_before;
      d += d_before;
    }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
