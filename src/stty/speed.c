/* Speeds of terminals, as words.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "speed.h"

#include "text/digits.h"

/* Whether the digits of a fraction are less than a half, a half, or more: below, at,
   above 0.  */
static int
against_half (struct span digits)
{
  bool first = true;
  int order = -1;
  for (unsigned char digit; span_take (&digits, &digit); first = false)
    if (first)
      order = digit - '5';
    else if (order == 0 && digit > '0')
      order = 1;
  return order;
}

bool
speed_parse (struct str text, uint32_t *speed)
{
  struct span rest = str_span (text);
  if (span_equal (rest, SPAN ("exta")) || span_equal (rest, SPAN ("extb")))
    {
      *speed = span_ends_in (rest, 'a') ? 19200 : 38400;
      return true;
    }
  while (rest.length > 0 && (span_at (rest, 0) == ' ' || span_at (rest, 0) == '\t'))
    rest = span_from (rest, 1);
  if (span_starts_with (rest, SPAN ("+")))
    rest = span_from (rest, 1);
  uintmax_t whole;
  bool overflowed;
  if (!digits_take (&rest, &whole, &overflowed) || overflowed)
    return false;
  if (span_starts_with (rest, SPAN (".")))
    {
      struct span digits = span_from (rest, 1), behind = digits;
      uintmax_t fraction;
      if (digits_take (&behind, &fraction, &overflowed))
        digits = span_first (digits, digits.length - behind.length);
      else
        digits = span_empty ();
      rest = behind;
      int order = against_half (digits);
      whole += order > 0 || (order == 0 && whole % 2 == 1);
    }
  if (rest.length > 0 || whole > UINT32_MAX)
    return false;
  *speed = (uint32_t) whole;
  return true;
}
