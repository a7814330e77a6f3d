/* lib/simd/chacha.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/chacha.h"

#include "samples.h"

/* Whether block NUMBER of WORDS is WANTED.  */
static void
check_block (const struct chacha_words *words, size_t number, const uint32_t wanted[16])
{
  for (size_t w = 0; w < 16; w++)
    SAME (words->word[w * CHACHA_BLOCKS + number], wanted[w]);
}

/* RFC 8439, A.1, test vectors 1 and 2: a key of zeros, blocks 0 and 1.  */
START_TEST (known_blocks)
{
  static const uint32_t first[16] = {
    0xade0b876, 0x903df1a0, 0xe56a5d40, 0x28bd8653,
    0xb819d2bd, 0x1aed8da0, 0xccef36a8, 0xc70d778b,
    0x7c5941da, 0x8d485751, 0x3fe02477, 0x374ad8b8,
    0xf4b8436a, 0x1ca11815, 0x69b687c3, 0x8665eeb2
  };
  static const uint32_t second[16] = {
    0xbee7079f, 0x7a385155, 0x7c97ba98, 0x0d082d73,
    0xa0290fcb, 0x6965e348, 0x3e53c612, 0xed7aee32,
    0x7621b729, 0x434ee69c, 0xb03371d5, 0xd539d874,
    0x281fed31, 0x45fb0a51, 0x1f0ae1ac, 0x6f4d794b
  };
  EACH_LEVEL (level)
    {
      struct chacha c = { { 0 }, 0 };
      struct chacha_words words;
      chacha_next_at (level, &c, &words);
      check_block (&words, 0, first);
      check_block (&words, 1, second);
      SAME (c.block, CHACHA_BLOCKS);
    }
}
END_TEST

/* The key of RFC 8439, 2.3.2, block 5; as OpenSSL's chacha20 has it.  */
START_TEST (known_key)
{
  static const uint32_t fifth[16] = {
    0xa5ffe70b, 0x3c2990fa, 0x9db1a7ed, 0xd141972a,
    0xc01e5f54, 0xa59cf4ad, 0x4ea4ac99, 0x5ac06735,
    0x95fc6f20, 0xe5f67432, 0x5d39ff00, 0xb212ff44,
    0x5c7f067a, 0xa4b17851, 0x37b01b2a, 0x0495b748
  };
  EACH_LEVEL (level)
    {
      struct chacha c = { { 0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c, 0x13121110,
                            0x17161514, 0x1b1a1918, 0x1f1e1d1c }, 0 };
      struct chacha_words words;
      chacha_next_at (level, &c, &words);
      check_block (&words, 5, fifth);
    }
}
END_TEST

/* Also where the low half of the block's number overflows.  */
START_TEST (levels_are_equal)
{
  uint64_t state = 7;
  for (size_t i = 0; i < 2000; i++)
    {
      struct chacha begin = { .block = UINT32_MAX - random_next (&state) % 100 };
      for (size_t k = 0; k < CHACHA_KEY_WORDS; k++)
        begin.key[k] = random_next (&state) << 1 ^ random_next (&state);
      struct chacha_words wanted;
      struct chacha c = begin;
      chacha_next_at (CPU_PORTABLE, &c, &wanted);
      EACH_LEVEL (level)
        {
          struct chacha_words words;
          c = begin;
          chacha_next_at (level, &c, &words);
          ck_assert_mem_eq (&words, &wanted, sizeof words);
          SAME (c.block, begin.block + CHACHA_BLOCKS);
        }
    }
}
END_TEST

RUN_TESTS ("chacha", known_blocks, known_key, levels_are_equal)
