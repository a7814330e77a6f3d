/* Integers of any size, as decimal text.
   SPDX-License-Identifier: GPL-3.0-or-later

   Numbers that fit in a machine word are computed there.  Others are limbs of nine
   digits, lowest first, by the algorithms of Knuth, The Art of Computer Programming,
   volume 2, 4.3.1.  */

#include <config.h>

#include "text/integer.h"

#include <stdckdint.h>

#include "bound/buf.h"
#include "text/digits.h"

enum { LIMB = 1000000000, LIMB_DIGITS = 9 };

/* No limb of 0 is the highest; 0 has none.  */
typedef VEC (uint32_t) limbs;

struct integer
{
  bool negative;
  limbs limbs;
};

static void
integer_release (struct integer *n)
{
  VEC_RELEASE (n->limbs);
}

#define INTEGER(name) \
  struct integer name __attribute__ ((cleanup (integer_release))) = { 0 }

static bool
is_negative (struct span text)
{
  return text.length > 0 && span_at (text, 0) == '-';
}

/* The digits of TEXT but zeros in front.  */
static struct span
digits_of_text (struct span text)
{
  if (is_negative (text))
    text = span_from (text, 1);
  while (text.length > 0 && span_at (text, 0) == '0')
    text = span_from (text, 1);
  return text;
}

bool
integer_is (struct span text)
{
  if (is_negative (text))
    text = span_from (text, 1);
  if (text.length == 0)
    return false;
  for (size_t i = 0; i < text.length; i++)
    if (span_at (text, i) < '0' || span_at (text, i) > '9')
      return false;
  return true;
}

int
integer_compare (struct span a, struct span b)
{
  struct span a_digits = digits_of_text (a), b_digits = digits_of_text (b);
  bool a_negative = is_negative (a) && a_digits.length > 0;
  bool b_negative = is_negative (b) && b_digits.length > 0;
  if (a_negative != b_negative)
    return a_negative ? -1 : 1;
  int order = a_digits.length != b_digits.length
                ? (a_digits.length < b_digits.length ? -1 : 1)
                : span_compare (a_digits, b_digits);
  return a_negative ? -order : order;
}

/* Whether TEXT fits in a word, which *VALUE then is.  */
static bool
is_small (struct span text, intmax_t *value)
{
  struct span digits = digits_of_text (text);
  if (digits.length > 18)
    return false;
  *value = 0;
  for (size_t i = 0; i < digits.length; i++)
    *value = *value * 10 + (span_at (digits, i) - '0');
  if (is_negative (text))
    *value = -*value;
  return true;
}

static struct str
text_of_small (struct arena *arena, intmax_t value)
{
  BUF (text);
  if (value < 0)
    buf_push (&text, '-');
  struct digits digits = digits_of (value < 0 ? (uintmax_t) -(value + 1) + 1 : (uintmax_t) value);
  buf_append (&text, digits_span (&digits));
  return arena_str (arena, buf_span (&text));
}

static void
read_integer (struct integer *n, struct span text)
{
  n->negative = is_negative (text);
  struct span rest = digits_of_text (text);
  while (rest.length > 0)
    {
      struct span last = span_last (rest, size_min (rest.length, LIMB_DIGITS));
      uint32_t limb = 0;
      for (size_t i = 0; i < last.length; i++)
        limb = limb * 10 + (span_at (last, i) - '0');
      VEC_PUSH (n->limbs, limb);
      rest = span_first (rest, rest.length - last.length);
    }
}

static struct str
text_of (struct arena *arena, const struct integer *n)
{
  if (n->limbs.count == 0)
    return STR ("0");
  BUF (text);
  if (n->negative)
    buf_push (&text, '-');
  for (size_t i = n->limbs.count; i > 0; i--)
    {
      struct digits digits = digits_of (VEC_AT (n->limbs, i - 1));
      for (size_t zeros = digits.count; zeros < LIMB_DIGITS && i < n->limbs.count; zeros++)
        buf_push (&text, '0');
      buf_append (&text, digits_span (&digits));
    }
  return arena_str (arena, buf_span (&text));
}

static void
drop_zeros (limbs *n)
{
  while (n->count > 0 && VEC_AT (*n, n->count - 1) == 0)
    VEC_DROP (*n);
}

/* The limb of N at INDEX, 0 beyond the highest.  */
static uint32_t
limb_at (const limbs *n, size_t index)
{
  return index < n->count ? VEC_AT (*n, index) : 0;
}

