/* Sums and differences of numbers that stand as decimal digits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/addition.h"

/* Whether any digit of S is not 0.  */
static bool
is_positive (struct span s)
{
  for (size_t i = 0; i < s.length; i++)
    if (span_at (s, i) != '0')
      return true;
  return false;
}

size_t
digits_add (struct mspan target, struct span other, bool *carry)
{
  size_t at = target.length, left = other.length;
  while (at > 0 && (left > 0 || *carry))
    {
      int digit = mspan_at (target, --at) + *carry;
      if (left > 0)
        digit += span_at (other, --left) - '0';
      *carry = digit > '9';
      mspan_set (target, at, (unsigned char) (*carry ? digit - 10 : digit));
    }
  *carry = *carry || is_positive (span_first (other, left));
  return at;
}

size_t
digits_subtract (struct mspan target, struct span other, bool *carry)
{
  size_t at = target.length, left = other.length;
  while (at > 0 && (left > 0 || *carry))
    {
      int digit = mspan_at (target, --at) - *carry;
      if (left > 0)
        digit -= span_at (other, --left) - '0';
      *carry = digit < '0';
      mspan_set (target, at, (unsigned char) (*carry ? digit + 10 : digit));
    }
  *carry = *carry || is_positive (span_first (other, left));
  return at;
}
