/* lib/simd/radix.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/radix.h"

#include "samples.h"

enum { CODES = 5, MOST = 6 * 64 };

/* Digits of each size, and those with the lowest bit first.  */
static struct radix codes[CODES];

static void
fill_codes (void)
{
  codes[0] = radix_of (SPAN ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                             "0123456789+/"), false);
  codes[1] = radix_of (SPAN ("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), false);
  codes[2] = radix_of (SPAN ("0123456789ABCDEF"), true);
  codes[3] = radix_of (SPAN ("01"), false);
  codes[4] = codes[3];
  codes[4].lowest_first = true;
}

/* The value that the digit AT of BYTES has, bit by bit.  */
static unsigned int
value_at (const struct radix *r, struct span bytes, size_t at)
{
  unsigned int value = 0;
  for (size_t bit = at * r->bits; bit < (at + 1) * r->bits; bit++)
    {
      size_t place = r->lowest_first ? bit % 8 : 7 - bit % 8;
      value = value << 1 | (span_at (bytes, bit / 8) >> place & 1);
    }
  return value;
}

/* Digits are looked at one by one up to this, then only now and then.  */
enum { LOOKED_AT = 4096 };

static void
fill_expected (const struct radix *r, struct span bytes, unsigned char *digits, size_t length)
{
  for (size_t i = 0; i < length; i += 1 + i / LOOKED_AT)
    digits[i] = r->digits[value_at (r, bytes, i)];
}

static void
check_both_ways (struct span bytes)
{
  enum { LONGEST = 70000 };
  static struct mspan room;
  static unsigned char back[LONGEST], expected[RADIX_UNIT * LONGEST];
  if (room.length == 0)
    room = guarded (RADIX_UNIT * LONGEST);
  for (size_t code = 0; code < CODES; code++)
    {
      const struct radix *r = &codes[code];
      size_t units = bytes.length / r->bits, length = units * RADIX_UNIT;
      struct mspan to = mspan_from (room, room.length - length);
      fill_expected (r, bytes, expected, length);
      EACH_LEVEL (level)
        {
          SAME (radix_encode_at (level, r, bytes, to), units);
          ck_assert (memcmp (to.base_, expected, size_min (length, LOOKED_AT)) == 0);
          for (size_t i = LOOKED_AT; i < length; i += 1 + i / LOOKED_AT)
            SAME (to.base_[i], expected[i]);
          struct mspan end = mspan_first (MSPAN (back), units * r->bits);
          SAME (radix_decode_at (level, r, mspan_span (to), end), units);
          ck_assert (span_equal (mspan_span (end), span_first (bytes, end.length)));
        }
    }
}

START_TEST (comes_back)
{
  fill_codes ();
  each_sample (check_both_ways);
}
END_TEST

/* Lines are the digits with newlines between them, in room for all of them and a little
   more, and nothing behind is read or written.  */
START_TEST (makes_lines)
{
  enum { LENGTH = 1000 };
  fill_codes ();
  struct mspan bytes = guarded (LENGTH), room = guarded (9 * LENGTH);
  static unsigned char digits[RADIX_UNIT * LENGTH];
  sample_fill (bytes, BYTES, 1);
  for (size_t code = 0; code < CODES; code++)
    for (size_t width = 0; width <= 300; width++)
      {
        const struct radix *r = &codes[code];
        size_t units = radix_encode (r, mspan_span (bytes), MSPAN (digits));
        SAME (units, LENGTH / r->bits);
        size_t line = width * r->bits / 8;
        bool whole = line * 8 == width * r->bits && width >= RADIX_UNIT;
        SAME (radix_has_lines (r, width), whole);
        if (!whole)
          continue;
        for (size_t lines = 0; lines <= units * r->bits / line; lines += 1 + lines / 3)
          EACH_LEVEL (level)
            {
              size_t length = size_min (lines * line + line - 1, LENGTH);
              struct mspan to = mspan_from (room, room.length - lines * (width + 1));
              struct mspan from = mspan_from (bytes, LENGTH - length);
              radix_encode_at (level, r, mspan_span (from), MSPAN (digits));
              SAME (radix_encode_lines_at (level, r, mspan_span (from), width, to), lines);
              for (size_t i = 0; i < lines; i++)
                {
                  struct span got = span_slice (mspan_span (to), i * (width + 1),
                                                (i + 1) * (width + 1));
                  ck_assert (span_ends_in (got, '\n'));
                  ck_assert (memcmp (got.base_, digits + i * width, width) == 0);
                }
            }
      }
  SAME (radix_has_lines (&codes[0], SIZE_MAX / 6 / 8 * 8), false);
}
END_TEST

/* Each byte that is no digit, at each place of some units, ends the decoding there.  */
START_TEST (ends_at_what_is_no_digit)
{
  fill_codes ();
  struct mspan room = guarded (24 * RADIX_UNIT);
  unsigned char bytes[MOST];
  for (size_t code = 0; code < CODES; code++)
    for (size_t at = 0; at < room.length; at++)
      {
        const struct radix *r = &codes[code];
        for (size_t i = 0; i < room.length; i++)
          mspan_set (room, i, r->digits[i * 7 % 64]);
        for (unsigned int byte = 0; byte < 256; byte++)
          {
            mspan_set (room, at, (unsigned char) byte);
            bool good = memchr (r->digits, (int) byte, 64)
                        || (code == 2 && byte >= 'a' && byte <= 'f');
            EACH_LEVEL (level)
              SAME (radix_decode_at (level, r, mspan_span (room), MSPAN (bytes)),
                    good ? room.length / RADIX_UNIT : at / RADIX_UNIT);
          }
      }
}
END_TEST

START_TEST (ends_where_the_room_does)
{
  fill_codes ();
  unsigned char zeros[MOST] = { 0 }, digits[8 * MOST];
  memset (digits, 'A', sizeof digits);
  struct mspan target = guarded (200);
  for (size_t code = 0; code < CODES; code++)
    for (size_t room = 0; room < 200; room++)
      EACH_LEVEL (level)
        {
          const struct radix *r = &codes[code];
          struct mspan to = mspan_from (target, target.length - room);
          SAME (radix_encode_at (level, r, SPAN_ARRAY (zeros), to),
                size_min (room / RADIX_UNIT, MOST / r->bits));
          if (code < 3)
            SAME (radix_decode_at (level, r, SPAN_ARRAY (digits), to), room / r->bits);
        }
}
END_TEST

START_TEST (chooses_by_itself)
{
  fill_codes ();
  unsigned char digits[16], bytes[6];
  SAME (radix_encode (&codes[0], SPAN ("abcdef"), MSPAN (digits)), 1);
  ck_assert (span_equal (span_first (SPAN_ARRAY (digits), 8), SPAN ("YWJjZGVm")));
  SAME (radix_decode (&codes[0], SPAN ("YWJjZGVmYWJj"), MSPAN (bytes)), 1);
  ck_assert (span_equal (SPAN_ARRAY (bytes), SPAN ("abcdef")));
  SAME (radix_encode (&codes[4], SPAN ("\x13"), MSPAN (digits)), 1);
  ck_assert (span_equal (span_first (SPAN_ARRAY (digits), 8), SPAN ("11001000")));
  SAME (radix_decode (&codes[2], SPAN ("dEAdBeeF"), MSPAN (bytes)), 1);
  ck_assert (span_equal (span_first (SPAN_ARRAY (bytes), 4), SPAN ("\xde\xad\xbe\xef")));
}
END_TEST

RUN_TESTS ("radix", comes_back, makes_lines, ends_at_what_is_no_digit, ends_where_the_room_does,
           chooses_by_itself)
