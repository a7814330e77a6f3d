/* lib/simd/md5.h, against gnulib's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/md5.h"

#include <md5.h>

#include "samples.h"

static void
check_md5 (struct span s)
{
  static struct md5_ctx theirs;
  static bool begun;
  if (!begun)
    md5_init_ctx (&theirs);
  begun = true;
  s = span_first (s, s.length / MD5_BLOCK * MD5_BLOCK);
  uint32_t ours[MD5_WORDS] = { theirs.A, theirs.B, theirs.C, theirs.D };
  /* gnulib wants words to be aligned.  */
  uint32_t block[MD5_BLOCK / 4];
  for (size_t i = 0; i < s.length; i += MD5_BLOCK)
    {
      memcpy (block, s.base_ + i, MD5_BLOCK);
      md5_process_block (block, MD5_BLOCK, &theirs);
    }
  md5_blocks (ours, s);
  SAME (ours[0], theirs.A);
  SAME (ours[1], theirs.B);
  SAME (ours[2], theirs.C);
  SAME (ours[3], theirs.D);
}

START_TEST (does_what_gnulib_does)
{
  each_sample (check_md5);
}
END_TEST

RUN_TESTS ("md5", does_what_gnulib_does)