static int
compare_limbs (const limbs *a, const limbs *b)
{
  if (a->count != b->count)
    return a->count < b->count ? -1 : 1;
  for (size_t i = a->count; i > 0; i--)
    if (VEC_AT (*a, i - 1) != VEC_AT (*b, i - 1))
      return VEC_AT (*a, i - 1) < VEC_AT (*b, i - 1) ? -1 : 1;
  return 0;
}

static void
add_limbs (limbs *sum, const limbs *a, const limbs *b)
{
  uint32_t carry = 0;
  for (size_t i = 0; i < a->count || i < b->count || carry > 0; i++)
    {
      uint32_t limb = limb_at (a, i) + limb_at (b, i) + carry;
      carry = limb >= LIMB;
      VEC_PUSH (*sum, carry > 0 ? limb - LIMB : limb);
    }
}

/* A - B, which is not greater.  */
static void
subtract_limbs (limbs *difference, const limbs *a, const limbs *b)
{
  uint32_t borrow = 0;
  for (size_t i = 0; i < a->count; i++)
    {
      uint32_t limb = VEC_AT (*a, i) + LIMB - limb_at (b, i) - borrow;
      borrow = limb < LIMB;
      VEC_PUSH (*difference, borrow > 0 ? limb : limb - LIMB);
    }
  drop_zeros (difference);
}

static void
multiply_limbs (limbs *product, const limbs *a, const limbs *b)
{
  for (size_t i = 0; i < a->count + b->count; i++)
    VEC_PUSH (*product, 0);
  for (size_t i = 0; i < a->count; i++)
    {
      uint64_t factor = VEC_AT (*a, i), carry = 0;
      for (size_t j = 0; j < b->count; j++)
        {
          uint64_t limb = VEC_AT (*product, i + j) + factor * VEC_AT (*b, j) + carry;
          carry = limb / LIMB;
          VEC_AT (*product, i + j) = (uint32_t) (limb % LIMB);
        }
      VEC_AT (*product, i + b->count) = (uint32_t) carry;
    }
  drop_zeros (product);
}

/* N becomes N * FACTOR, N / DIVISOR; both are below LIMB.  */
static void
multiply_by_limb (limbs *n, uint32_t factor)
{
  uint64_t carry = 0;
  for (size_t i = 0; i < n->count; i++)
    {
      uint64_t limb = (uint64_t) VEC_AT (*n, i) * factor + carry;
      carry = limb / LIMB;
      VEC_AT (*n, i) = (uint32_t) (limb % LIMB);
    }
  if (carry > 0)
    VEC_PUSH (*n, (uint32_t) carry);
}

static void
divide_by_limb (limbs *n, uint32_t divisor)
{
  uint64_t rest = 0;
  for (size_t i = n->count; i > 0; i--)
    {
      uint64_t limb = rest * LIMB + VEC_AT (*n, i - 1);
      VEC_AT (*n, i - 1) = (uint32_t) (limb / divisor);
      rest = limb % divisor;
    }
  drop_zeros (n);
}

/* REST loses DIGIT times DIVISOR, moved up by PLACE limbs.  False where that was more than
   REST, which then lacks LIMB to the power of what it has limbs.  */
static bool
take_multiple (limbs *rest, const limbs *divisor, uint64_t digit, size_t place)
{
  uint64_t carry = 0;
  for (size_t i = 0; i <= divisor->count; i++)
    {
      uint64_t away = digit * limb_at (divisor, i) + carry;
      uint32_t low = (uint32_t) (away % LIMB), limb = VEC_AT (*rest, place + i);
      carry = away / LIMB + (limb < low ? 1 : 0);
      VEC_AT (*rest, place + i) = limb < low ? limb + LIMB - low : limb - low;
    }
  return carry == 0;
}

/* The way back, once.  */
static void
give_back (limbs *rest, const limbs *divisor, size_t place)
{
  uint32_t carry = 0;
  for (size_t i = 0; i <= divisor->count; i++)
    {
      uint32_t limb = VEC_AT (*rest, place + i) + limb_at (divisor, i) + carry;
      carry = limb >= LIMB;
      VEC_AT (*rest, place + i) = carry > 0 ? limb - LIMB : limb;
    }
}

/* QUOTIENT gets REST / DIVISOR, and REST keeps what is left.  Knuth's algorithm D: with
   the divisor's highest limb at least half of LIMB, a digit that is guessed from the
   highest limbs is at most two too large.  */
