/* Arithmetic progressions as text, of any length and exact.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/progression.h"

#include "simd/stamp.h"
#include "text/addition.h"

/* A block has as many lines as fit in so many bytes, but a power of ten.  */
enum { BLOCK_MOST = 256 * 1024, LINES_MOST = 10000 };

/* Digits that are added to a number in a line, or taken from it.  */
struct amount
{
  struct span whole, fraction;  /* without the zeros at their end, … */
  size_t whole_zeros, fraction_zeros; /* … of which there are so many */
};

/* Lines of the same width, with numbers of the same number of digits.  A line has the
   separator first, so that the last one need not be known.  */
struct block
{
  const struct figure_style *style;
  bool downwards;               /* the numbers come nearer to 0 */
  size_t width;                 /* of a line */
  size_t whole_at, whole;       /* where the digits of the integer are, how many */
  size_t fraction_at, places;   /* the same of the fraction */
  struct buf bound;             /* digits that no number may pass; none if empty */
  struct buf memory;
  struct mspan lines;
  size_t most, count;           /* how many lines there may be, are */
  struct amount step, block_step;       /* to the next line, the next block */
  size_t staying_at;            /* where the digits begin that the latter leaves */
  VEC (size_t) runs;            /* the first of lines that are the same before that */
};

static void
block_release (struct block *b)
{
  buf_release (&b->bound);
  buf_release (&b->memory);
  VEC_RELEASE (b->runs);
}

/* DIGITS, which do not end in 0, with ZEROS zeros behind.  */
static struct amount
amount_of (struct span digits, size_t zeros, size_t places)
{
  if (zeros >= places)
    return (struct amount) { .whole = digits, .whole_zeros = zeros - places };
  size_t fraction = size_min (places - zeros, digits.length);
  return (struct amount) {
    .whole = span_first (digits, digits.length - fraction),
    .fraction = span_last (digits, fraction),
    .fraction_zeros = zeros,
  };
}

static struct mspan
line_at (const struct block *b, size_t index)
{
  return mspan_first (mspan_from (b->lines, index * b->width), b->width);
}

/* Change DIGITS, the last ZEROS of which stay, by AMOUNT and *CARRY; where that
   began.  */
static size_t
change (const struct block *b, struct mspan digits, size_t zeros, struct span amount,
        bool *carry)
{
  if (zeros > digits.length)
    {
      *carry = true;
      return 0;
    }
  digits = mspan_first (digits, digits.length - zeros);
  return b->downwards ? digits_subtract (digits, amount, carry)
                      : digits_add (digits, amount, carry);
}

/* Move the number in LINE on by AMOUNT; *CHANGED is where that changed the line.  False
   where the number has no room or passes the bound.  */
static bool
move_on (const struct block *b, struct mspan line, const struct amount *amount,
         size_t *changed)
{
  struct mspan whole = mspan_slice (line, b->whole_at, b->whole_at + b->whole);
  struct mspan fraction = mspan_slice (line, b->fraction_at, b->fraction_at + b->places);
  bool carry = false;
  if (amount->fraction.length > 0)
    *changed = b->fraction_at
               + change (b, fraction, amount->fraction_zeros, amount->fraction, &carry);
  if (amount->whole.length > 0 || carry)
    *changed = b->whole_at + change (b, whole, amount->whole_zeros, amount->whole, &carry);
  if (carry)
    return false;
  if (b->bound.length == 0)
    return true;
  struct span bound = buf_span (&b->bound);
  int order = span_compare (mspan_span (whole), span_first (bound, b->whole));
  if (order == 0)
    order = span_compare (mspan_span (fraction), span_from (bound, b->whole));
  return b->downwards ? order >= 0 : order <= 0;
}

/* --- a block of lines ----------------------------------------------------- */

/* Parts of a line, which is only measured where ROOM is empty.  */

