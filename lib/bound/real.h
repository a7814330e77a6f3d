/* Real numbers in text: the one call of the C library's strtold.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BOUND_REAL_H
#define BOUND_REAL_H

#include "bound/str.h"

/* The number at the front of S, as strtold reads it in the locale of LC_NUMERIC; how
   many bytes that takes in *LENGTH, 0 where there is none.  Out of range it is what
   strtold makes of it.  */
long double real_at_front (struct str s, size_t *length);

#endif
