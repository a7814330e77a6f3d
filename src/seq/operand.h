/* seq: numbers as operands.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SEQ_OPERAND_H
#define SEQ_OPERAND_H

#include "cli/tool.h"
#include "text/fixed.h"

struct operand
{
  struct str word;
  bool negative;
  bool exact;                   /* WHOLE and FRACTION are its digits, … */
  struct span whole, fraction;
  intmax_t exponent;            /* … and this the power of ten that they are times */
  bool has_places;              /* how many digits it has behind the point is known: */
  size_t places;
  size_t width;                 /* of it as a decimal number, with zeros in front as
                                   given; 0 where it is none */
  bool has_value;
  long double value;            /* for operand_value */
};

/* WORD as a number; where it is none, what GNU says of that and the end of the
   run.  */
struct operand operand_read (struct invocation *inv, struct str word);

bool operand_is_zero (const struct operand *o);

/* An infinite number.  */
bool operand_is_infinite (const struct operand *o);

/* O as the nearest long double.  */
long double operand_value (struct operand *o);

/* O, which is exact, in units of PLACES digits behind the point.  Where that leaves
   something, the integer next to it on the side of the lesser numbers, or of the
   greater if UP.  */
void operand_fixed (const struct operand *o, size_t places, bool up, struct fixed *n);

#endif
