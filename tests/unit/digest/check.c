/* lib/digest/check.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/check.h"

#include "unit.h"

#define MD5 "900150983cd24fb0d6963f7d28e17f72"
#define SHA256 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define MD5_64 "kAFQmDzST7DWlj99KOF/cg=="

static const struct check_format any = { .algorithm = DIGEST_CRC, .any = true, .base64 = true };
static const struct check_format md5 = { .algorithm = DIGEST_MD5 };
static const struct check_format cksum_md5 = { .algorithm = DIGEST_MD5, .base64 = true };
static const struct check_format b2 = { .algorithm = DIGEST_BLAKE2B };
static const struct check_format sha2 = { .algorithm = DIGEST_SHA2, .base64 = true };
static const struct check_format sha3 = { .algorithm = DIGEST_SHA3, .base64 = true };

static struct arena arena;

static bool
reads (const struct check_format *format, struct span line, struct check_line *result)
{
  struct check_format f = *format;
  *result = (struct check_line) { .base = DIGEST_HEX };
  return check_line_read (&f, line, &arena, result);
}

/* LINE is read as that of NAME, of ALGORITHM with BITS.  */
static void
good (const struct check_format *format, struct span line, const char *name,
      enum digest_name algorithm, size_t bits)
{
  struct check_line read;
  ck_assert_msg (reads (format, line, &read), "%.*s", (int) line.length, span_raw (line));
  ck_assert_str_eq (str_c (read.name), name);
  ck_assert_int_eq (read.kind.name, algorithm);
  ck_assert_uint_eq (read.kind.bits, bits);
}

static void
bad (const struct check_format *format, struct span line)
{
  struct check_line read;
  ck_assert_msg (!reads (format, line, &read), "%.*s", (int) line.length, span_raw (line));
}

START_TEST (tagged)
{
  const struct check_format *const formats[] = { &any, &md5, &cksum_md5 };
  for (size_t i = 0; i < COUNT (formats); i++)
    {
      const struct check_format *f = formats[i];
      good (f, SPAN ("MD5 (f) = " MD5), "f", DIGEST_MD5, 128);
      good (f, SPAN ("MD5(f)= " MD5), "f", DIGEST_MD5, 128);
      good (f, SPAN (" \tMD5 (f) = " MD5), "f", DIGEST_MD5, 128);
      good (f, SPAN ("MD5 (f)=" MD5), "f", DIGEST_MD5, 128);
      good (f, SPAN ("MD5 (a) = (b) = " MD5), "a) = (b", DIGEST_MD5, 128);
      good (f, SPAN ("\\MD5 (a\\nb\\\\c\\rd) = " MD5), "a\nb\\c\rd", DIGEST_MD5, 128);
      good (f, SPAN ("MD5 (a\\nb) = " MD5), "a\\nb", DIGEST_MD5, 128);
      bad (f, SPAN ("\\MD5 (a\\tb) = " MD5));
      bad (f, SPAN ("\\MD5 (a\\) = " MD5));
      bad (f, SPAN ("MD5 (f) = " MD5 " "));
      bad (f, SPAN ("MD5 (f) = " MD5 "0"));
      bad (f, SPAN ("MD5 (f) " MD5));
      bad (f, SPAN ("MD5 (f = " MD5));
      bad (f, SPAN ("MD5 f = " MD5));
      good (f, SPAN ("MD5 (a\0b) = " MD5 "\0c"), "a", DIGEST_MD5, 128);
      bad (f, SPAN ("\\MD5 (a\0b) = " MD5));
      bad (f, SPAN ("MD5"));
      bad (f, SPAN ("SHA1 (f) = " MD5));
      bad (f, SPAN ("CRC (f) = 1219131554"));
      bad (f, SPAN (""));
      bad (f, SPAN ("\\"));
    }
  good (&any, SPAN ("MD5\t(f) = " MD5), "f", DIGEST_MD5, 128);
  bad (&md5, SPAN ("MD5\t(f) = " MD5));
  good (&any, SPAN ("MD5 (f) = " MD5_64), "f", DIGEST_MD5, 128);
  bad (&md5, SPAN ("MD5 (f) = " MD5_64));
  bad (&any, SPAN (MD5 "  f"));
}
END_TEST

