/* Decimal numbers of any length, as digits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/fixed.h"

#include "text/addition.h"

void
fixed_release (struct fixed *number)
{
  buf_release (&number->digits);
}

void
fixed_set (struct fixed *n, bool negative, struct span digits, size_t zeros)
{
  n->negative = negative;
  buf_truncate (&n->digits, 0);
  while (digits.length > 0 && span_at (digits, 0) == '0')
    digits = span_from (digits, 1);
  buf_append (&n->digits, digits);
  if (digits.length == 0)
    zeros = 1;
  buf_ensure (&n->digits, zeros);
  mspan_fill (mspan_first (buf_room (&n->digits), zeros), '0');
  buf_commit (&n->digits, zeros);
}

bool
fixed_is_zero (const struct fixed *n)
{
  return span_equal (buf_span (&n->digits), SPAN ("0"));
}

int
digits_compare (struct span a, struct span b)
{
  if (a.length != b.length)
    return a.length < b.length ? -1 : 1;
  return span_compare (a, b);
}

int
fixed_compare (const struct fixed *a, const struct fixed *b)
{
  bool a_negative = a->negative && !fixed_is_zero (a);
  bool b_negative = b->negative && !fixed_is_zero (b);
  if (a_negative != b_negative)
    return a_negative ? -1 : 1;
  int order = digits_compare (buf_span (&a->digits), buf_span (&b->digits));
  return a_negative ? -order : order;
}

/* SUM = A + B, or A - B where A is not less; both without their signs.  */
static void
combine (struct fixed *sum, struct span a, struct span b, bool subtract)
{
  BUF (digits);
  size_t length = 1 + size_max (a.length, b.length);
  buf_ensure (&digits, length);
  struct mspan target = mspan_first (buf_room (&digits), length);
  mspan_fill (target, '0');
  mspan_copy (mspan_from (target, length - a.length), a);
  bool carry = false;
  if (subtract)
    digits_subtract (target, b, &carry);
  else
    digits_add (target, b, &carry);
  buf_commit (&digits, length);
  fixed_set (sum, sum->negative, buf_span (&digits), 0);
}

void
fixed_add (struct fixed *n, const struct fixed *other)
{
  struct span a = buf_span (&n->digits), b = buf_span (&other->digits);
  if (n->negative == other->negative)
    combine (n, a, b, false);
  else if (digits_compare (a, b) >= 0)
    combine (n, a, b, true);
  else
    {
      n->negative = other->negative;
      combine (n, b, a, true);
    }
  if (fixed_is_zero (n))
    n->negative = false;
}
