/* Numbers as text holds them: a sign and digits, as many as there are.
   POSIX.1-2024 sort -n; GNU manual, "sort invocation", -h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_DECIMAL_H
#define ORDER_DECIMAL_H

#include "bound/span.h"

/* How a locale writes them.  */
struct decimal_style
{
  unsigned char point;
  int group;                    /* what stands between groups of digits, -1 nothing */
  bool group_unknown;           /* the locale has something of several bytes there */
};

/* The style of LC_NUMERIC, which is set from the environment if it was not.  A
   point of several bytes is not known: it is '.', and groups have none.  */
struct decimal_style decimal_style_of_locale (void);

struct decimal
{
  bool negative;                /* below 0, not at it */
  size_t digits;                /* before the point, without leading zeros */
  struct span whole;            /* they, with what stands between groups */
  struct span fraction;         /* the digits behind the point, without trailing zeros */
  int group_;
};

/* The number at the front of *TEXT, which it is taken off; 0 where there is none.  */
struct decimal decimal_take (struct span *text, const struct decimal_style *style);

static inline bool
decimal_is_zero (const struct decimal *d)
{
  return d->digits == 0 && d->fraction.length == 0;
}

/* Below, at, above 0 as A is less than, equal to, more than B.  */
int decimal_compare (const struct decimal *a, const struct decimal *b);

/* A number of DECIMAL_IMAGE_BITS that is less for the lesser of two numbers; the
   sign is left out.  Where its last bit is set there are digits that it does not
   tell of.  */
enum { DECIMAL_IMAGE_BITS = 59 };
uint64_t decimal_image (const struct decimal *d);

/* Of the human-readable number at the front of TEXT: the power of 1000 that the letter
   behind its digits stands for.  Below 0 where the number is.  */
int decimal_magnitude (struct span text, const struct decimal_style *style);

/* How many bytes at the front of TEXT such a number takes, with its letter if
   WITH_LETTER; 0 where there are no digits.  */
size_t decimal_length (struct span text, const struct decimal_style *style,
                       bool with_letter);

#endif
