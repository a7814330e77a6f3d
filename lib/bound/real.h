/* Real numbers in text: the one call of the C library's strtold, and of its printf with
   a format that is made when running.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BOUND_REAL_H
#define BOUND_REAL_H

#include "bound/buf.h"
#include "bound/str.h"

/* The number at the front of S, as strtold reads it in the locale of LC_NUMERIC; how
   many bytes that takes in *LENGTH, 0 where there is none.  Out of range it is what
   strtold makes of it.  */
long double real_at_front (struct str s, size_t *length);

/* Add VALUE to B as printf writes it by DIRECTIVE, which is "%", flags of "-+#0 '", a
   width, '.' and a precision, "L", and one of aAeEfFgG: all but the first and the last
   two may be missing.  In the locale of LC_NUMERIC.  False, with errno, where that
   cannot be.  Stops where DIRECTIVE is something else.  */
bool real_append (struct buf *b, struct str directive, long double value);

#endif
