/* What a directive puts: flags, width and precision, as those of printf.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "field.h"

#include <langinfo.h>
#include <limits.h>

#include "bound/buf.h"
#include "text/digits.h"
#include "text/locale.h"

/* Whether printf would put SIZE bytes in FIELD.  */
static bool
is_possible (const struct field *field, size_t size)
{
  return field->width <= INT_MAX && field->precision <= INT_MAX && size <= INT_MAX;
}

void
put_text_field (struct output *out, const struct field *field, struct span text)
{
  if (field->plain)
    {
      put_span (out, text);
      return;
    }
  if (!is_possible (field, text.length))
    return;
  if (field->has_precision)
    text = span_first (text, size_min (text.length, field->precision));
  size_t padding = field->width > text.length ? field->width - text.length : 0;
  if (!field->left)
    put_repeated (out, ' ', padding);
  put_span (out, text);
  if (field->left)
    put_repeated (out, ' ', padding);
}

/* A number as it is put: the precision asks for zeros before the digits, the fraction of a
   second has some behind them.  */
struct figure
{
  struct span sign, digits;
  size_t zeros_before, zeros_behind;
};

/* FIGURE in FIELD; WITH_ZEROS where zeros fill the width.  */
static void
put_figure (struct output *out, const struct field *field, const struct figure *figure,
            bool with_zeros)
{
  size_t length = figure->sign.length + figure->zeros_before + figure->digits.length
                  + figure->zeros_behind;
  if (!is_possible (field, length))
    return;
  size_t padding = field->width > length ? field->width - length : 0;
  if (!field->left && !with_zeros)
    put_repeated (out, ' ', padding);
  put_span (out, figure->sign);
  put_repeated (out, '0', figure->zeros_before + (!field->left && with_zeros ? padding : 0));
  put_span (out, figure->digits);
  put_repeated (out, '0', figure->zeros_behind);
  if (field->left)
    put_repeated (out, ' ', padding);
}

/* SIGN, which may be nothing, and the digits of an integer.  */
static void
put_integer (struct output *out, const struct field *field, struct span sign,
             struct span digits)
{
  if (field->has_precision && field->precision == 0 && span_equal (digits, SPAN ("0")))
    digits = span_empty ();
  size_t least = field->has_precision ? field->precision : 0;
  struct figure figure = {
    .sign = sign, .digits = digits,
    .zeros_before = least > digits.length ? least - digits.length : 0,
  };
  put_figure (out, field, &figure, field->zeros && !field->has_precision);
}

/* Add the digits of NUMBER to TEXT, in groups as the locale has them where FIELD asks for
   that.  */
static void
add_decimal (struct buf *text, const struct field *field, uintmax_t number)
{
  if (field->grouped)
    {
      locale_need (LC_NUMERIC);
      buf_format (text, "%'ju", number);
      return;
    }
  struct digits digits = digits_of (number);
  buf_append (text, digits_span (&digits));
}

void
put_count_field (struct output *out, const struct field *field, uintmax_t number)
{
  if (field->plain)
    {
      put_number (out, number, 1);
      return;
    }
  BUF (digits);
  add_decimal (&digits, field, number);
  put_integer (out, field, span_empty (), buf_span (&digits));
}

static struct span
sign_of (const struct field *field, bool negative)
{
  return negative ? SPAN ("-") : field->plus ? SPAN ("+") : field->blank ? SPAN (" ")
                                                                        : span_empty ();
}

void
put_signed_field (struct output *out, const struct field *field, intmax_t number)
{
  BUF (digits);
  add_decimal (&digits, field, magnitude_of (number));
  put_integer (out, field, sign_of (field, number < 0), buf_span (&digits));
}

/* Add the digits of NUMBER to TEXT, of which each tells BITS bits.  */
static void
add_digits (struct buf *text, uintmax_t number, unsigned int bits)
{
  unsigned int shift = 0;
  while (shift + bits < 64 && number >> (shift + bits) > 0)
    shift += bits;
  for (;; shift -= bits)
    {
      buf_push (text, span_at (SPAN ("0123456789abcdef"),
                               (size_t) (number >> shift & ((1u << bits) - 1))));
      if (shift == 0)
        break;
    }
}

