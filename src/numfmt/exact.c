/* numfmt: numbers that integers tell exactly, which nearly all are.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "exact.h"

#include "simd/number.h"

/* So many digits have integer and fraction; the number is below 2^59.  */
enum { INTEGER_DIGITS = NUMBER_DIGITS, FRACTION_DIGITS = 3, MOST_BITS = 59 };

/* Take up to MOST digits off *REST, behind those that *MANTISSA has; how many.  */
static unsigned int
take_some_digits (struct span *rest, unsigned int most, int64_t *mantissa)
{
  unsigned int count = 0;
  for (; count < most && count < rest->length; count++)
    {
      unsigned char byte = span_at (*rest, count);
      if (byte < '0' || byte > '9')
        break;
      *mantissa = *mantissa * 10 + (byte - '0');
    }
  *rest = span_from (*rest, count);
  return count;
}

/* REST is a binary unit, which scales by 2^*SHIFT.  */
static bool
read_binary_unit (enum scale scale, struct span rest, unsigned int *shift)
{
  struct span units = SPAN ("KMGTPE");
  size_t power = span_find (units, span_at (rest, 0));
  if (power == units.length)
    return false;
  *shift = 10 * (unsigned int) (power + 1);
  if (scale == SCALE_IEC)
    return rest.length == 1;
  return (scale == SCALE_IEC_I || scale == SCALE_AUTO) && rest.length == 2
         && span_at (rest, 1) == 'i';
}

bool
exact_read (const struct reading *reading, struct span text, struct exact *number)
{
  uint64_t value;
  if (span_is_number (text, &value))
    {
      *number = (struct exact) { .mantissa = (int64_t) value };
      return true;
    }
  bool negative = text.length > 0 && span_at (text, 0) == '-';
  struct span rest = span_from (text, negative ? 1 : 0);
  *number = (struct exact) { 0 };
  if (take_some_digits (&rest, INTEGER_DIGITS, &number->mantissa) == 0)
    return false;
  struct span point = reading->notation.point;
  if (rest.length > 0 && point.length == 1 && span_at (rest, 0) == span_at (point, 0))
    {
      rest = span_from (rest, 1);
      number->decimals = take_some_digits (&rest, FRACTION_DIGITS, &number->mantissa);
      if (number->decimals == 0)
        return false;
    }
  if (rest.length > 0 && (str_given (reading->unit_separator)
                          || !read_binary_unit (reading->scale, rest, &number->shift)))
    return false;
  /* A fraction without a unit is printed as it is: that is for long doubles.  */
  if ((number->decimals > 0 && number->shift == 0)
      || number->mantissa >> (MOST_BITS - size_min (number->shift, MOST_BITS)) != 0)
    return false;
  if (negative && number->mantissa == 0)
    return false;
  if (negative)
    number->mantissa = -number->mantissa;
  return true;
}

/* QUOTIENT and REMAINDER are of a number's absolute value and DIVISOR.  */
static uint64_t
round_quotient (enum rounding rounding, bool negative, uint64_t quotient, uint64_t remainder,
                uint64_t divisor)
{
  bool away = false;
  switch (rounding)
    {
    case FROM_ZERO: away = remainder > 0; break;
    case TOWARDS_ZERO: break;
    case UP: away = remainder > 0 && !negative; break;
    case DOWN: away = remainder > 0 && negative; break;
    case NEAREST: away = remainder >= divisor - remainder; break;
    }
  return quotient + away;
}

/* A power of BASE, 1000 or 1024, and which one; SHIFT is its logarithm to the base 2 where BASE
   is 1024.  */
struct divisor { uint64_t value; size_t power; unsigned int shift; };

/* The largest that NUMBER, below 2^59, is not below; 1 for 0.  */
static struct divisor
divisor_of (uint64_t number, uint64_t base)
{
  struct divisor divisor = { .value = 1 };
  if (base == 1024)
    {
      unsigned int highest = 63 - (unsigned int) __builtin_clzll (number | 1);
      divisor.power = highest / 10;
      divisor.shift = highest / 10 * 10;
      divisor.value <<= divisor.shift;
      return divisor;
    }
  for (; number >= divisor.value * base; divisor.power++)
    divisor.value *= base;
  return divisor;
}

/* Write NUMBER, an integer below 2^59, in its unit.  */
static bool
write_in_unit (const struct writing *writing, uint64_t number, bool negative,
               struct figure *figure)
{
  uint64_t base = writing->scale == SCALE_SI ? 1000 : 1024;
  struct divisor divisor = divisor_of (number, base);
  size_t power = divisor.power;
  bool has_tenths = number < 10 * divisor.value;
  uint64_t scaled = has_tenths ? number * 10 : number;
  /* A shift takes a tenth of the time that a division takes.  */
  uint64_t quotient = base == 1024 ? scaled >> divisor.shift : scaled / divisor.value;
  uint64_t remainder = scaled - quotient * divisor.value;
  /* Thousandths are not exact as long doubles: nothing may depend on that.  */
  if (base == 1000 && power > 0
      && (remainder == 0 || writing->rounding == NEAREST || number >> 50 != 0))
    return false;
  quotient = round_quotient (writing->rounding, negative, quotient, remainder, divisor.value);
  if (!has_tenths && quotient == base)
    {
      quotient = 10;
      has_tenths = true;
      power++;
    }
  figure->unit = unit_of (writing->scale, power);
  bool puts_tenths = has_tenths && power > 0 && quotient > 0 && quotient < 100;
  if (has_tenths && !puts_tenths)
    quotient /= 10;
  figure_begin (figure);
  if (puts_tenths)
    {
      figure_prepend_digits (figure, quotient % 10, 1);
      figure_prepend (figure, writing->notation.point);
      quotient /= 10;
    }
  figure_prepend_digits (figure, quotient, 1);
  return true;
}

bool
exact_write (const struct writing *writing, const struct exact *number, struct figure *figure)
{
  if (writing->precision_given || writing->zeros > 0 || writes_groups (writing)
      || writing->notation.point.length != 1)
    return false;
  bool negative = number->mantissa < 0;
  uint64_t value = (uint64_t) (negative ? -number->mantissa : number->mantissa)
                   << number->shift;
  if (writing->scale == SCALE_NONE)
    {
      uint64_t divisor = 1;
      for (unsigned int i = 0; i < number->decimals; i++)
        divisor *= 10;
      value = round_quotient (writing->rounding, negative, value / divisor, value % divisor,
                              divisor);
      if (negative && value == 0)
        return false;
      figure->unit = span_empty ();
      figure_begin (figure);
      figure_prepend_digits (figure, value, 1);
    }
  else if (number->decimals > 0 || !write_in_unit (writing, value, negative, figure))
    return false;
  if (negative)
    figure_prepend (figure, SPAN ("-"));
  return true;
}
