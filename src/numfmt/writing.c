/* numfmt: numbers as they are written.
   SPDX-License-Identifier: GPL-3.0-or-later

   A number is divided by the base of its units until it is less than that, rounded
   to a multiple of a power of ten, and printed.  Each step is one operation on
   long doubles, in the order of GNU numfmt, so that both round alike.  What then
   fits into an integer is printed as one, with a point in it: printf is only asked
   for the rest.  */

#include <config.h>

#include "writing.h"

#include <limits.h>
#include <math.h>
#include <stdckdint.h>

struct span
figure_digits (const struct figure *figure)
{
  if (figure->is_long)
    return buf_span (&figure->text);
  return span_from (SPAN_ARRAY (figure->bytes), figure->begin);
}

/* How many times VALUE can be divided by 10 until it is less than that.  */
static size_t
magnitude (long double value)
{
  size_t count = 0;
  for (value = fabsl (value); value >= 10; value /= 10)
    count++;
  return count;
}

/* Whether VALUE has no more digits than can be written.  Far from the limit that is
   seen without counting them.  */
static enum write_end
check_size (const struct writing *writing, long double value, size_t precision)
{
  const long double limit = power_of (10, PRECISE_DIGITS);
  if (writing->scale != SCALE_NONE)
    return fabsl (value) < limit || magnitude (value) < ACCEPTED_DIGITS ? WRITE_FINE
                                                                    : WRITE_TOO_LARGE;
  if (precision > PRECISE_DIGITS)
    return WRITE_TOO_LARGE_UNSCALED;
  bool fits = fabsl (value) * power_of (10, precision) < limit
              || magnitude (value) + precision <= PRECISE_DIGITS;
  return fits ? WRITE_FINE : WRITE_TOO_LARGE_UNSCALED;
}

/* VALUE as a multiple of 1.  */
static long double
round_to_integer (long double value, enum rounding rounding)
{
  /* GNU numfmt rounds what is left of INTMAX_MAX.  */
  const long double step = (long double) INTMAX_MAX;
  intmax_t steps = 0;
  if (fabsl (value) >= step)
    {
      steps = (intmax_t) (value / step);
      value -= step * (long double) steps;
    }
  if (rounding == NEAREST)
    value += value < 0 ? -0.5L : 0.5L;
  intmax_t integer = (intmax_t) value;
  long double cut = (long double) integer;
  bool up = rounding == UP || (rounding == FROM_ZERO && value > 0);
  bool down = rounding == DOWN || (rounding == FROM_ZERO && value < 0);
  if (up && cut < value)
    cut++;
  if (down && cut > value)
    cut--;
  return steps == 0 ? cut : step * (long double) steps + cut;
}

/* UNITS of 10 to the power of -DECIMALS.  */
struct rounded
{
  long double units;
  size_t decimals;
};

static long double
value_of (struct rounded rounded)
{
  return rounded.units / power_of (10, rounded.decimals);
}

void
figure_begin (struct figure *figure)
{
  figure->begin = sizeof figure->bytes;
  figure->is_long = false;
}

void
figure_prepend (struct figure *figure, struct span text)
{
  figure->begin -= text.length;
  mspan_copy (mspan_from (MSPAN (figure->bytes), figure->begin), text);
}

void
figure_prepend_digits (struct figure *figure, uint64_t number, size_t least)
{
  for (size_t count = 0; number > 0 || count < least; count++, number /= 10)
    mspan_set (MSPAN (figure->bytes), --figure->begin, (unsigned char) ('0' + number % 10));
}

bool
writes_groups (const struct writing *writing)
{
  return writing->grouping && writing->notation.group.length > 0;
}

/* N tenths as printf rounds them: a half to the even number.  */
static uint64_t
round_tenths (uint64_t n)
{
  uint64_t whole = n / 10, tenths = n % 10;
  return whole + (tenths > 5 || (tenths == 5 && whole % 2 == 1));
}

/* Write ROUNDED with PLACES digits behind the point.  False where that takes more
   than integers.  */
