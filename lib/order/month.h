/* Months by their short names in the locale.  GNU manual, "sort invocation", -M.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_MONTH_H
#define ORDER_MONTH_H

#include "bound/mspan.h"
#include "simd/sets.h"

enum { MONTHS = 12, MONTH_NAME_MOST = 40 };

struct months
{
  struct month_name { unsigned char text[MONTH_NAME_MOST]; size_t length; } names[MONTHS];
  bool known;
};

/* Their names, without blanks, in the upper case that UPPER has.  */
void months_prepare (struct months *months, const struct byte_set *blanks,
                     const struct byte_map *upper);

/* The number of the month that TEXT begins with, from 1; 0 where there is none.  */
unsigned int month_of (const struct months *months, const struct byte_map *upper,
                       struct span text);

#endif
