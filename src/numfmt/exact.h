/* numfmt: numbers that integers tell exactly, which nearly all are.
   SPDX-License-Identifier: GPL-3.0-or-later

   GNU numfmt has long doubles, and what it prints depends on how those round.  Here is
   told of numbers for which that is not so: an integer, or one with a short fraction
   and a binary unit, is far enough from where it would round the other way.  */

#ifndef NUMFMT_EXACT_H
#define NUMFMT_EXACT_H

#include "writing.h"

/* MANTISSA * 2^SHIFT / 10^DECIMALS.  */
struct exact
{
  int64_t mantissa;
  unsigned int shift, decimals;
};

/* All of TEXT as such a number.  False where it is none, or something is wrong with
   it.  */
bool exact_read (const struct reading *reading, struct span text, struct exact *number);

/* False where it takes more to write NUMBER.  */
bool exact_write (const struct writing *writing, const struct exact *number,
                  struct figure *figure);

#endif
