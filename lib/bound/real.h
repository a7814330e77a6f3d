/* Real numbers in text: the one call of the C library's strtold, and of its printf with
   a format that is made when running.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BOUND_REAL_H
#define BOUND_REAL_H

#include "bound/buf.h"
#include "bound/str.h"

/* How numbers lie in memory.  */
enum real_kind { REAL_HALF, REAL_BFLOAT, REAL_FLOAT, REAL_DOUBLE, REAL_LONG_DOUBLE };

/* How many bytes that takes.  */
size_t real_size (enum real_kind kind);

/* Add to TEXT the number of KIND that BYTES are, in as few digits as tell it from all
   others; not fewer than are always right, where it is no subnormal one.  In the locale
   of LC_NUMERIC.  */
void real_shortest (struct buf *text, enum real_kind kind, struct span bytes);

/* The number at the front of S, as strtold reads it in the locale of LC_NUMERIC; how
   many bytes that takes in *LENGTH, 0 where there is none.  Out of range it is what
   strtold makes of it.  */
long double real_at_front (struct str s, size_t *length);

/* The same with *ERROR: ERANGE where it is out of range, else 0.  Where it is read
   further so, as the C locale has it.  */
long double real_in_any_locale (struct str s, size_t *length, int *error);

/* Add VALUE to B as printf writes it by DIRECTIVE, which is "%", flags of "-+#0 '", a
   width, '.' and a precision, "L", and one of aAeEfFgG: all but the first and the last
   two may be missing.  In the locale of LC_NUMERIC.  False, with errno, where that
   cannot be.  Stops where DIRECTIVE is something else.  */
bool real_append (struct buf *b, struct str directive, long double value);

#endif
