/* numfmt: numbers as they are read.
   SPDX-License-Identifier: GPL-3.0-or-later

   A number is an optional '-', digits with an optional fraction, and an optional
   unit: one letter, or a letter and 'i'.  */

#include <config.h>

#include "reading.h"

long double
power_of (long double base, size_t exponent)
{
  /* All that are exact.  */
  static const long double tens[] = {
    1e0L, 1e1L, 1e2L, 1e3L, 1e4L, 1e5L, 1e6L, 1e7L, 1e8L, 1e9L, 1e10L, 1e11L, 1e12L, 1e13L,
    1e14L, 1e15L, 1e16L, 1e17L, 1e18L, 1e19L, 1e20L, 1e21L, 1e22L, 1e23L, 1e24L, 1e25L, 1e26L,
    1e27L,
  };
  if (base == 10 && exponent < (LDBL_MANT_DIG >= 64 ? COUNT (tens) : 23))
    return ELEM (tens, exponent);
  long double power = 1;
  for (; exponent > 0; exponent--)
    power *= base;
  return power;
}

bool
begins_blank (enum charset charset, struct span s, size_t *length)
{
  if (s.length == 0)
    return false;
  unsigned char byte = span_at (s, 0);
  if (byte < 0x80)
    {
      *length = 1;
      return byte == ' ' || byte == '\t' || byte == '\n';
    }
  struct span rest = s;
  struct character c = char_take (charset, &rest);
  *length = size_max (s.length - rest.length, 1);
  return c.validity == CHAR_VALID && char_is_blank (c.code);
}

struct span
skip_blanks (enum charset charset, struct span s)
{
  if (s.length > 0 && span_at (s, 0) > ' ' && span_at (s, 0) < 0x80)
    return s;
  for (size_t length; begins_blank (charset, s, &length);)
    s = span_from (s, length);
  return s;
}

/* Take TEXT, which is not empty, off *REST.  */
static bool
take_text (struct span *rest, struct span text)
{
  if (!span_starts_with (*rest, text))
    return false;
  *rest = span_from (*rest, text.length);
  return true;
}

static bool
is_digit_at (struct span s, size_t index)
{
  return index < s.length && '0' <= span_at (s, index) && span_at (s, index) <= '9';
}

/* Take a run of digits off *REST, with separators between some.  False where it has
   too many.  Beyond those that are exact each digit is rounded by itself.  */
static bool
take_digits (const struct notation *notation, struct span *rest, long double *value,
             bool *imprecise)
{
  int64_t exact = 0;
  size_t digits = 0, at = 0;
  for (;; at++)
    {
      if (!is_digit_at (*rest, at))
        {
          struct span group = notation->group;
          if (at == 0 || group.length == 0 || !is_digit_at (*rest, at + group.length)
              || !span_starts_with (span_from (*rest, at), group))
            break;
          at += group.length;
        }
      int digit = span_at (*rest, at) - '0';
      if (digits == 0 && digit == 0)
        continue;
      if (++digits <= PRECISE_DIGITS)
        exact = exact * 10 + digit;
      else if (digits > ACCEPTED_DIGITS)
        return false;
      else
        {
          if (digits == PRECISE_DIGITS + 1)
            *value = (long double) exact;
          *value *= 10;
          *value += digit;
        }
    }
  if (digits <= PRECISE_DIGITS)
    *value = (long double) exact;
  else
    *imprecise = true;
  *rest = span_from (*rest, at);
  return true;
}

/* Take digits and a fraction off *REST.  A separator counts for the precision as
   so many digits as it has bytes, as with GNU.  */
static enum read_end
take_decimal (const struct notation *notation, struct span *rest, struct number *number)
{
  bool negative = take_text (rest, SPAN ("-"));
  size_t before = rest->length;
  *number = (struct number) { 0 };
  if (!take_digits (notation, rest, &number->value, &number->imprecise))
    return READ_TOO_LARGE;
  bool any = rest->length < before;
  if (rest->length > 0 && take_text (rest, notation->point))
    {
      before = rest->length;
      long double fraction;
      if (!take_digits (notation, rest, &fraction, &number->imprecise))
        return READ_TOO_LARGE;
      number->precision = before - rest->length;
      /* A second point is no number's, but what GNU says is that it is no unit.  */
      if (number->precision == 0 && !span_starts_with (*rest, notation->point))
        return READ_NO_NUMBER;
      number->value += fraction / power_of (10, number->precision);
    }
  else if (!any)
    return READ_NO_NUMBER;
  if (negative)
    number->value = -number->value;
  return READ_FINE;
}

/* Take what may stand between number and unit.  */
static void
take_separator (const struct reading *reading, struct span *rest)
{
  if (str_given (reading->unit_separator)
      && take_text (rest, str_span (reading->unit_separator)))
    return;
  struct span after = *rest;
  struct character c = char_take (reading->notation.charset, &after);
  if (c.validity == CHAR_VALID && (char_is_blank (c.code) || char_is_no_break_space (c.code)))
    *rest = after;
}

/* Take a letter that scales, which stands for the POWER of 1000 or 1024.  */
static bool
take_letter (struct span *rest, size_t *power)
{
  switch (span_at (*rest, 0))
    {
    case 'k': case 'K': *power = 1; break;
    case 'M': *power = 2; break;
    case 'G': *power = 3; break;
    case 'T': *power = 4; break;
    case 'P': *power = 5; break;
    case 'E': *power = 6; break;
    case 'Z': *power = 7; break;
    case 'Y': *power = 8; break;
    case 'R': *power = 9; break;
    case 'Q': *power = 10; break;
    default: return false;
    }
  *rest = span_from (*rest, 1);
  return true;
}

/* REST, which is not empty, is what follows the digits: scale NUMBER.  */
static enum read_end
read_unit (const struct reading *reading, struct span rest, struct number *number,
           struct span *more)
{
  enum charset charset = reading->notation.charset;
  enum scale scale = reading->scale;
  size_t power;
  take_separator (reading, &rest);
  if (skip_blanks (charset, rest).length == 0)
    return READ_FINE;
  if (!take_letter (&rest, &power))
    return READ_BAD_SUFFIX;
  if (scale == SCALE_NONE)
    return READ_FORBIDDEN_SUFFIX;
  bool binary = scale == SCALE_IEC;
  if (scale == SCALE_AUTO || scale == SCALE_IEC_I)
    binary = take_text (&rest, SPAN ("i"));
  if (scale == SCALE_IEC_I && !binary)
    return READ_MISSING_I;
  number->value *= power_of (binary ? 1024 : 1000, power);
  number->precision = 0;
  *more = skip_blanks (charset, rest);
  return more->length == 0 ? READ_FINE : READ_MORE;
}

enum read_end
number_read (const struct reading *reading, struct span text, struct number *number,
             struct span *more)
{
  enum read_end end = take_decimal (&reading->notation, &text, number);
  if (end != READ_FINE || text.length == 0)
    return end;
  return read_unit (reading, text, number, more);
}
