/* lib/simd/blake2b.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/blake2b.h"

#include "samples.h"

/* RFC 7693, appendix A: the state behind "abc".  */
START_TEST (known_answer)
{
  static const uint64_t wanted[BLAKE2B_WORDS] = {
    0x0d4d1c983fa580ba, 0xe9f6129fb697276a, 0xb7c45a68142f214c, 0xd1a2ffdb6fbb124b,
    0x2d79ab2a39c5877d, 0x95cc3345ded552c2, 0x5a92f1dba88ad318, 0x239900d4ed8623b9
  };
  uint64_t state[BLAKE2B_WORDS];
  memcpy (state, blake2b_begin, sizeof state);
  state[0] ^= 0x01010000 ^ 64;
  blake2b_last (state, SPAN ("abc"), 0);
  for (size_t i = 0; i < BLAKE2B_WORDS; i++)
    SAME (state[i], wanted[i]);
}
END_TEST

/* Blocks one by one are the same as all at once, wherever they lie, at each level.  */
static void
check_blocks (struct span s)
{
  uint64_t one_by_one[BLAKE2B_WORDS] = { 1 }, taken = s.length;
  s = span_first (s, s.length / BLAKE2B_BLOCK * BLAKE2B_BLOCK);
  for (size_t i = 0; i < s.length; i += BLAKE2B_BLOCK)
    {
      unsigned char block[BLAKE2B_BLOCK];
      memcpy (block, s.base_ + i, sizeof block);
      blake2b_blocks_at (CPU_PORTABLE, one_by_one, SPAN_ARRAY (block), taken + i);
    }
  EACH_LEVEL (level)
    {
      uint64_t at_once[BLAKE2B_WORDS] = { 1 };
      blake2b_blocks_at (level, at_once, s, taken);
      for (size_t i = 0; i < BLAKE2B_WORDS; i++)
        SAME (at_once[i], one_by_one[i]);
    }
}

START_TEST (levels_are_equal)
{
  each_sample (check_blocks);
}
END_TEST

RUN_TESTS ("blake2b", known_answer, levels_are_equal)
