/* Intervals of time, as sleep and timeout take them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/interval.h"

#include <float.h>

#include "bound/buf.h"
#include "text/number.h"

/* The seconds that SUFFIX stands for; 0 where it is none.  */
static double
seconds_in (unsigned char suffix)
{
  switch (suffix)
    {
    case 's': return 1;
    case 'm': return 60;
    case 'h': return 60 * 60;
    case 'd': return 24 * 60 * 60;
    default: return 0;
    }
}

/* Whether the number that NUMBER is written as has a digit but 0 before its exponent.  */
static bool
has_digit (struct span number)
{
  bool hexadecimal = span_find (number, 'x') < number.length
                     || span_find (number, 'X') < number.length;
  for (size_t i = 0; i < number.length; i++)
    {
      unsigned char byte = span_at (number, i), lower = byte | 0x20;
      if (lower == (hexadecimal ? 'p' : 'e'))
        break;
      if ((byte >= '1' && byte <= '9') || (hexadecimal && lower >= 'a' && lower <= 'f'))
        return true;
    }
  return false;
}

static bool
parse_number (struct str number, double *value)
{
  enum number_end end = number_parse_real (number, value);
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
    return false;
  if (*value == 0 && has_digit (str_span (number)))
    *value = DBL_MIN;
  /* What is not a number is not 0 or more.  */
  return *value >= 0;
}

bool
interval_parse (struct str text, double *seconds)
{
  if (parse_number (text, seconds))
    return true;
  if (text.length < 2)
    return false;
  BUF (number);
  buf_append (&number, span_first (str_span (text), text.length - 1));
  double unit = seconds_in (str_at (text, text.length - 1));
  if (unit <= 0 || !parse_number (buf_str (&number), seconds))
    return false;
  *seconds *= unit;
  return true;
}
