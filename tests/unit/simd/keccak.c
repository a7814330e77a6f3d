/* lib/simd/keccak.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/keccak.h"

#include "samples.h"

/* The first words of Keccak-f[1600] of zeros, as its authors publish them.  */
START_TEST (known_answer)
{
  static const unsigned char zeros[136];
  EACH_LEVEL (level)
    {
      uint64_t state[KECCAK_WORDS] = { 0 };
      keccak_absorb_at (level, state, sizeof zeros, SPAN_ARRAY (zeros));
      SAME (state[0], 0xf1258f7940e1dde7);
      SAME (state[1], 0x84d5ccf933c0478a);
      SAME (state[24], 0xeaf1ff7b5ceca249);
      unsigned char bytes[200];
      keccak_bytes (state, MSPAN (bytes));
      SAME (bytes[0], 0xe7);
      SAME (bytes[8], 0x8a);
      SAME (bytes[199], 0xea);
    }
}
END_TEST

static void
check_levels (struct span s)
{
  static const size_t rates[] = { 72, 104, 136, 144 };
  for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++)
    {
      struct span blocks = span_first (s, s.length / rates[i] * rates[i]);
      uint64_t wanted[KECCAK_WORDS] = { 1 };
      keccak_absorb_at (CPU_PORTABLE, wanted, rates[i], blocks);
      EACH_LEVEL (level)
        {
          uint64_t state[KECCAK_WORDS] = { 1 };
          keccak_absorb_at (level, state, rates[i], blocks);
          ck_assert_mem_eq (state, wanted, sizeof wanted);
        }
    }
}

START_TEST (levels_are_equal)
{
  struct mspan room = guarded (700);
  for (size_t length = 0; length <= room.length; length++)
    {
      struct mspan part = mspan_from (room, room.length - length);
      sample_fill (part, BYTES, length);
      check_levels (mspan_span (part));
    }
}
END_TEST

RUN_TESTS ("keccak", known_answer, levels_are_equal)
