/* The line that is being written.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pen.h"

#include "simd/doubled.h"
#include "simd/plain.h"
#include "text/classes.h"
#include "text/locale.h"

void
byte_columns_learn (struct byte_columns *columns)
{
  locale_need (LC_CTYPE);
  for (unsigned int byte = 0x80; byte <= 0xff; byte++)
    ELEM (columns->of, byte - 0x80) = byte_is (CLASS_PRINT, (unsigned char) byte);
  columns->known = true;
}

void
pen_move_to (struct pen *pen, intmax_t column)
{
  if (pen->tabs)
    pen->blanks = column - pen->column;
  else
    {
      if (column > pen->column)
        put_repeated (pen->out, ' ', (size_t) (column - pen->column));
      pen->column = column;
    }
}

/* The first tab stop behind the column AT.  */
static inline intmax_t
tab_stop_behind (const struct pen *pen, intmax_t at)
{
  /* That division is a long one, but by the usual width.  */
  enum { USUAL = 8 };
  return at + pen->tab_width - (pen->tab_width == USUAL ? at % USUAL : at % pen->tab_width);
}

/* So many blanks are worth a call.  */
enum { LONG = 16 };

void
pen_put_blanks (struct pen *pen)
{
  intmax_t at = pen->column, goal = at + pen->blanks;
  /* A single blank stays one, though it might reach a tab stop.  */
  while (goal - at > 1)
    {
      intmax_t tab_stop = tab_stop_behind (pen, at);
      if (tab_stop > goal)
        break;
      put_byte (pen->out, pen->tab);
      at = tab_stop;
    }
  if (goal - at >= LONG)
    put_repeated (pen->out, ' ', (size_t) (goal - at));
  else
    for (; at < goal; at++)
      put_byte (pen->out, ' ');
  pen->column = goal;
  pen->blanks = 0;
}

static void
put_one (struct pen *pen, unsigned char byte)
{
  if (byte == ' ')
    {
      pen->blanks++;
      return;
    }
  if (pen->blanks > 0)
    pen_put_blanks (pen);
  pen->column += columns_of_byte (&pen->columns, byte);
  put_byte (pen->out, byte);
}

/* How many blanks TEXT begins with.  */
static size_t
leading_blanks (struct span text)
{
  size_t count = 0;
  while (count < text.length && span_at (text, count) == ' ')
    count++;
  return count;
}

static size_t
trailing_blanks (struct span text)
{
  size_t count = 0;
  while (count < text.length && span_at (text, text.length - count - 1) == ' ')
    count++;
  return count;
}

/* The columns that TEXT takes.  */
static intmax_t
columns_of (struct pen *pen, struct span text)
{
  size_t plain = span_plain (text);
  intmax_t columns = (intmax_t) plain;
  for (size_t at = plain; at < text.length; at++)
    columns += columns_of_byte (&pen->columns, span_at (text, at));
  return columns;
}

/* Put TEXT; PLAIN says that it is printable ASCII.  */
static inline void
put_text_of (struct pen *pen, struct span text, bool plain)
{
  if (!pen->tabs)
    {
      put_span (pen->out, text);
      return;
    }
  /* Blanks that make up for text that ran too far are not put.  */
  while (pen->blanks < 0 && text.length > 0)
    {
      put_one (pen, span_at (text, 0));
      text = span_from (text, 1);
    }
  size_t trailing = trailing_blanks (text);
  text = span_first (text, text.length - trailing);
  while (text.length > 0)
    {
      size_t blanks = leading_blanks (text);
      pen->blanks += (intmax_t) blanks;
      if (pen->blanks > 0)
        pen_put_blanks (pen);
      /* A blank alone stays what it is.  */
      text = span_from (text, blanks);
      struct span some = span_first (text, span_find_doubled_short (text, ' '));
      put_span (pen->out, some);
      pen->column += plain ? (intmax_t) some.length : columns_of (pen, some);
      text = span_from (text, some.length);
    }
  pen->blanks += (intmax_t) trailing;
}

void
pen_put (struct pen *pen, struct span text)
{
  put_text_of (pen, text, false);
}

void
pen_put_plain (struct pen *pen, struct span text)
{
  put_text_of (pen, text, true);
}
