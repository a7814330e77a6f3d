/* Base 58: all of the input is one number.
   SPDX-License-Identifier: GPL-3.0-or-later

   A zero byte in front is a digit 1 in front.  */

#include <config.h>

#include "bound/buf.h"
#include "transform.h"

enum { BASE = 58, FIVE_DIGITS = 58 * 58 * 58 * 58 * 58, DIGITS_AT_ONCE = 5, BYTES_AT_ONCE = 4 };

/* A number, the lowest limb first, to the base of FIVE_DIGITS or 2 to the 32.  */
typedef VEC (uint32_t) limb_vec;

static struct span
alphabet (void)
{
  return SPAN ("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
}

static void
read_all (struct input *in, struct buf *all)
{
  for (struct span block; input_block (in, &block);)
    buf_append (all, block);
}

static size_t
count_leading (struct span s, unsigned char byte)
{
  size_t count = 0;
  while (count < s.length && span_at (s, count) == byte)
    count++;
  return count;
}

/* What LIMB, to the base FIVE_DIGITS, becomes where its number is moved up by a word and
   *CARRY comes in from below.  */
static inline uint32_t
move_up (uint32_t limb, uint64_t *carry)
{
  uint64_t value = ((uint64_t) limb << 32) + *carry;
  *carry = value / FIVE_DIGITS;
  return (uint32_t) (value % FIVE_DIGITS);
}

/* Add four words of 32 bits behind NUMBER: they do not wait for each other's carries as
   four times one would.  */
static void
add_words (limb_vec *number, uint64_t first, uint64_t second, uint64_t third, uint64_t fourth)
{
  enum { LIMBS_MORE = 5 };
  for (int i = 0; i < LIMBS_MORE; i++)
    VEC_PUSH (*number, 0);
  FOR_EACH (limb, *number)
    {
      uint32_t value = move_up (*limb, &first);
      value = move_up (value, &second);
      value = move_up (value, &third);
      *limb = move_up (value, &fourth);
    }
  while (number->count > 0 && VEC_AT (*number, number->count - 1) == 0)
    VEC_DROP (*number);
}

/* Take the next four bytes, the highest first.  */
static uint64_t
take_word (struct span *bytes)
{
  uint64_t word = 0;
  unsigned char byte;
  for (size_t i = 0; i < BYTES_AT_ONCE && span_take (bytes, &byte); i++)
    word = word << 8 | byte;
  return word;
}

/* NUMBER, to the base 2 to the 32, becomes it times FACTOR plus CARRY.  */
static void
scale_bits (limb_vec *number, uint64_t factor, uint64_t carry)
{
  FOR_EACH (limb, *number)
    {
      uint64_t value = *limb * factor + carry;
      carry = value >> 32;
      *limb = (uint32_t) value;
    }
  if (carry > 0)
    VEC_PUSH (*number, (uint32_t) carry);
}

void
encode_base58 (struct invocation *inv, struct input *in)
{
  enum { ROUND = 4 * BYTES_AT_ONCE };
  BUF (bytes);
  BUF (digits);                 /* the last first */
  for (size_t i = 0; i < ROUND; i++)
    buf_push (&bytes, 0);
  read_all (in, &bytes);
  size_t zeros = count_leading (buf_span (&bytes), '\0') - ROUND;
  /* Of those in front, as many stay as make whole rounds.  */
  struct span rest = span_from (buf_span (&bytes), zeros);
  rest = span_last (rest, rest.length / ROUND * ROUND);
  limb_vec number = { 0 };
  while (rest.length > 0)
    {
      uint64_t first = take_word (&rest), second = take_word (&rest), third = take_word (&rest);
      add_words (&number, first, second, third, take_word (&rest));
    }
  FOR_EACH (limb, number)
    for (uint32_t i = 0, value = *limb; i < DIGITS_AT_ONCE; i++, value /= BASE)
      buf_push (&digits, span_at (alphabet (), value % BASE));
  VEC_RELEASE (number);

  unsigned char zero = span_at (alphabet (), 0);
  while (digits.length > 0 && span_ends_in (buf_span (&digits), zero))
    buf_truncate (&digits, digits.length - 1);
  for (size_t i = 0; i < zeros; i++)
    buf_push (&digits, zero);
  struct wrapping wrapping = wrapping_of (inv);
  for (size_t left = digits.length; left > 0; left--)
    put_digits (&wrapping, span_slice (buf_span (&digits), left - 1, left));
  end_lines (&wrapping);
}

/* The digits of the input, as numbers.  */
static void
read_digits (struct invocation *inv, struct input *in, struct buf *digits)
{
  const struct settings *set = inv->settings;
  BUF (text);
  read_all (in, &text);
  unsigned char byte;
  for (struct span rest = buf_span (&text); span_take (&rest, &byte);)
    {
      size_t value = span_find (alphabet (), byte);
      if (value < BASE)
        buf_push (digits, (unsigned char) value);
      else if (byte != '\n' && !set->ignore_garbage)
        refuse_input (inv);
    }
}

void
decode_base58 (struct invocation *inv, struct input *in)
{
  BUF (digits);
  BUF (bytes);                  /* the last first */
  read_digits (inv, in, &digits);
  struct span rest = buf_span (&digits);
  size_t zeros = count_leading (rest, 0);
  rest = span_from (rest, zeros);
  limb_vec number = { 0 };
  while (rest.length > 0)
    {
      uint64_t factor = 1, value = 0;
      unsigned char digit;
      for (size_t i = 0; i < DIGITS_AT_ONCE && span_take (&rest, &digit); i++, factor *= BASE)
        value = value * BASE + digit;
      scale_bits (&number, factor, value);
    }
  FOR_EACH (limb, number)
    for (uint32_t i = 0, value = *limb; i < BYTES_AT_ONCE; i++, value >>= 8)
      buf_push (&bytes, (unsigned char) value);
  VEC_RELEASE (number);

  while (bytes.length > 0 && span_ends_in (buf_span (&bytes), '\0'))
    buf_truncate (&bytes, bytes.length - 1);
  put_repeated (&inv->out, '\0', zeros);
  for (size_t left = bytes.length; left > 0; left--)
    put_byte (&inv->out, span_at (buf_span (&bytes), left - 1));
}