static bool
write_integer (const struct writing *writing, struct rounded rounded, size_t places,
               struct figure *figure)
{
  struct span point = writing->notation.point;
  /* Below 2^62 the nearest long double is nearer than half a unit.  */
  if (writes_groups (writing) || writing->zeros > 0 || !(fabsl (rounded.units) < 0x1p62L)
      || rounded.decimals > 15 || places > 15 || point.length > 8)
    return false;
  int64_t units = (int64_t) rounded.units;
  if ((long double) units != rounded.units)
    return false;
  uint64_t n = (uint64_t) (units < 0 ? -units : units);
  uint64_t scale = 1;
  if (places < rounded.decimals)        /* no digit, of one */
    n = round_tenths (n);
  for (size_t i = 0; i < places; i++)
    {
      scale *= 10;
      if (i >= rounded.decimals && ckd_mul (&n, n, 10))
        return false;
    }
  if (n >> 62)
    return false;

  figure_begin (figure);
  if (places > 0)
    {
      figure_prepend_digits (figure, n % scale, places);
      figure_prepend (figure, point);
      n /= scale;
    }
  figure_prepend_digits (figure, n, 1);
  if (units < 0)
    figure_prepend (figure, SPAN ("-"));
  return true;
}

/* The same by printf, for any number.  */
static bool
write_real (const struct writing *writing, long double value, size_t places,
            struct figure *figure)
{
  if (places > INT_MAX || writing->zeros > INT_MAX)
    return false;
  int precision = (int) places, zeros = (int) writing->zeros;
  struct buf *text = &figure->text;
  buf_truncate (text, 0);
  figure->is_long = true;
  if (writing->grouping)
    return zeros > 0 ? buf_format (text, "%'0*.*Lf", zeros, precision, value)
                     : buf_format (text, "%'.*Lf", precision, value);
  return zeros > 0 ? buf_format (text, "%0*.*Lf", zeros, precision, value)
                   : buf_format (text, "%.*Lf", precision, value);
}

struct span
unit_of (enum scale scale, size_t power)
{
  struct span units = SPAN ("KiMiGiTiPiEiZiYiRiQi");
  if (power == 0)
    return span_empty ();
  if (power == 1 && scale == SCALE_SI)
    return SPAN ("k");
  return span_first (span_from (units, (power - 1) * 2), scale == SCALE_IEC_I ? 2 : 1);
}

/* Write VALUE in its unit.  */
static enum write_end
write_scaled (const struct writing *writing, long double value, struct figure *figure)
{
  long double base = writing->scale == SCALE_SI ? 1000 : 1024;
  size_t power = 0;
  /* A product with a power of 2 is as exact as a quotient, and sooner there.  */
  if (writing->scale == SCALE_SI)
    for (; fabsl (value) >= base; power++)
      value /= base;
  else
    for (; fabsl (value) >= base; power++)
      value *= 0x1p-10L;
  bool given = writing->precision_given;
  size_t decimals = given ? size_min (power * 3, writing->precision)
                          : fabsl (value) < 10 ? 1 : 0;
  struct rounded rounded = {
    round_to_integer (value * power_of (10, decimals), writing->rounding), decimals
  };
  value = value_of (rounded);
  if (fabsl (value) >= base)
    {
      value /= base;
      power++;
      rounded = (struct rounded) { value, 0 };
    }
  size_t places = given ? writing->precision
                        : value != 0 && fabsl (value) < 10 && power > 0 ? 1 : 0;
  /* 999.9Q is 1000Q when rounded.  GNU numfmt puts "(error)" for that unit.  */
  if (power > LARGEST_POWER)
    return WRITE_TOO_LARGE;
  figure->unit = unit_of (writing->scale, power);
  bool written = write_integer (writing, rounded, places, figure)
                 || write_real (writing, value, places, figure);
  return written ? WRITE_FINE : WRITE_FAILED;
}

enum write_end
number_write (const struct writing *writing, const struct number *number,
              struct figure *figure)
{
  size_t precision = writing->precision_given ? writing->precision : number->precision;
  enum write_end end = check_size (writing, number->value, precision);
  if (end != WRITE_FINE)
    return end;
  if (writing->scale != SCALE_NONE)
    return write_scaled (writing, number->value, figure);
  long double units = number->value * power_of (10, precision);
  struct rounded rounded = { round_to_integer (units, writing->rounding), precision };
  figure->unit = span_empty ();
  bool written = write_integer (writing, rounded, precision, figure)
                 || write_real (writing, value_of (rounded), precision, figure);
  return written ? WRITE_FINE : WRITE_FAILED;
}
