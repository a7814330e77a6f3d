/* Decoding a stream.
   SPDX-License-Identifier: GPL-3.0-or-later

   Newlines may stand anywhere.  Those at the ends of lines are taken out first, a chunk
   at a time; digits in between are decoded many at once, and what is not digits alone
   is looked at by groups.  */

#include <config.h>

#include "io/block.h"
#include "simd/sets.h"
#include "simd/wrap.h"
#include "transform.h"

enum { CHUNK = 16 * 1024 };

struct decoder
{
  struct invocation *inv;
  const struct encoding *encoding;
  bool ignores_garbage;
  struct byte_set garbage;
  struct mspan scratch;         /* CHUNK bytes */
  size_t held;                  /* digits and pads of a group that is not whole … */
  unsigned char group[GROUP_MOST];      /* … here */
};

/* Put the bytes that the digits before the pads, or before something wrong, are whole
   of.  False where the group is not good.  */
static bool
put_group (struct decoder *d)
{
  const struct encoding *encoding = d->encoding;
  struct span group = span_first (SPAN_ARRAY (d->group), encoding->group);
  size_t digits = 0;
  while (digits < group.length && is_digit (encoding, span_at (group, digits)))
    digits++;
  size_t pads = 0;
  while (pads < group.length - digits && span_at (group, digits + pads) == PAD)
    pads++;

  unsigned char unit[RADIX_UNIT], bytes[RADIX_UNIT] = { 0 };
  mspan_fill (MSPAN (unit), ELEM (encoding->radix.digits, 0));
  mspan_copy (MSPAN (unit), span_first (group, digits));
  decode_units (encoding, SPAN_ARRAY (unit), MSPAN (bytes));
  size_t bits = encoding->unit_bytes, count = digits * bits / 8;
  put_span (&d->inv->out, span_first (SPAN_ARRAY (bytes), count));
  d->held = 0;
  if (digits == group.length)
    return true;
  /* No digit may be without need, no bit beyond the last byte be set.  */
  return encoding->padded && digits + pads == group.length && count > 0
         && digits * bits % 8 < bits && ELEM (bytes, count) == 0;
}

/* The same for five digits of Z85.  */
static bool
put_five (struct decoder *d)
{
  unsigned char bytes[RADIX_UNIT];
  struct span five = span_first (SPAN_ARRAY (d->group), d->encoding->group);
  size_t units = decode_units (d->encoding, five, MSPAN (bytes));
  put_span (&d->inv->out, span_first (SPAN_ARRAY (bytes), units * d->encoding->unit_bytes));
  d->held = 0;
  return units > 0;
}

static void
end_group (struct decoder *d)
{
  if (!(d->encoding->name == Z85 ? put_five (d) : put_group (d)))
    refuse_input (d->inv);
}

/* Take bytes off *TEXT until a group is whole.  */
static void
take_group (struct decoder *d, struct span *text)
{
  for (unsigned char byte; d->held < d->encoding->group && span_take (text, &byte);)
    if (byte != '\n')
      ELEM (d->group, d->held++) = byte;
  if (d->held == d->encoding->group)
    end_group (d);
}

static void
decode_text (struct decoder *d, struct span text)
{
  while (text.length > 0)
    {
      size_t units = 0;
      if (d->held == 0)
        {
          struct mspan room = output_reserve (&d->inv->out, OUTPUT_BLOCK / 4);
          units = decode_units (d->encoding, text, room);
          output_commit (&d->inv->out, units * d->encoding->unit_bytes);
          text = span_from (text, units * d->encoding->unit_digits);
        }
      if (units == 0)
        take_group (d, &text);
    }
}

/* TEXT without garbage, with fewer newlines.  */
static struct span
clean (struct decoder *d, struct span text)
{
  size_t length;
  if (d->ignores_garbage)
    {
      mspan_copy (d->scratch, text);
      length = mspan_delete (mspan_first (d->scratch, text.length), &d->garbage);
    }
  else if (span_find (text, '\n') == text.length)
    return text;
  else
    length = join_lines (text, d->scratch);
  return span_first (mspan_span (d->scratch), length);
}

/* Whether TEXT has digits of base 64 that are none of base64url.  GNU puts nothing of a
   block with such.  */
static bool
has_digits_of_base64 (struct span text)
{
  return span_find (text, '+') < text.length || span_find (text, '/') < text.length;
}

/* The input is at its end; a group may have begun.  */
static void
end_input (struct decoder *d)
{
  if (d->held == 0)
    return;
  struct span begun = span_first (SPAN_ARRAY (d->group), d->held);
  if (!d->encoding->padded)
    refuse_input (d->inv);
  bool pads_missing = span_ends_in (begun, PAD);
  /* Who writes pads writes all; who writes none may be meant so.  Of a group with some,
     GNU puts nothing if it is of base 32.  */
  if (pads_missing && d->encoding->group == GROUP_MOST)
    refuse_input (d->inv);
  mspan_fill (mspan_from (MSPAN (d->group), d->held), PAD);
  end_group (d);
  if (pads_missing)
    refuse_input (d->inv);
}

void
decode_input (struct invocation *inv, struct input *in)
{
  const struct settings *set = inv->settings;
  struct encoding encoding = encoding_of (set->encoding);
  unsigned char scratch[CHUNK] BOUND_UNSET;
  struct decoder d = {
    .inv = inv, .encoding = &encoding, .ignores_garbage = set->ignore_garbage,
    .scratch = MSPAN (scratch),
  };
  for (unsigned int byte = 0; byte < COUNT (d.garbage.has); byte++)
    ELEM (d.garbage.has, byte) = !is_digit (&encoding, (unsigned char) byte)
                                 && !(encoding.padded && byte == PAD);
  for (struct span block; input_block (in, &block);)
    while (block.length > 0)
      {
        struct span chunk = span_first (block, size_min (CHUNK, block.length));
        struct span text = clean (&d, chunk);
        if (encoding.name == BASE64URL && has_digits_of_base64 (text))
          refuse_input (inv);
        decode_text (&d, text);
        block = span_from (block, chunk.length);
      }
  if (!in->error)
    end_input (&d);
}
