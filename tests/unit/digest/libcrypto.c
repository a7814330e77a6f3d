/* lib/digest/libcrypto.h, against gnulib's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/libcrypto.h"

#include <sha1.h>
#include <sha256.h>
#include <sha512.h>

#include "unit.h"

static uint64_t text[64];       /* aligned as gnulib wants it */

static struct span
blocks (void)
{
  for (size_t i = 0; i < COUNT (text); i++)
    text[i] = i * 0x9e3779b97f4a7c15;
  return span_of_ (text, sizeof text);
}

START_TEST (does_what_gnulib_does)
{
  struct libcrypto crypto = { .tried_ = false };
  struct span s = blocks ();
  struct sha1_ctx one;
  struct sha256_ctx two;
  struct sha512_ctx long_two;
  sha1_init_ctx (&one);
  sha256_init_ctx (&two);
  sha512_init_ctx (&long_two);
  struct sha1_words words1 = { { one.A, one.B, one.C, one.D, one.E } };
  struct sha256_words words2;
  struct sha512_words words3;
  memcpy (words2.word, two.state, sizeof words2);
  memcpy (words3.word, long_two.state, sizeof words3);
  if (!libcrypto_load (&crypto))
    {
      printf ("libcrypto: skipped, there is none\n");
      return;
    }
  ck_assert (libcrypto_load (&crypto));
  ck_assert (libcrypto_sha1 (&crypto, &words1, s));
  ck_assert (libcrypto_sha256 (&crypto, &words2, s));
  ck_assert (libcrypto_sha512 (&crypto, &words3, s));
  sha1_process_block (span_raw (s), s.length, &one);
  sha256_process_block (span_raw (s), s.length, &two);
  sha512_process_block (span_raw (s), s.length, &long_two);
  ck_assert_uint_eq (words1.word[0], one.A);
  ck_assert_uint_eq (words1.word[4], one.E);
  ck_assert_mem_eq (words2.word, two.state, sizeof words2);
  ck_assert_mem_eq (words3.word, long_two.state, sizeof words3);
}
END_TEST

START_TEST (nothing_is_done_unless_it_is_loaded)
{
  struct libcrypto crypto = { .tried_ = false };
  struct sha1_words words1 = { { 1 } };
  struct sha256_words words2 = { { 1 } };
  struct sha512_words words3 = { { 1 } };
  ck_assert (!libcrypto_sha1 (&crypto, &words1, blocks ()));
  ck_assert (!libcrypto_sha256 (&crypto, &words2, blocks ()));
  ck_assert (!libcrypto_sha512 (&crypto, &words3, blocks ()));
  ck_assert (words1.word[0] == 1 && words2.word[0] == 1 && words3.word[0] == 1);
}
END_TEST

UNIT_TESTS ("libcrypto", does_what_gnulib_does, nothing_is_done_unless_it_is_loaded)