static void
divide_limbs (limbs *quotient, limbs *rest, limbs *divisor)
{
  if (rest->count < divisor->count)
    return;
  size_t count = divisor->count, places = rest->count - count + 1;
  uint32_t scale = LIMB / (VEC_AT (*divisor, count - 1) + 1);
  multiply_by_limb (divisor, scale);
  multiply_by_limb (rest, scale);
  while (rest->count < places + count)
    VEC_PUSH (*rest, 0);
  uint64_t highest = VEC_AT (*divisor, count - 1);
  for (size_t i = 0; i < places; i++)
    VEC_PUSH (*quotient, 0);
  for (size_t place = places; place > 0; place--)
    {
      uint64_t top = (uint64_t) VEC_AT (*rest, place + count - 1) * LIMB
                     + VEC_AT (*rest, place + count - 2);
      uint64_t digit = top / highest < LIMB ? top / highest : LIMB - 1;
      bool fits = take_multiple (rest, divisor, digit, place - 1);
      for (; !fits; digit--)
        {
          give_back (rest, divisor, place - 1);
          /* Whole again once the highest limb, which had run below 0, is 0 again.  */
          fits = VEC_AT (*rest, place + count - 1) == 0;
        }
      VEC_AT (*quotient, place - 1) = (uint32_t) digit;
    }
  drop_zeros (quotient);
  drop_zeros (rest);
  divide_by_limb (rest, scale);
}

static struct str
add_signed (struct arena *arena, struct span a, struct span b, bool subtract)
{
  INTEGER (left);
  INTEGER (right);
  INTEGER (result);
  read_integer (&left, a);
  read_integer (&right, b);
  right.negative ^= subtract;
  if (left.negative == right.negative)
    {
      result.negative = left.negative;
      add_limbs (&result.limbs, &left.limbs, &right.limbs);
    }
  else if (compare_limbs (&left.limbs, &right.limbs) >= 0)
    {
      result.negative = left.negative;
      subtract_limbs (&result.limbs, &left.limbs, &right.limbs);
    }
  else
    {
      result.negative = right.negative;
      subtract_limbs (&result.limbs, &right.limbs, &left.limbs);
    }
  return text_of (arena, &result);
}

struct str
integer_sum (struct arena *arena, struct span a, struct span b)
{
  intmax_t x, y;
  if (is_small (a, &x) && is_small (b, &y))
    return text_of_small (arena, x + y);
  return add_signed (arena, a, b, false);
}

struct str
integer_difference (struct arena *arena, struct span a, struct span b)
{
  intmax_t x, y;
  if (is_small (a, &x) && is_small (b, &y))
    return text_of_small (arena, x - y);
  return add_signed (arena, a, b, true);
}

struct str
integer_product (struct arena *arena, struct span a, struct span b)
{
  intmax_t x, y, product;
  if (is_small (a, &x) && is_small (b, &y) && !ckd_mul (&product, x, y))
    return text_of_small (arena, product);
  INTEGER (left);
  INTEGER (right);
  INTEGER (result);
  read_integer (&left, a);
  read_integer (&right, b);
  result.negative = left.negative != right.negative;
  multiply_limbs (&result.limbs, &left.limbs, &right.limbs);
  return text_of (arena, &result);
}

static struct str
divided (struct arena *arena, struct span a, struct span b, bool remainder)
{
  intmax_t x, y;
  if (is_small (a, &x) && is_small (b, &y))
    return text_of_small (arena, remainder ? x % y : x / y);
  INTEGER (rest);
  INTEGER (divisor);
  INTEGER (quotient);
  read_integer (&rest, a);
  read_integer (&divisor, b);
  quotient.negative = rest.negative != divisor.negative;
  divide_limbs (&quotient.limbs, &rest.limbs, &divisor.limbs);
  return text_of (arena, remainder ? &rest : &quotient);
}

struct str
integer_quotient (struct arena *arena, struct span a, struct span b)
{
  return divided (arena, a, b, false);
}

struct str
integer_remainder (struct arena *arena, struct span a, struct span b)
{
  return divided (arena, a, b, true);
}

size_t
integer_as_size (struct span text)
{
  intmax_t value;
  if (is_small (text, &value))
    return value < 0 ? 0 : (size_t) value;
  return is_negative (text) ? 0 : SIZE_MAX;
}
