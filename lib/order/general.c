/* Numbers as strtold reads them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/general.h"

#include <float.h>
#include <math.h>

#include "bound/real.h"

static bool
is_digit (unsigned char byte)
{
  return '0' <= byte && byte <= '9';
}

/* The byte at INDEX of S, 0 behind its end.  */
static unsigned char
byte_at (struct span s, size_t index)
{
  return index < s.length ? span_at (s, index) : 0;
}

static bool
is_white (unsigned char byte)
{
  return byte == ' ' || ('\t' <= byte && byte <= '\r');
}

/* A product or quotient of two numbers that a long double holds exactly is rounded
   once, as strtold rounds.  */
#if LDBL_MANT_DIG >= 64
enum { DIGITS_MOST_EXACT = 18, POWER_MOST_EXACT = 27 };
#else
enum { DIGITS_MOST_EXACT = 15, POWER_MOST_EXACT = 22 };
#endif

static const long double powers_of_ten[] = {
  1e0L, 1e1L, 1e2L, 1e3L, 1e4L, 1e5L, 1e6L, 1e7L, 1e8L, 1e9L, 1e10L, 1e11L, 1e12L, 1e13L,
  1e14L, 1e15L, 1e16L, 1e17L, 1e18L, 1e19L, 1e20L, 1e21L, 1e22L, 1e23L, 1e24L, 1e25L, 1e26L,
  1e27L
};

/* The exponent at the front of TEXT, if there is one; false where it is long.  */
static bool
read_exponent (struct span text, int *exponent)
{
  *exponent = 0;
  if ((byte_at (text, 0) | 0x20) != 'e')
    return true;
  bool minus = byte_at (text, 1) == '-';
  size_t at = minus || byte_at (text, 1) == '+' ? 2 : 1;
  for (int digits = 0; is_digit (byte_at (text, at)); at++)
    {
      if (++digits > 4)
        return false;
      *exponent = 10 * *exponent + (span_at (text, at) - '0');
    }
  if (minus)
    *exponent = - *exponent;
  return true;
}

/* The usual number, of few digits.  False where strtold must be asked.  */
static bool
read_usual (struct span text, unsigned char point, long double *value)
{
  bool minus = byte_at (text, 0) == '-';
  size_t at = minus || byte_at (text, 0) == '+' ? 1 : 0;
  uint64_t digits = 0;
  int count = 0, behind_point = 0, exponent;
  bool point_seen = false, any = false;
  for (;; at++)
    {
      unsigned char byte = byte_at (text, at);
      if (is_digit (byte))
        {
          any = true;
          digits = 10 * digits + (uint64_t) (byte - '0');
          count += digits > 0;
          behind_point += point_seen;
          if (count > DIGITS_MOST_EXACT || behind_point > POWER_MOST_EXACT)
            return false;
        }
      else if (byte == point && !point_seen)
        point_seen = true;
      else
        break;
    }
  /* "inf", "nan", or "0x1".  */
  if (!any || (byte_at (text, at) | 0x20) == 'x'
      || !read_exponent (span_from (text, size_min (at, text.length)), &exponent))
    return false;
  exponent -= behind_point;
  if (exponent < -POWER_MOST_EXACT || exponent > POWER_MOST_EXACT)
    return false;
  long double magnitude = (long double) digits;
  if (exponent < 0)
    magnitude /= ELEM (powers_of_ten, (size_t) -exponent);
  else
    magnitude *= ELEM (powers_of_ten, (size_t) exponent);
  *value = minus ? -magnitude : magnitude;
  return true;
}

/* What strtold makes of TEXT; how many bytes of that are the number, in *LENGTH.  */
static long double
ask_strtold (struct span text, struct buf *scratch, size_t *length)
{
  buf_truncate (scratch, 0);
  buf_append (scratch, span_first (text, span_find (text, '\0')));
  return real_at_front (buf_str (scratch), length);
}

size_t
general_length (struct span text, struct buf *scratch)
{
  size_t length;
  ask_strtold (text, scratch, &length);
  return length;
}

struct general
general_of (struct span text, unsigned char point, struct buf *scratch)
{
  size_t blank = 0;
  while (is_white (byte_at (text, blank)))
    blank++;
  text = span_from (text, blank);
  struct general g = { .kind = GENERAL_NUMBER };
  if (read_usual (text, point, &g.value))
    return g;
  /* A letter that begins no number is the usual case of none.  */
  unsigned char first = byte_at (text, 0), folded = first | 0x20;
  if (text.length == 0 || (folded >= 'a' && folded <= 'z' && folded != 'i' && folded != 'n'))
    return (struct general) { .kind = GENERAL_NONE };
  size_t length;
  g.value = ask_strtold (text, scratch, &length);
  if (length == 0)
    g.kind = GENERAL_NONE;
  else if (isnan (g.value))
    g.kind = signbit (g.value) ? GENERAL_NEGATIVE_NAN : GENERAL_NAN;
  return g;
}

int
general_compare (const struct general *a, const struct general *b)
{
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  if (a->kind != GENERAL_NUMBER)
    return 0;
  return (a->value > b->value) - (a->value < b->value);
}

uint64_t
general_image (const struct general *g)
{
  /* The sign and kind, the exponent, the beginning of the mantissa, and whether there
     is more of that.  */
  enum { EXPONENT_BITS = 16, MANTISSA_BITS = 45, EXPONENT_BIAS = 1 << (EXPONENT_BITS - 1) };
  static const uint64_t positive = (uint64_t) 1 << 63;
  if (g->kind != GENERAL_NUMBER)
    return (uint64_t) g->kind << 1;
  long double magnitude = fabsl (g->value);
  uint64_t image;
  if (magnitude == 0)
    return positive;
  if (isinf (magnitude))
    image = positive - 8;
  else
    {
      int exponent;
      long double mantissa = frexpl (magnitude, &exponent) * 0x1p45L;
      uint64_t whole = (uint64_t) mantissa;
      image = (uint64_t) (exponent + EXPONENT_BIAS) << (MANTISSA_BITS + 1)
              | (whole & (((uint64_t) 1 << MANTISSA_BITS) - 1)) << 1
              | (mantissa != (long double) whole);
    }
  return g->value < 0 ? positive - image : positive + image;
}
