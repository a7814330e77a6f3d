/* numfmt: units, and what numbers of the locale are written with.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef NUMFMT_UNITS_H
#define NUMFMT_UNITS_H

#include <float.h>

#include "bound/span.h"
#include "text/chars.h"

/* Which letters scale a number, and by how much.  */
enum scale
{
  SCALE_NONE,
  SCALE_AUTO,                   /* K is 1000, Ki is 1024 */
  SCALE_SI,                     /* K is 1000 */
  SCALE_IEC,                    /* K is 1024 */
  SCALE_IEC_I                   /* Ki is 1024 */
};

/* Of 1000 or 1024, that has a letter: Q.  */
enum { LARGEST_POWER = 10 };

/* A number is a long double, as in GNU numfmt: what is printed depends on how it
   rounds.  So many digits are exact; so many are read at all.  */
enum { PRECISE_DIGITS = LDBL_DIG, ACCEPTED_DIGITS = 33 };

/* How the locale writes numbers.  */
struct notation
{
  enum charset charset;
  struct span point;            /* before the fraction */
  struct span group;            /* between groups of digits; may be empty */
};

/* BASE to the power of EXPONENT, by as many products: what GNU numfmt rounds.  */
long double power_of (long double base, size_t exponent);

#endif
