/* lib/simd/sm3.h, against gnulib's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sm3.h"

#include <sm3.h>

#include "samples.h"

static void
check_sm3 (struct span s)
{
  static struct sm3_ctx theirs;
  static bool begun;
  if (!begun)
    sm3_init_ctx (&theirs);
  begun = true;
  s = span_first (s, s.length / SM3_BLOCK * SM3_BLOCK);
  uint32_t begin[SM3_WORDS];
  memcpy (begin, theirs.state, sizeof begin);
  /* gnulib wants words to be aligned.  */
  uint32_t block[SM3_BLOCK / 4];
  for (size_t i = 0; i < s.length; i += SM3_BLOCK)
    {
      memcpy (block, s.base_ + i, SM3_BLOCK);
      sm3_process_block (block, SM3_BLOCK, &theirs);
    }
  for (enum cpu level = CPU_PORTABLE; level <= cpu_level (); level++)
    {
      uint32_t ours[SM3_WORDS];
      memcpy (ours, begin, sizeof ours);
      sm3_blocks_at (level, ours, s);
      for (size_t i = 0; i < SM3_WORDS; i++)
        SAME (ours[i], theirs.state[i]);
    }
}

START_TEST (does_what_gnulib_does)
{
  each_sample (check_sm3);
}
END_TEST

RUN_TESTS ("sm3", does_what_gnulib_does)
