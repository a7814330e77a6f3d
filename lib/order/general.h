/* Numbers as strtold reads them.  GNU manual, "sort invocation", -g.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_GENERAL_H
#define ORDER_GENERAL_H

#include "bound/buf.h"

struct general
{
  enum { GENERAL_NONE, GENERAL_NEGATIVE_NAN, GENERAL_NAN, GENERAL_NUMBER } kind;
  long double value;
};

/* The number at the front of TEXT, behind white space.  SCRATCH is for a copy of
   TEXT, where one is needed.  The locale is that of LC_NUMERIC as it is set; POINT
   is its decimal point.  */
struct general general_of (struct span text, unsigned char point, struct buf *scratch);

/* How many bytes of TEXT strtold takes, white space in front included.  */
size_t general_length (struct span text, struct buf *scratch);

/* Below, at, above 0 as A sorts before, with, behind B: what is no number first,
   then those that are not a number, then numbers.  */
int general_compare (const struct general *a, const struct general *b);

/* A number that is less for what sorts first.  Where its last bit is set it does not
   tell of all of the value.  */
uint64_t general_image (const struct general *g);

#endif
