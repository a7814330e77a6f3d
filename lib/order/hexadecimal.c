/* Hexadecimal numbers as text holds them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/hexadecimal.h"

/* What the digit BYTE is worth; -1 where it is none.  */
static int
digit_value (unsigned char byte)
{
  unsigned char small = byte | 0x20;
  return '0' <= byte && byte <= '9' ? byte - '0'
         : 'a' <= small && small <= 'f' ? small - 'a' + 10 : -1;
}

static bool
begins_with_digit (struct span text)
{
  return text.length > 0 && digit_value (span_at (text, 0)) >= 0;
}

/* TEXT without the 0x that digits stand behind.  */
static struct span
without_prefix (struct span text)
{
  if ((span_starts_with (text, SPAN ("0x")) || span_starts_with (text, SPAN ("0X")))
      && begins_with_digit (span_from (text, 2)))
    return span_from (text, 2);
  return text;
}

struct hexadecimal
hexadecimal_take (struct span *text)
{
  bool minus = span_starts_with (*text, SPAN ("-"));
  struct span rest = without_prefix (span_from (*text, minus ? 1 : 0));
  size_t zeros = 0;
  while (zeros < rest.length && span_at (rest, zeros) == '0')
    zeros++;
  size_t end = zeros;
  while (end < rest.length && digit_value (span_at (rest, end)) >= 0)
    end++;
  if (end > 0)
    *text = span_from (rest, end);
  return (struct hexadecimal) { minus && end > zeros, span_slice (rest, zeros, end) };
}

static int
compare_magnitudes (struct span a, struct span b)
{
  if (a.length != b.length)
    return a.length < b.length ? -1 : 1;
  for (unsigned char of_a, of_b; span_take (&a, &of_a) && span_take (&b, &of_b);)
    if (digit_value (of_a) != digit_value (of_b))
      return digit_value (of_a) - digit_value (of_b);
  return 0;
}

int
hexadecimal_compare (const struct hexadecimal *a, const struct hexadecimal *b)
{
  if (a->negative != b->negative)
    return a->negative ? -1 : 1;
  return a->negative ? compare_magnitudes (b->digits, a->digits)
                     : compare_magnitudes (a->digits, b->digits);
}

/* An image is the count of digits, the first of them, and whether there are more.  */
enum { IMAGE_DIGITS = 13, COUNT_MOST = 127, COUNT_SHIFT = 4 * IMAGE_DIGITS + 1 };

uint64_t
hexadecimal_image (const struct hexadecimal *number)
{
  struct span digits = number->digits;
  if (digits.length >= COUNT_MOST)
    return (uint64_t) COUNT_MOST << COUNT_SHIFT | 1;
  uint64_t image = 0;
  for (size_t i = 0; i < IMAGE_DIGITS; i++)
    image = image << 4
            | (i < digits.length ? (uint64_t) digit_value (span_at (digits, i)) : 0);
  return (uint64_t) digits.length << COUNT_SHIFT | image << 1
         | (digits.length > IMAGE_DIGITS);
}
