/* Decimal numbers of any length, as digits.
   SPDX-License-Identifier: GPL-3.0-or-later

   A number is an integer, or counts units of some power of ten below 1: which one is
   for its user to know, and the same for all numbers that meet.  */

#ifndef TEXT_FIXED_H
#define TEXT_FIXED_H

#include "bound/buf.h"

struct fixed
{
  bool negative;
  struct buf digits;            /* at least one; none in front that is 0 but where that
                                   is the only one */
};

void fixed_release (struct fixed *number);

/* N becomes what DIGITS tell, of which there may be none, with ZEROS zeros behind.  */
void fixed_set (struct fixed *n, bool negative, struct span digits, size_t zeros);

bool fixed_is_zero (const struct fixed *n);

/* Below, at, above 0 as A is less than, equal to, more than B; the sign of 0 does not
   matter.  Digits alone are compared as numbers without a sign.  */
int fixed_compare (const struct fixed *a, const struct fixed *b);
int digits_compare (struct span a, struct span b);

/* Add OTHER to N.  Where that makes 0 it is not negative.  */
void fixed_add (struct fixed *n, const struct fixed *other);

#endif
