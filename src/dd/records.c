/* Conversions of bytes: what dd writes in place of what it reads.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "records.h"

#include "codes.h"
#include "simd/swap.h"
#include "text/classes.h"
#include "text/locale.h"

void
records_begin (struct records *r, const struct job *job)
{
  unsigned int conversions = job->conversions;
  unsigned int in_case = conversions & (CONV_UCASE | CONV_LCASE);
  *r = (struct records) { .newline = '\n', .space = ' ' };
  r->maps = in_case || conversions & (CONV_ASCII | CONV_EBCDIC | CONV_IBM);
  if (in_case)
    locale_need (LC_CTYPE);
  for (size_t i = 0; i < COUNT (r->map.to); i++)
    {
      unsigned char byte = (unsigned char) i;
      if (conversions & CONV_ASCII)
        byte = ebcdic_to_ascii (byte);
      if (in_case)
        byte = in_case == CONV_UCASE ? byte_to_upper (byte) : byte_to_lower (byte);
      if (conversions & CONV_EBCDIC)
        byte = ascii_to_ebcdic (byte);
      else if (conversions & CONV_IBM)
        byte = ascii_to_ibm (byte);
      ELEM (r->map.to, i) = byte;
    }
  if (conversions & (CONV_EBCDIC | CONV_IBM))
    {
      r->newline = ELEM (r->map.to, '\n');
      r->space = ELEM (r->map.to, ' ');
    }
}

/* Lines to records.  */

/* Put what fits in the record of LINE, which goes on with it.  */
static void
put_in_record (struct records *r, struct dd *d, struct span line)
{
  size_t fits = size_min (line.length, d->job->record - r->column);
  target_put (d, span_first (line, fits));
  r->column += fits;
  if (fits < line.length && !r->is_cut)
    {
      d->statistics.truncated++;
      r->is_cut = true;
    }
}

static void
end_record (struct records *r, struct dd *d)
{
  target_put_repeated (d, r->space, d->job->record - r->column);
  r->column = 0;
  r->is_cut = false;
}

static void
put_blocked (struct records *r, struct dd *d, struct span text)
{
  while (text.length > 0)
    {
      size_t end = span_find (text, r->newline);
      put_in_record (r, d, span_first (text, end));
      if (end == text.length)
        return;
      end_record (r, d);
      text = span_from (text, end + 1);
    }
}

/* Records to lines.  */

static size_t
length_without_trailing (struct span text, unsigned char byte)
{
  size_t length = text.length;
  while (length > 0 && span_at (text, length - 1) == byte)
    length--;
  return length;
}

static void
put_unblocked (struct records *r, struct dd *d, struct span text)
{
  while (text.length > 0)
    {
      if (r->column == d->job->record)
        {
          target_put_repeated (d, r->newline, 1);
          r->column = r->spaces = 0;
        }
      struct span part = span_first (text, size_min (text.length,
                                                     d->job->record - r->column));
      size_t length = length_without_trailing (part, r->space);
      if (length > 0)
        {
          target_put_repeated (d, r->space, r->spaces);
          target_put (d, span_first (part, length));
          r->spaces = 0;
        }
      r->spaces += part.length - length;
      r->column += part.length;
      text = span_from (text, part.length);
    }
}

/* Either, or neither.  */
static void
put (struct records *r, struct dd *d, struct span text)
{
  if (d->job->conversions & CONV_BLOCK)
    put_blocked (r, d, text);
  else if (d->job->conversions & CONV_UNBLOCK)
    put_unblocked (r, d, text);
  else
    target_put (d, text);
}

/* Put BYTES in swapped pairs, which may begin with a byte from before and end with one
   from after them.  */
static void
put_swapped (struct records *r, struct dd *d, struct mspan bytes)
{
  if (r->has_single && bytes.length > 0)
    {
      unsigned char pair[] = { mspan_at (bytes, 0), r->single };
      put (r, d, SPAN_OF (pair));
      r->has_single = false;
      bytes = mspan_from (bytes, 1);
    }
  if (bytes.length % 2 != 0)
    {
      r->single = mspan_at (bytes, bytes.length - 1);
      r->has_single = true;
      bytes = mspan_first (bytes, bytes.length - 1);
    }
  mspan_swap_pairs (bytes);
  put (r, d, mspan_span (bytes));
}

void
records_put (struct records *r, struct dd *d, struct mspan bytes)
{
  if (r->maps)
    mspan_map (bytes, &r->map);
  if (d->job->conversions & CONV_SWAB)
    put_swapped (r, d, bytes);
  else
    put (r, d, mspan_span (bytes));
}

void
records_end (struct records *r, struct dd *d)
{
  if (r->has_single)
    {
      unsigned char last[] = { r->single };
      put (r, d, SPAN_OF (last));
    }
  if (r->column == 0)
    return;
  if (d->job->conversions & CONV_BLOCK)
    end_record (r, d);
  else
    target_put_repeated (d, r->newline, 1);
}
