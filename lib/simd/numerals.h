/* Numbers as lines of decimal digits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_NUMERALS_H
#define SIMD_NUMERALS_H

#include "bound/mspan.h"

typedef SLICE (uint64_t) number_list;

/* Write to TARGET the sums of FIRST and each of NUMBERS, from the *FROM-th on, in
   decimal and with END behind each, as many as there is room for; a line has up to
   NUMERAL_ROOM bytes.  *FROM is then the number of the next.  Returns how much is
   written; what TARGET held behind that is lost.  */
enum { NUMERAL_ROOM = 32 };
size_t write_numerals (number_list numbers, uint64_t first, unsigned char end, size_t *from,
                       struct mspan target);

#endif
