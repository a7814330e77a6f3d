/* Encoding a stream.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/block.h"
#include "transform.h"

/* GNU basenc reads so many bytes before it looks whether they can be of Z85; none of
   them is put where they cannot.  */
enum { Z85_LOOK = 30 * 1024 };

struct encoder
{
  const struct encoding *encoding;
  struct wrapping wrapping;
  struct mspan scratch;         /* for digits, before they are in lines */
};

/* Put all whole units of BYTES; how many bytes they are.  */
static size_t
put_units (struct encoder *e, struct span bytes)
{
  size_t done = 0;
  while (bytes.length - done >= e->encoding->unit_bytes)
    {
      bool wraps = e->wrapping.width > 0;
      struct mspan room = wraps ? e->scratch
                                : output_reserve (e->wrapping.out, OUTPUT_BLOCK / 4);
      size_t units = encode_units (e->encoding, span_from (bytes, done), room);
      size_t length = units * e->encoding->unit_digits;
      if (wraps)
        put_digits (&e->wrapping, span_first (mspan_span (room), length));
      else
        output_commit (e->wrapping.out, length);
      done += units * e->encoding->unit_bytes;
    }
  return done;
}

/* Put BYTES, which are whole lines.  */
static void
put_lines (struct encoder *e, struct span bytes)
{
  const struct radix *radix = &e->encoding->radix;
  size_t width = e->wrapping.width, line = width * radix->bits / 8;
  while (bytes.length > 0)
    {
      struct mspan room = output_reserve (e->wrapping.out, OUTPUT_BLOCK / 4);
      size_t lines = radix_encode_lines (radix, bytes, width, room);
      output_commit (e->wrapping.out, lines * (width + 1));
      bytes = span_from (bytes, lines * line);
    }
}

/* Put the digits of BYTES, which end the input and are less than a unit.  */
static void
put_rest (struct encoder *e, struct span bytes)
{
  unsigned char unit[GROUP_MOST] = { 0 }, digits[GROUP_MOST];
  mspan_copy (MSPAN (unit), bytes);
  encode_units (e->encoding, SPAN_ARRAY (unit), MSPAN (digits));
  size_t bits = e->encoding->unit_bytes;
  size_t count = (bytes.length * 8 + bits - 1) / bits;
  if (e->encoding->padded)
    for (; count % e->encoding->group > 0; count++)
      ELEM (digits, count) = PAD;
  put_digits (&e->wrapping, span_first (SPAN_ARRAY (digits), count));
}

/* Put BYTES, all that is left.  */
static void
put_end (struct invocation *inv, struct encoder *e, struct span bytes)
{
  if (e->encoding->name == Z85 && bytes.length % e->encoding->unit_bytes > 0)
    {
      complain (inv, "%s", _("invalid input (length must be multiple of 4 characters)"));
      stop (inv);
    }
  struct span rest = span_from (bytes, put_units (e, bytes));
  if (rest.length > 0)
    put_rest (e, rest);
}

void
encode_input (struct invocation *inv, struct input *in)
{
  const struct settings *set = inv->settings;
  struct encoding encoding = encoding_of (set->encoding);
  unsigned char scratch[DIGITS_AT_MOST] BOUND_UNSET;
  struct encoder e = {
    .encoding = &encoding, .wrapping = wrapping_of (inv), .scratch = MSPAN (scratch),
  };
  bool by_lines = encoding.name != Z85 && radix_has_lines (&encoding.radix, e.wrapping.width);
  size_t look = encoding.name == Z85 ? Z85_LOOK
                : by_lines ? e.wrapping.width * encoding.radix.bits / 8 : encoding.unit_bytes;
  for (struct span block; input_block (in, &block);)
    if (input_ended (in))
      put_end (inv, &e, block);
    else
      {
        size_t later = block.length % look;
        struct span whole = span_first (block, block.length - later);
        if (by_lines)
          put_lines (&e, whole);
        else
          put_units (&e, whole);
        input_keep (in, later);
      }
  end_lines (&e.wrapping);
}
