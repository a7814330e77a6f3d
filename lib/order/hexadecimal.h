/* Hexadecimal numbers as text holds them: as many digits as there are.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_HEXADECIMAL_H
#define ORDER_HEXADECIMAL_H

#include "bound/span.h"

struct hexadecimal
{
  bool negative;                /* below 0, not at it */
  struct span digits;           /* without leading zeros; none are 0 */
};

/* The number at the front of *TEXT, which it is taken off: a minus perhaps, 0x or 0X perhaps,
   and digits of either case; 0, and nothing taken, where there are no digits.  */
struct hexadecimal hexadecimal_take (struct span *text);

/* Below, at, above 0 as A is less than, equal to, more than B.  */
int hexadecimal_compare (const struct hexadecimal *a, const struct hexadecimal *b);

/* A number of less than 2^63 that is less for the lesser of two numbers; the sign is left
   out.  Where its last bit is set there are digits that it does not tell of.  */
uint64_t hexadecimal_image (const struct hexadecimal *number);

#endif
