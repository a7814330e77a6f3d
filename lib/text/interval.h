/* Intervals of time, as sleep and timeout take them: a number and a unit.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_INTERVAL_H
#define TEXT_INTERVAL_H

#include "bound/str.h"

/* All of TEXT as seconds: a real number of the locale or of C, 0 or more, and s, m, h, d or
   nothing behind it.  What is more than 0 never becomes 0; what is too large is infinite.
   False where it is none.  */
bool interval_parse (struct str text, double *seconds);

#endif
