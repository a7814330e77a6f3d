/* Numbers in text, as options have them: blanks, signs, multiplier suffixes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include "bound/mspan.h"
#include "bound/str.h"
#include "text/digits.h"

/* What became of a number.  */
enum number_end
{
  NUMBER_FINE,
  NUMBER_OVERFLOW,              /* it passes the largest; given back clamped */
  NUMBER_BAD_SUFFIX,            /* digits, then something that is no suffix */
  NUMBER_BAD                    /* no digits */
};

/* All of TEXT as a number: blanks, a sign where the type has one, digits, and
   a multiplier of which SUFFIXES holds the letters, as GNU's size options have
   them ("bkKmMGTPEZYRQ0": '0' allows what may follow: B for powers of 1000, iB
   for powers of 1024; without it they are of 1024; b is 512, c 1, w 2).  A bare
   suffix means one of it.  What passes the type is clamped to its end.  */
enum number_end number_parse (struct str text, const char *suffixes,
                              uintmax_t *value);
enum number_end number_parse_signed (struct str text, const char *suffixes,
                                     intmax_t *value);

/* The same of a number as C writes it: 10, 012, 0xa.  */
enum number_end number_parse_constant (struct str text, const char *suffixes,
                                       uintmax_t *value);

/* The same to the base BASE, without suffixes.  */
enum number_end number_parse_base (struct str text, unsigned int base, uintmax_t *value);

/* Take a number off the front of *REST, with blanks and a '+' before it.  False, and *REST as
   it was, where there is none.  What passes the type is its end, and *OVERFLOWED true.  */
bool number_take (struct span *rest, uintmax_t *value, bool *overflowed);

/* All of TEXT as a real number, written as the current locale or the C locale
   has it: blanks, a sign, digits with a fraction and exponent, hexadecimal,
   inf, nan.  */
enum number_end number_parse_real (struct str text, double *value);
enum number_end number_parse_long_real (struct str text, long double *value);

#endif
