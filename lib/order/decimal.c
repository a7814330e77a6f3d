/* Numbers as text holds them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/decimal.h"

#include <locale.h>

#include "bound/size.h"
#include "bound/str.h"
#include "simd/number.h"
#include "text/locale.h"

struct decimal_style
decimal_style_of_locale (void)
{
  locale_need (LC_NUMERIC);
  const struct lconv *conventions = localeconv ();
  struct str point = str_of (conventions->decimal_point);
  struct str group = str_of (conventions->thousands_sep);
  return (struct decimal_style) {
    .point = point.length == 1 ? str_at (point, 0) : '.',
    .group = group.length == 1 ? str_at (group, 0) : -1,
    .group_unknown = group.length > 1,
  };
}

static bool
is_digit (unsigned char byte)
{
  return '0' <= byte && byte <= '9';
}

/* What one passes over in front of the first digit that counts.  */
static size_t
zeros_length (struct span text, int group)
{
  size_t at = 0;
  while (at < text.length && (span_at (text, at) == '0' || span_at (text, at) == group))
    at++;
  return at;
}

struct decimal
decimal_take (struct span *text, const struct decimal_style *style)
{
  struct decimal d = { .group_ = style->group };
  struct span rest = *text;
  bool minus = rest.length > 0 && span_at (rest, 0) == '-';
  if (minus)
    rest = span_from (rest, 1);
  rest = span_from (rest, zeros_length (rest, style->group));

  size_t at = 0;
  for (; at < rest.length; at++)
    {
      unsigned char byte = span_at (rest, at);
      if (is_digit (byte))
        d.digits++;
      else if (byte != style->group)
        break;
    }
  d.whole = span_first (rest, at);
  rest = span_from (rest, at);

  if (rest.length > 0 && span_at (rest, 0) == style->point)
    {
      size_t end = 1, past_last = 1;
      for (; end < rest.length && is_digit (span_at (rest, end)); end++)
        if (span_at (rest, end) != '0')
          past_last = end + 1;
      d.fraction = span_slice (rest, 1, past_last);
      rest = span_from (rest, end);
    }
  d.negative = minus && !decimal_is_zero (&d);
  *text = rest;
  return d;
}

/* The next digit before the point; false behind the last.  */
static bool
take_digit (struct span *whole, int group, unsigned char *digit)
{
  while (span_take (whole, digit))
    if (*digit != group)
      return true;
  return false;
}

static int
compare_magnitudes (const struct decimal *a, const struct decimal *b)
{
  if (a->digits != b->digits)
    return a->digits < b->digits ? -1 : 1;
  struct span of_a = a->whole, of_b = b->whole;
  unsigned char digit_a, digit_b;
  while (take_digit (&of_a, a->group_, &digit_a) && take_digit (&of_b, b->group_, &digit_b))
    if (digit_a != digit_b)
      return digit_a < digit_b ? -1 : 1;
  return span_compare (a->fraction, b->fraction);
}

int
decimal_compare (const struct decimal *a, const struct decimal *b)
{
  if (a->negative != b->negative)
    return a->negative ? -1 : 1;
  return a->negative ? compare_magnitudes (b, a) : compare_magnitudes (a, b);
}

/* An image is the count of digits, the first 15 of them and those of the fraction,
   and a bit for what more there is.  */
enum { COUNT_MOST = 255, MANTISSA_DIGITS = NUMBER_DIGITS, MANTISSA_BITS = 50 };

struct mantissa { uint64_t value; size_t digits; bool more; };

static const uint64_t powers_of_ten[MANTISSA_DIGITS + 1] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000,
  100000000000, 1000000000000, 10000000000000, 100000000000000, 1000000000000000
};

static void
mantissa_add (struct mantissa *m, struct span digits)
{
  size_t taken = size_min (digits.length, MANTISSA_DIGITS - m->digits);
  uint64_t value;
  if (span_is_number (span_first (digits, taken), &value))
    m->value = m->value * ELEM (powers_of_ten, taken) + value;
  m->digits += taken;
  digits = span_from (digits, taken);
  for (unsigned char digit; !m->more && span_take (&digits, &digit);)
    m->more = digit != '0';
}

uint64_t
decimal_image (const struct decimal *d)
{
  if (d->digits >= COUNT_MOST)
    return (uint64_t) COUNT_MOST << (MANTISSA_BITS + 1) | 1;
  struct mantissa m = { 0 };
  if (d->digits == d->whole.length)
    mantissa_add (&m, d->whole);
  else
    for (size_t i = 0; i < d->whole.length; i++)
      if (span_at (d->whole, i) != d->group_)
        mantissa_add (&m, span_slice (d->whole, i, i + 1));
  mantissa_add (&m, d->fraction);
  m.value *= ELEM (powers_of_ten, MANTISSA_DIGITS - m.digits);
  return (uint64_t) d->digits << (MANTISSA_BITS + 1) | m.value << 1 | m.more;
}

/* The digits at the front of TEXT, each of which GROUP may follow once, up to the first
   such that no digit follows.  The largest of them; 0 where there is none.  */
static unsigned char
pass_digits (struct span *text, int group)
{
  size_t at = 0;
  unsigned char largest = 0;
  while (at < text->length && is_digit (span_at (*text, at)))
    {
      if (span_at (*text, at) > largest)
        largest = span_at (*text, at);
      at++;
      if (at + 1 < text->length && span_at (*text, at) == group
          && is_digit (span_at (*text, at + 1)))
        at++;
    }
  *text = span_from (*text, at);
  return largest;
}

/* The number at the front of *TEXT, sign and all.  Its largest digit, or 0.  */
static unsigned char
pass_number (struct span *text, const struct decimal_style *style)
{
  if (text->length > 0 && span_at (*text, 0) == '-')
    *text = span_from (*text, 1);
  unsigned char largest = pass_digits (text, style->group), behind_point;
  if (text->length > 0 && span_at (*text, 0) == style->point)
    {
      *text = span_from (*text, 1);
      behind_point = pass_digits (text, -1);
      if (behind_point > largest)
        largest = behind_point;
    }
  return largest;
}

/* The power of 1000 that the letter at the front of TEXT stands for; 0 is none.  */
static int
power_of_letter (struct span text)
{
  if (text.length == 0)
    return 0;
  unsigned char letter = span_at (text, 0);
  struct span letters = SPAN ("KMGTPEZYRQ");
  size_t power = span_find (letters, letter == 'k' ? 'K' : letter);
  return power < letters.length ? (int) power + 1 : 0;
}

int
decimal_magnitude (struct span text, const struct decimal_style *style)
{
  bool minus = text.length > 0 && span_at (text, 0) == '-';
  if (pass_number (&text, style) <= '0')
    return 0;
  int power = power_of_letter (text);
  return minus ? -power : power;
}

size_t
decimal_length (struct span text, const struct decimal_style *style, bool with_letter)
{
  struct span rest = text;
  if (pass_number (&rest, style) == 0)
    return 0;
  return text.length - rest.length + (with_letter && power_of_letter (rest) > 0);
}
