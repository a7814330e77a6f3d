/* lib/simd/z85.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/z85.h"

#include "samples.h"

/* As the document has them: the index in this is the value.  */
static const char alphabet[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                               ".-:+=^!/*?&<>()[]{}@%$#";

static void
check_both_ways (struct span bytes)
{
  enum { LONGEST = 70000 };
  static struct mspan room;
  static unsigned char back[LONGEST];
  if (room.length == 0)
    room = guarded (2 * LONGEST);
  size_t groups = bytes.length / Z85_BYTES;
  struct mspan to = mspan_from (room, room.length - groups * Z85_DIGITS);
  SAME (z85_encode (bytes, to), groups);
  for (size_t i = 0; i < groups; i++)
    {
      uint64_t number = 0, wanted = 0;
      for (size_t j = 0; j < Z85_DIGITS; j++)
        number = number * 85 + (size_t) (strchr (alphabet, mspan_at (to, i * 5 + j)) - alphabet);
      for (size_t j = 0; j < Z85_BYTES; j++)
        wanted = wanted << 8 | span_at (bytes, i * 4 + j);
      SAME (number, wanted);
    }
  struct mspan end = mspan_first (MSPAN (back), groups * Z85_BYTES);
  SAME (z85_decode (mspan_span (to), end), groups);
  ck_assert (span_equal (mspan_span (end), span_first (bytes, end.length)));
}

START_TEST (comes_back)
{
  each_sample (check_both_ways);
}
END_TEST

START_TEST (ends_at_what_is_no_digit)
{
  unsigned char digits[3 * Z85_DIGITS], bytes[3 * Z85_BYTES];
  for (size_t at = 0; at < sizeof digits; at++)
    for (unsigned int byte = 0; byte < 256; byte++)
      {
        bool good = byte != 0 && strchr (alphabet, (int) byte);
        SAME (z85_is_digit ((unsigned char) byte), good);
        memset (digits, '0', sizeof digits);
        digits[at] = (unsigned char) byte;
        /* 84 times 85 to the fourth is more than four bytes hold, 82 times is not.  */
        bool large = good && at % Z85_DIGITS == 0 && strchr (alphabet, (int) byte) - alphabet > 82;
        SAME (z85_decode (SPAN_ARRAY (digits), MSPAN (bytes)),
              good && !large ? 3 : at / Z85_DIGITS);
      }
}
END_TEST

START_TEST (ends_at_what_is_too_large)
{
  unsigned char bytes[Z85_BYTES];
  struct span most = SPAN ("%nSc0"), more = SPAN ("%nSc1");
  SAME (z85_decode (most, MSPAN (bytes)), 1);
  ck_assert (span_equal (SPAN_ARRAY (bytes), SPAN ("\xff\xff\xff\xff")));
  SAME (z85_decode (more, MSPAN (bytes)), 0);
  SAME (z85_decode (SPAN ("#####"), MSPAN (bytes)), 0);
  SAME (z85_decode (SPAN ("0000"), MSPAN (bytes)), 0);
  SAME (z85_decode (SPAN ("00000"), mspan_first (MSPAN (bytes), 3)), 0);
}
END_TEST

RUN_TESTS ("z85", comes_back, ends_at_what_is_no_digit, ends_at_what_is_too_large)
