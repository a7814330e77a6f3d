/* Numbers in text: decimal digits, both ways, and the multiplier suffixes.
   SPDX-License-Identifier: GPL-3.0-or-later

   Parsers take something off the front of a span and say yes or no; what is
   left is for the caller to judge.  */

#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include "bound/mspan.h"
#include "bound/str.h"

/* The decimal digits of a number, at the end of their array.  */
enum { DIGITS_MOST = 20 };      /* of 2^64 - 1 */

struct digits
{
  unsigned char text_[DIGITS_MOST];
  size_t count;
};

struct digits digits_of (uintmax_t number);

/* They, valid as long as D.  */
static inline struct span
digits_span (const struct digits *d)
{
  return span_last (SPAN_ARRAY (d->text_), d->count);
}

/* What became of a number.  */
enum number_end
{
  NUMBER_FINE,
  NUMBER_OVERFLOW,              /* it passes the largest; given back clamped */
  NUMBER_BAD_SUFFIX,            /* digits, then something that is no suffix */
  NUMBER_BAD                    /* no digits */
};

/* Take a run of decimal digits off *REST.  False where there is none.  Where
   the number passes UINTMAX_MAX, *VALUE is that and *OVERFLOWED true.  */
bool digits_take (struct span *rest, uintmax_t *value, bool *overflowed);

/* All of TEXT as a number: blanks, a sign where the type has one, digits, and
   a multiplier of which SUFFIXES holds the letters, as GNU's size options have
   them ("bkKmMGTPEZYRQ0": '0' allows what may follow: B for powers of 1000, iB
   for powers of 1024; without it they are of 1024; b is 512, c 1, w 2).  A bare
   suffix means one of it.  What passes the type is clamped to its end.  */
enum number_end number_parse (struct str text, const char *suffixes,
                              uintmax_t *value);
enum number_end number_parse_signed (struct str text, const char *suffixes,
                                     intmax_t *value);

/* All of TEXT as a real number, written as the current locale or the C locale
   has it: blanks, a sign, digits with a fraction and exponent, hexadecimal,
   inf, nan.  */
enum number_end number_parse_real (struct str text, double *value);

#endif
