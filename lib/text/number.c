/* Numbers in text: decimal digits, both ways, and the multiplier suffixes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/number.h"

#include <xstrtol.h>

struct digits
digits_of (uintmax_t number)
{
  struct digits d = { .count = 0 };
  struct mspan text = MSPAN (d.text_);
  do
    {
      mspan_set (text, DIGITS_MOST - ++d.count, (unsigned char) ('0' + number % 10));
      number /= 10;
    }
  while (number > 0);
  return d;
}

bool
digits_take (struct span *rest, uintmax_t *value, bool *overflowed)
{
  size_t count = 0;
  uintmax_t number = 0;
  *overflowed = false;
  for (; count < rest->length; count++)
    {
      unsigned char byte = span_at (*rest, count);
      if (byte < '0' || byte > '9')
        break;
      unsigned int digit = byte - '0';
      if (number > (UINTMAX_MAX - digit) / 10)
        *overflowed = true;
      else
        number = number * 10 + digit;
    }
  *value = *overflowed ? UINTMAX_MAX : number;
  *rest = span_from (*rest, count);
  return count > 0;
}

static enum number_end
end_of (strtol_error error)
{
  if (error == LONGINT_OK)
    return NUMBER_FINE;
  if (error & LONGINT_INVALID_SUFFIX_CHAR)
    return NUMBER_BAD_SUFFIX;
  return error == LONGINT_OVERFLOW ? NUMBER_OVERFLOW : NUMBER_BAD;
}

/* gnulib's parsers are the definition of what GNU's options accept.  */

enum number_end
number_parse (struct str text, const char *suffixes, uintmax_t *value)
{
  return end_of (xstrtoumax (str_c (text), NULL, 10, value, suffixes));
}

enum number_end
number_parse_signed (struct str text, const char *suffixes, intmax_t *value)
{
  return end_of (xstrtoimax (str_c (text), NULL, 10, value, suffixes));
}
