/* lib/digest/text.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "digest/text.h"

#include "unit.h"

static void
check_written (struct span bytes, const char *hex, const char *base64)
{
  struct digest_value value = { .count = bytes.length };
  mspan_copy (MSPAN (value.bytes), bytes);
  struct digest_text text = digest_written (&value, DIGEST_HEX);
  ck_assert (span_equal (digest_span (&text), str_span (str_of (hex))));
  size_t bits = 0;
  ck_assert (bytes.length == 0 || digest_is_written (digest_span (&text), DIGEST_HEX, &bits));
  ck_assert_uint_eq (bits, 8 * bytes.length);
  text = digest_written (&value, DIGEST_BASE64);
  ck_assert (span_equal (digest_span (&text), str_span (str_of (base64))));
  bits = 0;
  ck_assert (bytes.length == 0 || digest_is_written (digest_span (&text), DIGEST_BASE64, &bits));
  ck_assert_uint_eq (bits, 8 * bytes.length);
}

/* RFC 4648, section 10.  */
START_TEST (writes)
{
  check_written (SPAN (""), "", "");
  check_written (SPAN ("f"), "66", "Zg==");
  check_written (SPAN ("fo"), "666f", "Zm8=");
  check_written (SPAN ("foo"), "666f6f", "Zm9v");
  check_written (SPAN ("foob"), "666f6f62", "Zm9vYg==");
  check_written (SPAN ("\xff\xfe\0\x01"), "fffe0001", "//4AAQ==");
}
END_TEST

START_TEST (knows_what_is_none)
{
  size_t bits;
  static const char *const no_hex[] = { "", "a", "abc", "0g", "0G", " 00", "00 ", "0x00", "@@" };
  for (size_t i = 0; i < COUNT (no_hex); i++)
    ck_assert_msg (!digest_is_written (str_span (str_of (no_hex[i])), DIGEST_HEX, &bits), "%s",
                   no_hex[i]);
  ck_assert (digest_is_written (SPAN ("AbCdEf09"), DIGEST_HEX, &bits));
  ck_assert_uint_eq (bits, 32);
  static const char *const no_base64[] = {
    "", "=", "====", "Z===", "Zg=", "Zg", "Zm8", "Zm9vY", "Zm9v=", "Zm9v====", "Zg==Zg==", "Z-8=",
    "Zm 8", "Zg=g"
  };
  for (size_t i = 0; i < COUNT (no_base64); i++)
    ck_assert_msg (!digest_is_written (str_span (str_of (no_base64[i])), DIGEST_BASE64, &bits),
                   "%s", no_base64[i]);
}
END_TEST

START_TEST (tags)
{
  enum digest_name name;
  for (enum digest_name i = DIGEST_BSD; i <= DIGEST_SHAKE256; i++)
    {
      ck_assert (digest_of_tag (str_span (digest_tag (i)), &name));
      ck_assert_int_eq (name, i);
    }
  ck_assert (digest_of_tag (SPAN ("BLAKE2b"), &name) && name == DIGEST_BLAKE2B);
  ck_assert (!digest_of_tag (SPAN ("BLAKE2B"), &name) && !digest_of_tag (SPAN (""), &name));
}
END_TEST

UNIT_TESTS ("text", writes, knows_what_is_none, tags)
