/* lib/digest/digest.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/digest.h"

#include <errno.h>

#include "digest/text.h"
#include "io/block.h"
#include "unit.h"

/* What the standards give, or what others' programs do.  */
static const struct known
{
  enum digest_name name;
  uintmax_t bits;
  const char *empty, *abc;
} known[] = {
  { DIGEST_BSD, 16, "0000", "40ac" },
  { DIGEST_SYSV, 16, "0000", "0126" },
  { DIGEST_CRC, 32, "ffffffff", "48aa78a2" },
  { DIGEST_CRC32B, 32, "00000000", "352441c2" },
  { DIGEST_MD5, 128, "d41d8cd98f00b204e9800998ecf8427e", "900150983cd24fb0d6963f7d28e17f72" },
  { DIGEST_SHA1, 160, "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "a9993e364706816aba3e25717850c26c9cd0d89d" },
  { DIGEST_SHA2, 224, "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f",
    "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7" },
  { DIGEST_SHA2, 256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
  { DIGEST_SHA2, 384,
    "38b060a751ac96384cd9327eb1b1e36a21fdb71114be0743"
    "4c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b",
    "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded163"
    "1a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7" },
  { DIGEST_SHA2, 512,
    "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
    "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
    "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f" },
  { DIGEST_SHA3, 224, "6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7",
    "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf" },
  { DIGEST_SHA3, 256, "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a",
    "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532" },
  { DIGEST_SHA3, 384,
    "0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61"
    "995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004",
    "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c25"
    "96da7cf0e49be4b298d88cea927ac7f539f1edf228376d25" },
  { DIGEST_SHA3, 512,
    "a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a6"
    "15b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26",
    "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e"
    "10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0" },
  { DIGEST_BLAKE2B, 512,
    "786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419"
    "d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce",
    "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
    "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923" },
  { DIGEST_BLAKE2B, 8, "2e", "6b" },
  { DIGEST_SM3, 256, "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
    "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0" },
  { DIGEST_SHAKE128, 256,
    "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26",
    "5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8" },
  { DIGEST_SHAKE128, 8,
    "7f",
    "58" },
  { DIGEST_SHAKE256, 512,
    "46b9dd2b0ba88d13233b3feb743eeb243fcd52ea62b81b82b50c27646ed5762f"
    "d75dc4ddd8c0f200cb05019d67b592f6fc821c49479ab48640292eacb3b7c4be",
    "483366601360a8771c6863080cc4114d8db44530f8f1e1ee4f94ea37e78b5739"
    "d5a15bef186a5386c75744c0527e1faa9f8726e462a12a4feb06bd8801e751e4" },
  { DIGEST_SHAKE256, 136,
    "46b9dd2b0ba88d13233b3feb743eeb243f",
    "483366601360a8771c6863080cc4114d8d" },
};

static struct digest_kind
kind_of (const struct known *k)
{
  struct digest_kind kind;
  ck_assert (digest_kind_with (k->name, k->bits, &kind));
  return kind;
}

static void
check_text (struct digest_kind kind, struct span text, const char *wanted)
{
  struct digest_value value;
  digest_text (kind, text, &value);
  struct digest_text written = digest_written (&value, DIGEST_HEX);
  ck_assert (span_equal (digest_span (&written), str_span (str_of (wanted))));
  ck_assert_uint_eq (value.input_length, text.length);
}

START_TEST (known_answers)
{
  for (size_t i = 0; i < COUNT (known); i++)
    {
      check_text (kind_of (&known[i]), SPAN (""), known[i].empty);
      check_text (kind_of (&known[i]), SPAN ("abc"), known[i].abc);
    }
}
END_TEST

static struct digest_value
of_input (struct digest_kind kind, struct str name, size_t room_length)
{
  static unsigned char bytes[INPUT_BLOCK] __attribute__ ((aligned (64)));
  struct digest_effort effort = { .may_not_load = true };
  struct digest_value value;
  struct input in;
  input_open (&in, name, NULL);
  ck_assert (digest_input (kind, &in, mspan_first (MSPAN (bytes), room_length), &effort, &value));
  ck_assert (input_close (&in));
  return value;
}

/* What is read piece by piece is the same as what is had at once, for all lengths about the
   ends of blocks and of the room.  */
START_TEST (pieces_are_the_whole)
{
  enum { LONGEST = 5000, ROOM = 1024 };
  static unsigned char text[LONGEST];
  for (size_t i = 0; i < LONGEST; i++)
    text[i] = (unsigned char) (i * i >> 3);
  for (size_t length = 0; length <= LONGEST; length += length < 300 || length > 4950 ? 1 : 97)
    {
      struct str name = new_file (text, length);
      for (size_t i = 0; i < COUNT (known); i++)
        {
          struct digest_value wanted, value = of_input (kind_of (&known[i]), name, ROOM);
          digest_text (kind_of (&known[i]), span_of_ (text, length), &wanted);
          ck_assert (span_equal (digest_bytes (&value), digest_bytes (&wanted)));
          ck_assert_uint_eq (value.input_length, length);
        }
      unlink (str_c (name));
    }
}
END_TEST

START_TEST (lengths)
{
  struct digest_kind kind;
  for (uintmax_t bits = 0; bits < 1100; bits++)
    {
      bool is_sha = bits == 224 || bits == 256 || bits == 384 || bits == 512;
      ck_assert (digest_kind_with (DIGEST_SHA3, bits, &kind) == is_sha);
      ck_assert (digest_kind_with (DIGEST_SHA2, bits, &kind) == is_sha);
      ck_assert (digest_kind_with (DIGEST_BLAKE2B, bits, &kind)
                 == (bits > 0 && bits <= 512 && bits % 8 == 0));
      ck_assert (digest_kind_with (DIGEST_SHAKE128, bits, &kind)
                 == (bits > 0 && bits <= 512 && bits % 8 == 0));
      ck_assert (digest_kind_with (DIGEST_MD5, bits, &kind) == (bits == 128));
    }
  ck_assert (digest_kind_with (DIGEST_SHA2, 384, &kind));
  ck_assert_int_eq (kind.name, DIGEST_SHA384);
  ck_assert (!digest_kind_with (DIGEST_BLAKE2B, UINTMAX_MAX, &kind));
}
END_TEST

START_TEST (sums_are_numbers)
{
  struct digest_value value;
  digest_text (digest_kind_of (DIGEST_CRC), SPAN ("abc"), &value);
  ck_assert_uint_eq (digest_number (&value), 1219131554);
  digest_text (digest_kind_of (DIGEST_BSD), SPAN ("abc"), &value);
  ck_assert_uint_eq (digest_number (&value), 16556);
}
END_TEST

START_TEST (a_folder_cannot_be_read)
{
  static unsigned char bytes[4096] __attribute__ ((aligned (64)));
  struct digest_effort effort = { .may_not_load = true };
  struct digest_value value;
  struct input in;
  input_open (&in, STR ("/"), NULL);
  ck_assert (!digest_input (digest_kind_of (DIGEST_MD5), &in, MSPAN (bytes), &effort, &value));
  ck_assert_int_eq (in.error, EISDIR);
  input_close (&in);
}
END_TEST

/* libcrypto takes over in the middle of a text, where it is there.  */
START_TEST (long_texts)
{
  enum { LENGTH = 5 << 20 };
  unsigned char *bytes = malloc (LENGTH);
  for (size_t i = 0; i < LENGTH; i++)
    bytes[i] = (unsigned char) (i * 31 >> 4);
  struct str name = new_file (bytes, LENGTH);
  static unsigned char room[INPUT_BLOCK] __attribute__ ((aligned (64)));
  for (size_t i = 0; i < COUNT (known); i++)
    {
      struct digest_effort effort = { .may_not_load = false };
      struct digest_value value, wanted;
      if (known[i].name != DIGEST_SHA1 && known[i].name != DIGEST_SHA2)
        continue;
      struct input in;
      input_open (&in, name, NULL);
      ck_assert (digest_input (kind_of (&known[i]), &in, MSPAN (room), &effort, &value));
      input_close (&in);
      digest_text (kind_of (&known[i]), span_of_ (bytes, LENGTH), &wanted);
      ck_assert (span_equal (digest_bytes (&value), digest_bytes (&wanted)));
    }
  unlink (str_c (name));
  free (bytes);
}
END_TEST

UNIT_TESTS ("digest", known_answers, pieces_are_the_whole, lengths, sums_are_numbers,
            a_folder_cannot_be_read, long_texts)
