/* lib/text/version.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/version.h"

#include <stdint.h>

#include "bound/buf.h"
#include "unit.h"

/* What names are made of here: each rule has its pieces.  */
static const char *const pieces[] = {
  ".", "..", "~", "a", "b", "Z", "0", "00", "1", "10", "9", "123456789012345678", ".a", ".b1",
  "-", "_", "+", ":", "/", "\x80", "\xff", ".tar.gz", ".1a", "foo", ".~1~", "0~", "a~", "@", "["
};

static uint32_t
next_random (void)
{
  static uint32_t state = 1;
  state = state * 1664525 + 1013904223;
  return state >> 8;
}

static struct span
random_name (struct buf *name)
{
  buf_truncate (name, 0);
  for (uint32_t count = next_random () % 6; count > 0; count--)
    buf_append (name, str_span (str_of (pieces[next_random () % COUNT (pieces)])));
  return buf_span (name);
}

/* The image never contradicts the order.  */
static void
check_pair (struct span a, struct span b)
{
  uint64_t of_a = version_image (a), of_b = version_image (b);
  int order = version_compare (a, b);
  if (of_a != of_b)
    ck_assert_msg (order != 0 && (of_a < of_b) == (order < 0), "%.*s and %.*s", (int) a.length,
                   (const char *) span_raw (a), (int) b.length, (const char *) span_raw (b));
}

START_TEST (images_keep_the_order)
{
  BUF (a);
  BUF (b);
  for (int i = 0; i < 300000; i++)
    check_pair (random_name (&a), random_name (&b));
}
END_TEST

START_TEST (images_tell_most_apart)
{
  ck_assert (version_image (SPAN ("")) < version_image (SPAN (".")));
  ck_assert (version_image (SPAN (".")) < version_image (SPAN ("..")));
  ck_assert (version_image (SPAN ("..")) < version_image (SPAN (".a")));
  ck_assert (version_image (SPAN (".a")) < version_image (SPAN ("a")));
  ck_assert (version_image (SPAN ("a1.9")) < version_image (SPAN ("a1.10")));
  ck_assert (version_image (SPAN ("a~")) < version_image (SPAN ("a")));
  ck_assert (version_image (SPAN ("a-1.tar.gz")) < version_image (SPAN ("a-2.tar.gz")));
  ck_assert (version_image (SPAN ("00a")) == version_image (SPAN ("0a")));
}
END_TEST

START_TEST (every_byte_has_its_rank)
{
  for (int i = 0; i < 256; i++)
    for (int j = 0; j < 256; j++)
      {
        unsigned char a[] = { 'x', (unsigned char) i, 'x' }, b[] = { 'x', (unsigned char) j, 'x' };
        check_pair (span_of_ (a, 3), span_of_ (b, 3));
      }
}
END_TEST

UNIT_TESTS ("version", images_keep_the_order, images_tell_most_apart,
            every_byte_has_its_rank)
