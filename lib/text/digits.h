/* Decimal digits, both ways.
   SPDX-License-Identifier: GPL-3.0-or-later

   Parsers take something off the front of a span and say yes or no; what is
   left is for the caller to judge.  */

#ifndef TEXT_DIGITS_H
#define TEXT_DIGITS_H

#include "bound/mspan.h"

/*@ predicate is_digit (unsigned char byte) = '0' <= byte <= '9';
  @ predicate all_digits{L} (unsigned char *text, integer count) =
  @   count <= 0
  @   || (all_digits{L} (text, count - 1) && is_digit (text[count - 1]));
  @ logic integer digits_value{L} (unsigned char *text, integer count) =
  @   count <= 0 ? 0
  @   : 10 * digits_value{L} (text, count - 1) + (text[count - 1] - '0'); */

/* Take a run of decimal digits off *REST.  False where there is none.  Where
   the number passes UINTMAX_MAX, *VALUE is that and *OVERFLOWED true.  */
/*@ requires \valid (rest) && \valid (value) && \valid (overflowed);
  @ requires \separated (rest, value, overflowed) && valid_span (*rest);
  @ assigns *rest, *value, *overflowed;
  @ ensures valid_span (*rest);
  @ ensures is_part (*rest, \old (*rest), \old (rest->length) - rest->length);
  @ ensures \result <==> rest->length < \old (rest->length);
  @ ensures all_digits (\old (rest->base_), \old (rest->length) - rest->length);
  @ ensures rest->length > 0 ==> rest->base_[0] < '0' || rest->base_[0] > '9';
  @ ensures !*overflowed ==> *value
  @   == digits_value (\old (rest->base_), \old (rest->length) - rest->length);
  @ ensures *overflowed ==> *value == UINTMAX_MAX && UINTMAX_MAX
  @   < digits_value (\old (rest->base_), \old (rest->length) - rest->length); */
bool digits_take (struct span *rest, uintmax_t *value, bool *overflowed);

#ifndef __FRAMAC__   /* arrays in structs, by a macro that the prover cannot read */

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

#endif
#endif
