/* seq: numbers as operands.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "operand.h"

#include <langinfo.h>
#include <math.h>

#include "cli/quote.h"
#include "text/locale.h"
#include "text/number.h"

/* Numbers are not made longer than that by their exponents.  */
enum { EXPONENT_MOST = 20000 };

static struct span
take_digits (struct span *rest)
{
  size_t count = 0;
  while (count < rest->length && span_at (*rest, count) >= '0' && span_at (*rest, count) <= '9')
    count++;
  struct span digits = span_first (*rest, count);
  *rest = span_from (*rest, count);
  return digits;
}

static bool
take_word (struct span *rest, struct span word)
{
  if (word.length == 0 || !span_starts_with (*rest, word))
    return false;
  *rest = span_from (*rest, word.length);
  return true;
}

/* Take the point of the C locale or of the user's.  */
static bool
take_point (struct span *rest)
{
  if (rest->length == 0)
    return false;
  if (take_word (rest, SPAN (".")))
    return true;
  locale_need (LC_NUMERIC);
  return take_word (rest, str_span (str_of (nl_langinfo (RADIXCHAR))));
}

static void
take_blanks (struct span *rest)
{
  struct span blanks = SPAN (" \t\n\v\f\r");
  while (rest->length > 0 && span_find (blanks, span_at (*rest, 0)) < blanks.length)
    *rest = span_from (*rest, 1);
}

/* Take a sign; whether it is '-'.  */
static bool
take_sign (struct span *rest)
{
  if (take_word (rest, SPAN ("-")))
    return true;
  take_word (rest, SPAN ("+"));
  return false;
}

/* Take "e" and a number.  False where there is no number.  */
static bool
take_exponent (struct span *rest, intmax_t *exponent)
{
  if (!take_word (rest, SPAN ("e")) && !take_word (rest, SPAN ("E")))
    return true;
  bool negative = take_sign (rest), overflowed;
  uintmax_t number;
  if (!digits_take (rest, &number, &overflowed))
    return false;
  intmax_t some = number < INT32_MAX ? (intmax_t) number : INT32_MAX;
  *exponent = negative ? -some : some;
  return true;
}

/* The whole of O's word as a decimal number.  False where it is none.  */
static bool
read_decimal (struct operand *o, bool *has_exponent)
{
  struct span rest = str_span (o->word);
  take_blanks (&rest);
  o->negative = take_sign (&rest);
  o->whole = take_digits (&rest);
  if (take_point (&rest))
    o->fraction = take_digits (&rest);
  *has_exponent = rest.length > 0;
  if (o->whole.length + o->fraction.length == 0 || !take_exponent (&rest, &o->exponent)
      || rest.length > 0)
    return false;

  size_t fraction = o->fraction.length;
  size_t down = o->exponent < 0 ? (size_t) -o->exponent : 0;
  size_t up = o->exponent > 0 ? (size_t) o->exponent : 0;
  o->has_places = true;
  o->places = fraction + down - size_min (fraction, up);
  /* As GNU seq counts it: digits in front may be more than are needed.  */
  size_t whole = o->whole.length == 0 ? 1 : o->whole.length;
  o->width = (o->negative ? 1 : 0) + whole + fraction + down + (up - size_min (fraction, up))
             + (o->places > 0 ? 1 : 0);
  o->exact = size_max (down, up) <= EXPONENT_MOST;
  return true;
}

/* The same of other numbers: hexadecimal, or infinite.  */
static void
read_other (struct invocation *inv, struct operand *o)
{
  struct span text = str_span (o->word);
  o->whole = o->fraction = span_empty ();
  o->exponent = 0;
  o->negative = signbit (o->value);
  o->has_places = span_find (text, '.') == text.length && span_find (text, 'p') == text.length;
  long double size = fabsl (o->value);
  if (!o->has_places || !(size < 0x1p64L))
    return;
  struct digits digits = digits_of ((uintmax_t) size);
  o->whole = str_span (arena_str (&inv->arena, digits_span (&digits)));
  o->exact = (long double) (uintmax_t) size == size;
}

struct operand
operand_read (struct invocation *inv, struct str word)
{
  struct operand o = { .word = word, .whole = span_empty (), .fraction = span_empty () };
  bool has_exponent;
  bool is_decimal = read_decimal (&o, &has_exponent);
  if (is_decimal && !has_exponent)
    return o;
  enum number_end end = number_parse_long_real (word, &o.value);
  o.has_value = true;
  if (end != NUMBER_FINE)
    usage_error (inv, _("invalid floating point argument: %s"), quoted (word));
  if (isnan (o.value))
    usage_error (inv, _("invalid %s argument: %s"), quoted_n (0, STR ("not-a-number")),
                 quoted_n (1, word));
  if (!is_decimal)
    read_other (inv, &o);
  return o;
}

static bool
all_zeros (struct span digits)
{
  for (size_t i = 0; i < digits.length; i++)
    if (span_at (digits, i) != '0')
      return false;
  return true;
}

bool
operand_is_zero (const struct operand *o)
{
  if (o->has_value)
    return o->value == 0;
  return all_zeros (o->whole) && all_zeros (o->fraction);
}

bool
operand_is_infinite (const struct operand *o)
{
  return o->has_value && isinf (o->value);
}

long double
operand_value (struct operand *o)
{
  if (!o->has_value)
    number_parse_long_real (o->word, &o->value);
  o->has_value = true;
  return o->value;
}

void
operand_fixed (const struct operand *o, size_t places, bool up, struct fixed *n)
{
  BUF (digits);
  buf_append (&digits, o->whole);
  buf_append (&digits, o->fraction);
  intmax_t zeros = (intmax_t) places + o->exponent - (intmax_t) o->fraction.length;
  if (zeros >= 0)
    {
      fixed_set (n, o->negative, buf_span (&digits), (size_t) zeros);
      return;
    }
  size_t cut = size_min ((size_t) -zeros, digits.length);
  struct span kept = span_first (buf_span (&digits), digits.length - cut);
  bool left = !all_zeros (span_last (buf_span (&digits), cut));
  fixed_set (n, o->negative, kept, 0);
  if (left && o->negative != up)
    {
      struct fixed one = { 0 };
      fixed_set (&one, o->negative, SPAN ("1"), 0);
      fixed_add (n, &one);
      fixed_release (&one);
    }
}
