/* lib/simd/sha.h, against gnulib's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sha.h"

#include <sha1.h>
#include <sha256.h>

#include "samples.h"

static void
check_sha (struct span s)
{
  static struct sha1_ctx one;
  static struct sha256_ctx two;
  static bool begun;
  if (!begun)
    {
      sha1_init_ctx (&one);
      sha256_init_ctx (&two);
      begun = true;
    }
  s = span_first (s, s.length / SHA_BLOCK * SHA_BLOCK);
  uint32_t words1[SHA1_WORDS] = { one.A, one.B, one.C, one.D, one.E };
  uint32_t words2[SHA256_WORDS];
  memcpy (words2, two.state, sizeof words2);
  if (s.length == 0)
    return;
  /* gnulib wants words to be aligned.  */
  uint32_t block[SHA_BLOCK / 4];
  for (size_t i = 0; i < s.length; i += SHA_BLOCK)
    {
      memcpy (block, s.base_ + i, SHA_BLOCK);
      sha1_process_block (block, SHA_BLOCK, &one);
      sha256_process_block (block, SHA_BLOCK, &two);
    }
  sha1_blocks (words1, s);
  sha256_blocks (words2, s);
  SAME (words1[0], one.A);
  SAME (words1[1], one.B);
  SAME (words1[2], one.C);
  SAME (words1[3], one.D);
  SAME (words1[4], one.E);
  for (size_t i = 0; i < SHA256_WORDS; i++)
    SAME (words2[i], two.state[i]);
}

START_TEST (does_what_gnulib_does)
{
  if (sha_is_there ())
    each_sample (check_sha);
  else
    printf ("sha: skipped, this processor has no such instructions\n");
}
END_TEST

RUN_TESTS ("sha", does_what_gnulib_does)
