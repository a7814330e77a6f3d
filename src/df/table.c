/* Tables whose columns are as wide as what is in them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "table.h"

#include "bound/buf.h"
#include "simd/plain.h"
#include "text/chars.h"

void
table_add_column (struct table *t, bool to_the_left, size_t width)
{
  VEC_PUSH (t->columns, ((struct table_column) { to_the_left, width }));
}

static size_t
columns_of (struct span text)
{
  size_t columns = span_plain (text);
  text = span_from (text, columns);
  while (text.length > 0)
    {
      struct character c = char_take (charset_of_locale (), &text);
      if (c.validity == CHAR_UNFINISHED)
        text = span_from (text, 1);
      columns += c.validity == CHAR_VALID ? char_columns (c.code) : 1;
    }
  return columns;
}

/* Add TEXT to RESULT without what would move a terminal's place: control characters, and on
   a terminal all that cannot be printed.  */
static void
add_clean (struct buf *result, struct span text, bool on_terminal)
{
  size_t plain = span_plain (text);
  buf_append (result, span_first (text, plain));
  text = span_from (text, plain);
  while (text.length > 0)
    {
      struct span rest = text;
      struct character c = char_take (charset_of_locale (), &rest);
      if (c.validity == CHAR_UNFINISHED)
        rest = span_from (text, 1);
      bool valid = c.validity == CHAR_VALID;
      bool fine = on_terminal ? valid && char_is_printable (c.code)
                              : !valid || (c.code >= ' ' && c.code != 0x7f);
      buf_append (result, fine ? span_first (text, text.length - rest.length) : SPAN ("?"));
      text = rest;
    }
}

void
table_add_cell (struct table *t, struct invocation *inv, struct span text)
{
  BUF (clean);
  add_clean (&clean, text, output_is_terminal (&inv->out));
  size_t number = t->cells.count % t->columns.count;
  struct table_column *column = &VEC_AT (t->columns, number);
  column->width = size_max (column->width, columns_of (buf_span (&clean)));
  VEC_PUSH (t->cells, arena_str (&inv->arena, buf_span (&clean)));
}

void
table_put (const struct table *t, struct output *out)
{
  size_t number = 0, last = t->columns.count - 1;
  FOR_EACH (cell, t->cells)
    {
      const struct table_column *column = &VEC_AT (t->columns, number);
      size_t padding = column->width - columns_of (str_span (*cell));
      if (!column->to_the_left)
        put_repeated (out, ' ', padding);
      put_str (out, *cell);
      if (column->to_the_left && number < last)
        put_repeated (out, ' ', padding);
      put_byte (out, number < last ? ' ' : '\n');
      number = number < last ? number + 1 : 0;
    }
}
