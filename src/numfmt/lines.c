/* numfmt: fields of lines.
   SPDX-License-Identifier: GPL-3.0-or-later

   Blanks in front of a field belong to it, but for the one that ends the field
   before: that one is put as a space.  */

#include <config.h>

#include "conversion.h"

#include "simd/gap.h"

/* Where a field ends, and where the next begins.  */
struct gap { size_t begin, end; };

/* The first place of TEXT where the delimiter's bytes are.  */
static size_t
find_bytes (struct span text, struct span delimiter)
{
  unsigned char first = span_at (delimiter, 0);
  for (size_t at = 0; at < text.length; at++)
    {
      at += span_find (span_from (text, at), first);
      if (span_starts_with (span_from (text, at), delimiter))
        return at;
    }
  return text.length;
}

/* The same in a charset whose characters may end in bytes that begin others.  */
static size_t
find_character (struct span text, struct span delimiter)
{
  for (struct span rest = text; rest.length > 0;)
    {
      if (span_starts_with (rest, delimiter))
        return text.length - rest.length;
      if (char_take (CHARSET_OTHER, &rest).validity == CHAR_UNFINISHED)
        rest = span_from (rest, 1);
    }
  return text.length;
}

static struct gap
find_delimiter (const struct conversion *c, struct span text)
{
  if (c->delimiter.length == 0)
    return (struct gap) { text.length, text.length };
  size_t begin = c->reading.notation.charset == CHARSET_OTHER
                   ? find_character (text, c->delimiter) : find_bytes (text, c->delimiter);
  return (struct gap) { begin, begin + (begin < text.length ? c->delimiter.length : 0) };
}

/* The first blank behind what blanks TEXT begins with.  */
static struct gap
find_blank (const struct conversion *c, struct span text)
{
  enum charset charset = c->reading.notation.charset;
  size_t at = text.length - skip_blanks (charset, text).length, length = 0;
  while ((at = span_find_gap (text, at)) < text.length
         && !begins_blank (charset, span_from (text, at), &length))
    at += length;
  return (struct gap) { at, at + (at < text.length ? length : 0) };
}

void
convert_line (struct conversion *c, struct span line)
{
  struct output *out = &c->inv->out;
  size_t at = 0;
  for (uintmax_t number = 1;; number++)
    {
      struct gap gap = c->delimited ? find_delimiter (c, line) : find_blank (c, line);
      struct span field = span_first (line, gap.begin);
      if (!ranges_hold (c->fields, &at, number) || !convert (c, field, number == 1))
        put_span (out, field);
      if (gap.begin == line.length)
        break;
      if (c->delimited)
        put_span (out, c->delimiter);
      else
        put_byte (out, ' ');
      line = span_from (line, gap.end);
    }
}