void
put_octal_field (struct output *out, const struct field *field, uintmax_t number)
{
  BUF (digits);
  add_digits (&digits, number, 3);
  struct field others = *field;
  /* The first digit is to be a 0, and may be one that the precision asks for.  */
  if (field->alternate && number == 0)
    others.precision = size_max (field->precision, 1);
  else if (field->alternate && !(field->has_precision && field->precision > digits.length))
    {
      buf_truncate (&digits, 0);
      buf_push (&digits, '0');
      add_digits (&digits, number, 3);
    }
  put_integer (out, &others, span_empty (), buf_span (&digits));
}

void
put_hexadecimal_field (struct output *out, const struct field *field, uintmax_t number)
{
  BUF (digits);
  add_digits (&digits, number, 4);
  struct span mark = field->alternate && number > 0 ? SPAN ("0x") : span_empty ();
  put_integer (out, field, mark, buf_span (&digits));
}

/* Seconds and a fraction of them, which counts in 10 to the PLACES.  */
struct seconds
{
  bool negative;
  uintmax_t whole, fraction;
};

enum { NANO_PLACES = 9 };

/* TIME with PLACES digits of its fraction, NANO_PLACES at most.  Before 1970 that is the
   fraction of the way back from the next second, of which GNU cuts off digits as well.  */
static struct seconds
cut_time (struct timespec time, size_t places)
{
  uintmax_t nanoseconds = (uintmax_t) time.tv_nsec, unit = 1;
  for (size_t i = places; i < NANO_PLACES; i++)
    unit *= 10;
  struct seconds cut = { time.tv_sec < 0, magnitude_of (time.tv_sec), nanoseconds / unit };
  if (cut.negative && nanoseconds > 0)
    {
      cut.fraction = (1000000000 - nanoseconds) / unit;
      cut.whole -= cut.fraction > 0 ? 1 : 0;
    }
  return cut;
}

/* With a '.' alone all digits are meant.  */
static size_t
places_of (const struct field *field)
{
  return !field->has_precision ? 0 : field->has_digits ? field->precision : NANO_PLACES;
}

/* The width is that of the whole field, where there is room for more than the fraction.  */
static size_t
width_before (const struct field *field, size_t behind)
{
  return field->width > behind + 1 ? field->width - behind : 0;
}

void
put_seconds_field (struct output *out, const struct field *field, struct timespec time)
{
  if (field->plain && time.tv_sec >= 0)
    {
      put_number (out, (uintmax_t) time.tv_sec, 1);
      return;
    }
  size_t places = places_of (field);
  size_t known = size_min (places, NANO_PLACES);
  struct seconds seconds = cut_time (time, known);
  BUF (whole);
  add_decimal (&whole, field, seconds.whole);
  struct figure figure = { .sign = sign_of (field, seconds.negative),
                           .digits = buf_span (&whole) };
  if (places == 0)
    {
      put_figure (out, field, &figure, field->zeros);
      return;
    }
  if (!is_possible (field, places))
    return;

  locale_need (LC_NUMERIC);
  struct span point = str_span (str_of (nl_langinfo (RADIXCHAR)));
  struct field before = *field;
  before.left = false;
  before.width = field->left ? 0 : width_before (field, point.length + places);
  put_figure (out, &before, &figure, field->zeros);
  put_span (out, point);
  struct digits digits = digits_of (seconds.fraction);
  struct span fraction = digits_span (&digits);
  put_repeated (out, '0', known - fraction.length);
  put_span (out, fraction);
  put_repeated (out, '0', places - known);

  /* Where the width has room for what is before the fraction, but not for that, GNU puts
     blanks behind it: as many as there are digits too many.  */
  size_t used = size_max (before.width, figure.sign.length + figure.digits.length)
                + point.length;
  size_t left = field->width > used ? field->width - used : known;
  size_t blanks = left > known ? left - known : known - left;
  if (blanks > places - known)
    put_repeated (out, ' ', blanks - (places - known));
}