START_TEST (lengths)
{
  good (&any, SPAN ("SHA256 (f) = " SHA256), "f", DIGEST_SHA256, 256);
  good (&any, SPAN ("SHA2-256(f)= " SHA256), "f", DIGEST_SHA256, 256);
  good (&sha2, SPAN ("SHA256 (f) = " SHA256), "f", DIGEST_SHA256, 256);
  good (&sha2, SPAN (SHA256 "  f"), "f", DIGEST_SHA256, 256);
  good (&any, SPAN ("SHA3-256 (f) = " SHA256), "f", DIGEST_SHA3, 256);
  good (&sha3, SPAN (SHA256 " *f"), "f", DIGEST_SHA3, 256);
  good (&b2, SPAN ("BLAKE2b-8 (f) = 6b"), "f", DIGEST_BLAKE2B, 8);
  good (&any, SPAN ("SHAKE128-8 (f) = 6b"), "f", DIGEST_SHAKE128, 8);
  good (&any, SPAN ("SHAKE256 (f) = " SHA256), "f", DIGEST_SHAKE256, 256);
  good (&b2, SPAN ("6b  f"), "f", DIGEST_BLAKE2B, 8);
  good (&b2, SPAN ("BLAKE2b (f) = " SHA256 SHA256), "f", DIGEST_BLAKE2B, 512);
  bad (&b2, SPAN ("BLAKE2b-16 (f) = 6b"));
  bad (&b2, SPAN ("BLAKE2b-12 (f) = 6b0"));
  bad (&b2, SPAN ("BLAKE2b-0 (f) = "));
  bad (&b2, SPAN ("BLAKE2b-520 (f) = " SHA256 SHA256 "00"));
  bad (&b2, SPAN ("BLAKE2b-99999999999999999999999999 (f) = 00"));
  bad (&b2, SPAN (SHA256 SHA256 "00  f"));
  bad (&b2, SPAN ("6b0  f"));
  bad (&sha3, SPAN ("SHA3 (f) = " SHA256 SHA256));
  bad (&sha3, SPAN ("SHA3-128 (f) = " MD5));
  bad (&sha3, SPAN (MD5 "  f"));
  bad (&sha2, SPAN ("SHA3-256 (f) = " SHA256));
}
END_TEST

START_TEST (untagged)
{
  good (&md5, SPAN (MD5 "  f"), "f", DIGEST_MD5, 128);
  good (&md5, SPAN (MD5 " *f"), "f", DIGEST_MD5, 128);
  good (&md5, SPAN ("  " MD5 "  f "), "f ", DIGEST_MD5, 128);
  good (&md5, SPAN (MD5 "   f"), " f", DIGEST_MD5, 128);
  good (&md5, SPAN ("\\" MD5 "  a\\nb"), "a\nb", DIGEST_MD5, 128);
  good (&md5, SPAN (MD5 " f"), "f", DIGEST_MD5, 128);
  good (&cksum_md5, SPAN (MD5_64 "  f"), "f", DIGEST_MD5, 128);
  bad (&md5, SPAN (MD5_64 "  f"));
  bad (&md5, SPAN (MD5));
  bad (&md5, SPAN (MD5 " "));
  bad (&md5, SPAN (MD5 "f"));
  bad (&md5, SPAN (MD5 "0  f"));
  bad (&md5, SPAN ("0" MD5 "  f"));
  good (&md5, SPAN (MD5 "  a\0b"), "a", DIGEST_MD5, 128);
  bad (&md5, SPAN ("\\" MD5 "  a\0b"));
}
END_TEST

/* The first line decides whether there is one blank in front of names or two.  */
START_TEST (reversed)
{
  struct check_format f = md5;
  struct check_line read;
  ck_assert (check_line_read (&f, SPAN (MD5 " f"), &arena, &read));
  ck_assert (check_line_read (&f, SPAN (MD5 "  f"), &arena, &read));
  ck_assert_str_eq (str_c (read.name), " f");
  f = md5;
  ck_assert (check_line_read (&f, SPAN (MD5 "  f"), &arena, &read));
  ck_assert (!check_line_read (&f, SPAN (MD5 " f"), &arena, &read));
  ck_assert (check_line_read (&f, SPAN (MD5 " *f"), &arena, &read));
  ck_assert_str_eq (str_c (read.name), "f");
}
END_TEST

START_TEST (tags_are_told)
{
  struct check_format f = any;
  struct check_line read;
  ck_assert (!check_line_read (&f, SPAN ("SM3 (f) = 12"), &arena, &read));
  ck_assert_str_eq (str_c (f.tag), "SM3");
  ck_assert (!check_line_read (&f, SPAN ("CRC (f) = 12"), &arena, &read));
  ck_assert_str_eq (str_c (f.tag), "SM3");
}
END_TEST

static void
agrees (struct span line, bool wanted)
{
  struct check_line read;
  struct digest_value value;
  ck_assert (reads (&any, line, &read));
  digest_text (read.kind, SPAN ("abc"), &value);
  ck_assert (check_line_agrees (&read, &value) == wanted);
}

START_TEST (agreement)
{
  agrees (SPAN ("MD5 (f) = " MD5), true);
  agrees (SPAN ("MD5 (f) = 900150983CD24FB0D6963F7D28E17F72"), true);
  agrees (SPAN ("MD5 (f) = 900150983cd24fb0d6963f7d28e17f73"), false);
  agrees (SPAN ("MD5 (f) = 100150983cd24fb0d6963f7d28e17f72"), false);
  agrees (SPAN ("MD5 (f) = " MD5_64), true);
  agrees (SPAN ("MD5 (f) = KAFQmDzST7DWlj99KOF/cg=="), false);
  agrees (SPAN ("SHA2-256 (f) = " SHA256), true);
  arena_release (&arena);
}
END_TEST

UNIT_TESTS ("check", tagged, lengths, untagged, reversed, tags_are_told, agreement)
