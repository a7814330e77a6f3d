/* What a directive puts: flags, width and precision, as those of printf.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STAT_FIELD_H
#define STAT_FIELD_H

#include <time.h>

#include "io/output.h"

struct field
{
  bool plain;                   /* nothing of the following is given */
  bool left, plus, blank, alternate, zeros, grouped;
  size_t width;
  bool has_precision;
  bool has_digits;              /* a '.' may stand alone */
  size_t precision;
};

/* As printf's %s, %u, %d, %o and %x would; flags that these have no use for are left
   out.  What would have more bytes than INT_MAX is not put.  */
void put_text_field (struct output *out, const struct field *field, struct span text);
void put_count_field (struct output *out, const struct field *field, uintmax_t number);
void put_signed_field (struct output *out, const struct field *field, intmax_t number);
void put_octal_field (struct output *out, const struct field *field, uintmax_t number);
void put_hexadecimal_field (struct output *out, const struct field *field, uintmax_t number);

/* Seconds since 1970, with as many digits of their fraction as the precision says, 9
   where it is a '.' alone; the others are cut off.  */
void put_seconds_field (struct output *out, const struct field *field, struct timespec time);

#endif
