/* Real numbers in text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/real.h"

#include <errno.h>
#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long double
real_at_front (struct str s, size_t *length)
{
  char *end;
  long double value = strtold (s.text_, &end);
  *length = (size_t) (end - s.text_);
  return value;
}

/* Whether DIRECTIVE is one for a long double and nothing else.  */
static bool
is_directive (struct str directive)
{
  const char *at = directive.text_;
  if (*at++ != '%')
    return false;
  at += strspn (at, "-+#0 '");
  at += strspn (at, "0123456789");
  if (*at == '.')
    at += 1 + strspn (at + 1, "0123456789");
  return *at == 'L' && at[1] != '\0' && strchr ("aAeEfFgG", at[1]) && at[2] == '\0';
}

bool
real_append (struct buf *b, struct str directive, long double value)
{
  if (!is_directive (directive))
    bound_stop (0, directive.length, BOUND_HERE);
  /* Most are short: one call does for them.  */
  for (size_t room = 64;;)
    {
      if (!buf_ensure (b, room))
        return false;
      int length = snprintf ((char *) b->base_ + b->length, b->room_ - b->length,
                             directive.text_, value);
      if (length < 0)
        return false;
      if ((size_t) length < b->room_ - b->length)
        {
          b->length += (size_t) length;
          return true;
        }
      room = (size_t) length + 1;
    }
}

/* The same in the C locale; 0 where the machine has no room for that.  */
static long double
real_in_c (struct str s, size_t *length, int *error)
{
  locale_t c = newlocale (LC_ALL_MASK, "C", (locale_t) 0);
  *length = 0;
  if (c == (locale_t) 0)
    return 0;
  char *end;
  errno = 0;
  long double value = strtold_l (s.text_, &end, c);
  *error = errno;
  *length = (size_t) (end - s.text_);
  freelocale (c);
  return value;
}

long double
real_in_any_locale (struct str s, size_t *length, int *error)
{
  errno = 0;
  long double value = real_at_front (s, length);
  *error = errno;
  if (*length < s.length)
    {
      size_t further;
      int error_in_c;
      long double value_in_c = real_in_c (s, &further, &error_in_c);
      if (further > *length)
        {
          *length = further;
          *error = error_in_c;
          value = value_in_c;
        }
    }
  /* musl tells by EINVAL that there is no number, which the length does here.  */
  if (*length == 0)
    *error = 0;
  return value;
}

size_t
real_size (enum real_kind kind)
{
  switch (kind)
    {
    case REAL_HALF: case REAL_BFLOAT: return 2;
    case REAL_FLOAT: return sizeof (float);
    case REAL_DOUBLE: return sizeof (double);
    default: return sizeof (long double);
    }
}

static float
float_of (uint32_t bits)
{
  float value;
  memcpy (&value, &bits, sizeof value);
  return value;
}

/* IEEE 754's binary16: 5 bits of exponent, 10 of fraction.  */
static float
float_of_half (uint16_t half)
{
  uint32_t sign = (uint32_t) (half >> 15) << 31, fraction = half & 0x3ff;
  uint32_t exponent = (half >> 10) & 0x1f;
  if (exponent == 0x1f)
    return float_of (sign | 0x7f800000 | fraction << 13);
  if (exponent == 0)
    {
      float value = ldexpf ((float) fraction, -24);
      return sign ? -value : value;
    }
  return float_of (sign | (exponent + 127 - 15) << 23 | fraction << 13);
}

static float
float_at (enum real_kind kind, const unsigned char *bytes)
{
  uint16_t half;
  float value;
  if (kind == REAL_FLOAT)
    {
      memcpy (&value, bytes, sizeof value);
      return value;
    }
  memcpy (&half, bytes, sizeof half);
  return kind == REAL_HALF ? float_of_half (half) : float_of ((uint32_t) half << 16);
}

/* Whether the VALUE that TEXT was to be is read again from it.  */
static bool
is_float (struct buf *text, double value)
{
  return (double) strtof (buf_str (text).text_, NULL) == value;
}

static bool
is_double (struct buf *text, double value)
{
  return strtod (buf_str (text).text_, NULL) == value;
}

static bool
is_long_double (struct buf *text, long double value)
{
  return strtold (buf_str (text).text_, NULL) == value;
}

/* Digits from LEAST up to MOST, until IS takes TEXT for VALUE.  */
#define SHORTEST(text, format, value, least, most, is)                     \
  for (int precision_ = (least);; precision_++)                            \
    {                                                                      \
      buf_truncate ((text), 0);                                            \
      buf_format ((text), (format), precision_, (value));                  \
      if (precision_ >= (most) || is ((text), (value)))                    \
        break;                                                             \
    }

void
real_shortest (struct buf *text, enum real_kind kind, struct span bytes)
{
  if (bytes.length < real_size (kind))
    bound_stop (bytes.length, real_size (kind), BOUND_HERE);
  BUF (digits);
  if (kind == REAL_DOUBLE)
    {
      double value;
      memcpy (&value, bytes.base_, sizeof value);
      SHORTEST (&digits, "%.*g", value, fabs (value) < DBL_MIN ? 1 : DBL_DIG,
                DBL_DECIMAL_DIG, is_double);
    }
  else if (kind == REAL_LONG_DOUBLE)
    {
      long double value;
      memcpy (&value, bytes.base_, sizeof value);
      SHORTEST (&digits, "%.*Lg", value, fabsl (value) < LDBL_MIN ? 1 : LDBL_DIG,
                LDBL_DECIMAL_DIG, is_long_double);
    }
  else
    {
      float value = float_at (kind, bytes.base_);
      SHORTEST (&digits, "%.*g", (double) value, fabsf (value) < FLT_MIN ? 1 : FLT_DIG,
                FLT_DECIMAL_DIG, is_float);
    }
  buf_append (text, buf_span (&digits));
}