static void
add_part (struct mspan room, size_t *at, struct span part)
{
  if (room.length > 0)
    mspan_copy (mspan_from (room, *at), part);
  *at += part.length;
}

static void
add_bytes (struct mspan room, size_t *at, unsigned char byte, size_t count)
{
  if (room.length > 0)
    mspan_fill (mspan_slice (room, *at, *at + count), byte);
  *at += count;
}

/* How many digits NUMBER has before the point, at least.  */
static size_t
whole_digits (const struct fixed *number, size_t places)
{
  size_t count = number->digits.length;
  return count > places ? count - places : 1;
}

/* What stands before the digits: nothing if '\0'.  */
static unsigned char
sign_of (const struct figure_style *style, const struct fixed *number)
{
  return number->negative ? '-' : style->plus;
}

/* How many bytes there are besides the digits before the point.  */
static size_t
other_bytes (const struct figure_style *style, const struct fixed *number)
{
  return (sign_of (style, number) ? 1 : 0)
         + (style->places > 0 ? style->point.length + style->places : 0);
}

/* Write the line of NUMBER to ROOM, and find how long it is and where its digits are.  */
static void
write_line (struct block *b, const struct fixed *number, struct mspan room)
{
  const struct figure_style *style = b->style;
  struct span digits = buf_span (&number->digits);
  size_t own = whole_digits (number, style->places);
  size_t length = own + other_bytes (style, number), at = 0;
  size_t fill = style->width > length ? style->width - length : 0;
  b->whole = own + (style->padding == PAD_ZEROS ? fill : 0);
  b->places = style->places;
  size_t zeros = b->whole + b->places - digits.length;

  add_part (room, &at, style->separator);
  add_part (room, &at, style->before);
  add_bytes (room, &at, ' ', style->padding == PAD_BLANKS ? fill : 0);
  unsigned char sign = sign_of (style, number);
  add_bytes (room, &at, sign, sign ? 1 : 0);
  b->whole_at = at;
  size_t whole_zeros = size_min (zeros, b->whole);
  add_bytes (room, &at, '0', whole_zeros);
  add_part (room, &at, span_first (digits, b->whole - whole_zeros));
  if (b->places > 0)
    add_part (room, &at, style->point);
  b->fraction_at = at;
  add_bytes (room, &at, '0', zeros - whole_zeros);
  add_part (room, &at, span_from (digits, b->whole - whole_zeros));
  add_bytes (room, &at, ' ', style->padding == PAD_BEHIND ? fill : 0);
  add_part (room, &at, style->behind);
  b->width = at;
}

/* The bound of B's numbers, all of which have the sign and the number of digits of
   NUMBER: LAST, or where there would be a zero in front, or where the sign ends.  */
static void
find_bound (struct block *b, const struct fixed *number, const struct fixed *last)
{
  size_t count = b->whole + b->places;
  struct fixed bound = { 0 };
  if (b->downwards)
    {
      size_t other = other_bytes (b->style, number), width = b->style->width;
      size_t least = b->style->padding == PAD_ZEROS && width > other ? width - other : 1;
      bool longer = b->whole > least;
      fixed_set (&bound, false, longer || number->negative ? SPAN ("1") : SPAN ("0"),
                 longer ? count - 1 : 0);
    }
  struct span digits = buf_span (&bound.digits);
  if (last && (!b->downwards || last->negative == number->negative)
      && (!b->downwards || digits_compare (buf_span (&last->digits), digits) > 0))
    digits = buf_span (&last->digits);
  buf_truncate (&b->bound, 0);
  if (digits.length > 0 && digits.length <= count)
    {
      for (size_t i = digits.length; i < count; i++)
        buf_push (&b->bound, '0');
      buf_append (&b->bound, digits);
    }
  fixed_release (&bound);
}

