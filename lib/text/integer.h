/* Integers of any size, as decimal text.
   SPDX-License-Identifier: GPL-3.0-or-later

   A number is text as integer_is has it; results have no more digits and signs than
   they need, and live in the arena.  */

#ifndef TEXT_INTEGER_H
#define TEXT_INTEGER_H

#include "bound/arena.h"

/* Whether TEXT is a '-', which may be left out, and digits: all others want that.  */
bool integer_is (struct span text);

/* Below, at, above 0 as A is less than, equal to, greater than B.  */
int integer_compare (struct span a, struct span b);

struct str integer_sum (struct arena *arena, struct span a, struct span b);
struct str integer_difference (struct arena *arena, struct span a, struct span b);
struct str integer_product (struct arena *arena, struct span a, struct span b);

/* A divided by B, which is not 0, towards 0; what is left has A's sign.  */
struct str integer_quotient (struct arena *arena, struct span a, struct span b);
struct str integer_remainder (struct arena *arena, struct span a, struct span b);

/* What TEXT makes of it in a size_t: 0 of what is negative, SIZE_MAX of what passes
   that.  */
size_t integer_as_size (struct span text);

#endif
