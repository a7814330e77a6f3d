/* Sums and differences of numbers that stand as decimal digits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_ADDITION_H
#define TEXT_ADDITION_H

#include "bound/mspan.h"

/* Add to TARGET, or take from it, the number OTHER and one more if *CARRY; all are
   digits, the last of each a one.  *CARRY tells whether the result has no room in
   TARGET, which then lacks that.  What is given back is where the first digit stands
   that was looked at: those before are as they were.  */
size_t digits_add (struct mspan target, struct span other, bool *carry);
size_t digits_subtract (struct mspan target, struct span other, bool *carry);

#endif
