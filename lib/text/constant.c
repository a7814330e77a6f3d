/* Integer constants as C writes them: 10, 012, 0xa, 0b1010.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/constant.h"

#include <stdckdint.h>

#include "text/escape.h"

static bool
is_space (unsigned char byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The byte of S at INDEX, in lower case; 0 where S ends before that.  */
static unsigned char
letter_at (struct span s, size_t index)
{
  unsigned char byte = index < s.length ? span_at (s, index) : 0;
  return byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte;
}

/* Whether TEXT begins with 0, LETTER and a digit of BASE.  */
static bool
has_prefix (struct span text, unsigned char letter, unsigned int base)
{
  return letter_at (text, 0) == '0' && letter_at (text, 1) == letter
         && digit_value (letter_at (text, 2), base) < base;
}

size_t
constant_at_front (struct span text, struct constant *number)
{
  *number = (struct constant) { 0 };
  struct span rest = text;
  while (rest.length > 0 && is_space (span_at (rest, 0)))
    rest = span_from (rest, 1);
  unsigned char sign = letter_at (rest, 0);
  if (sign == '-' || sign == '+')
    rest = span_from (rest, 1);
  number->negative = sign == '-';
  unsigned int base = has_prefix (rest, 'x', 16) ? 16
                      : has_prefix (rest, 'b', 2) ? 2
                      : letter_at (rest, 0) == '0' ? 8 : 10;
  if (base == 16 || base == 2)
    rest = span_from (rest, 2);
  struct span digits = rest;
  for (; rest.length > 0; rest = span_from (rest, 1))
    {
      unsigned int digit = digit_value (span_at (rest, 0), base);
      if (digit == base)
        break;
      number->overflowed |= ckd_mul (&number->magnitude, number->magnitude, (uintmax_t) base)
                            || ckd_add (&number->magnitude, number->magnitude, digit);
    }
  if (number->overflowed)
    number->magnitude = UINTMAX_MAX;
  return rest.length < digits.length ? text.length - rest.length : 0;
}