/* The lines of NUMBER and those behind it.  */
static void
fill_block (struct block *b, const struct fixed *number)
{
  struct mspan line = line_at (b, 0);
  write_line (b, number, line);
  VEC_CLEAR (b->runs);
  VEC_PUSH (b->runs, 0);
  for (b->count = 1; b->count < b->most; b->count++)
    {
      struct mspan next = line_at (b, b->count);
      mspan_copy (next, mspan_span (line));
      size_t changed;
      if (!move_on (b, next, &b->step, &changed))
        return;
      if (changed < b->staying_at)
        VEC_PUSH (b->runs, b->count);
      line = next;
    }
}

/* Ready for the lines of NUMBER and those behind it, which have as many digits.  */
static void
begin_block (struct block *b, const struct fixed *number, const struct fixed *step,
             const struct fixed *last)
{
  write_line (b, number, mspan_empty ());
  b->downwards = number->negative != step->negative;
  find_bound (b, number, last);
  size_t tens = 0;
  for (b->most = 1; b->most < LINES_MOST && b->most * 10 * b->width <= BLOCK_MOST; tens++)
    b->most *= 10;
  /* One line more, to try whether there is another block.  */
  size_t room = (b->most + 1) * b->width;
  buf_ensure (&b->memory, room);
  b->lines = mspan_first (buf_room (&b->memory), room);

  struct span digits = buf_span (&step->digits);
  size_t zeros = 0;
  for (; span_ends_in (digits, '0'); zeros++)
    digits = span_first (digits, digits.length - 1);
  b->step = amount_of (digits, zeros, b->places);
  b->block_step = amount_of (digits, zeros + tens, b->places);
  size_t staying = zeros + tens;
  b->staying_at = staying <= b->places
                  ? b->fraction_at + b->places - staying
                  : b->whole_at + b->whole - size_min (staying - b->places, b->whole);
  fill_block (b, number);
}

static bool
has_next_block (const struct block *b)
{
  if (b->count < b->most)
    return false;
  struct mspan tried = line_at (b, b->most);
  mspan_copy (tried, mspan_span (line_at (b, b->most - 1)));
  size_t changed;
  return move_on (b, tried, &b->block_step, &changed);
}

static void
next_block (struct block *b)
{
  for (size_t i = 0; i < b->runs.count; i++)
    {
      size_t first = VEC_AT (b->runs, i);
      size_t past = i + 1 < b->runs.count ? VEC_AT (b->runs, i + 1) : b->count;
      size_t changed = b->width;
      move_on (b, line_at (b, first), &b->block_step, &changed);
      stamp_lines (mspan_slice (b->lines, first * b->width, past * b->width), b->width,
                   changed, b->staying_at);
    }
}

/* The number in B's last line, without its sign.  */
static void
last_number (const struct block *b, struct fixed *number)
{
  struct span line = mspan_span (line_at (b, b->count - 1));
  BUF (digits);
  buf_append (&digits, span_slice (line, b->whole_at, b->whole_at + b->whole));
  buf_append (&digits, span_slice (line, b->fraction_at, b->fraction_at + b->places));
  fixed_set (number, number->negative, buf_span (&digits), 0);
}

static struct span
block_text (const struct block *b)
{
  return mspan_span (mspan_first (b->lines, b->count * b->width));
}

static bool
is_beyond (const struct fixed *number, const struct fixed *step, const struct fixed *last)
{
  int order = fixed_compare (number, last);
  return step->negative ? order < 0 : order > 0;
}

void
put_progression (struct output *out, const struct figure_style *style,
                 struct fixed *number, const struct fixed *step, const struct fixed *last)
{
  struct block b = { .style = style };
  size_t skipped = style->separator.length;
  do
    {
      begin_block (&b, number, step, last);
      put_span (out, span_from (block_text (&b), skipped));
      skipped = 0;
      while (has_next_block (&b))
        {
          next_block (&b);
          put_span (out, block_text (&b));
        }
      last_number (&b, number);
      fixed_add (number, step);
    }
  while (!last || !is_beyond (number, step, last));
  block_release (&b);
}
