/* Columns down: a page is read before its first line can be put.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

#include "simd/ends.h"

/* Share the lines in store out to the columns, the first ones having one more where
   they do not go up.  */
static void
balance (struct printer *p)
{
  size_t lines = p->store.lines.count, columns = p->columns.count;
  size_t each = lines / columns, more = lines % columns, next = 0, number = 0;
  FOR_EACH (column, p->columns)
    {
      column->next_stored = next;
      column->stored = each + (number++ < more);
      next += column->stored;
    }
}

/* Store where in TEXT its lines are, WANTED of them.  True where it has as many and
   they are printable ASCII; *LENGTH is then that of them all.  */
static bool
find_in (struct store *store, struct span text, size_t wanted, size_t width, size_t *length)
{
  size_t begin = 0;
  while (store->lines.count < wanted)
    {
      struct line_ends ends;
      size_t from = begin;
      span_line_ends (span_from (text, from), wanted - store->lines.count, &ends);
      if (ends.count == 0)
        return false;
      for (size_t i = 0; i < ends.count; i++)
        {
          size_t end = from + line_end (&ends, i);
          size_t some = size_min (end - begin, width);
          VEC_PUSH (store->lines, ((struct stored) { begin, begin + some, (intmax_t) some }));
          begin = end + 1;
        }
    }
  *length = begin;
  return true;
}

/* Where all lines of the page are at hand and nothing in them has to be changed, find
   out where they are.  False where that is not so.  */
static bool
find_lines (struct printer *p)
{
  const struct layout *l = &p->layout;
  struct store *store = &p->store;
  struct reader *reader = VEC_AT (p->columns, 0).reader;
  struct stream *stream = reader->stream;
  size_t length;
  if (reader->reading != READING || !l->as_stored || !stream_more (stream)
      || !find_in (store, stream->rest, (size_t) l->lines * l->columns,
                   (size_t) l->column_width, &length))
    {
      VEC_CLEAR (store->lines);
      return false;
    }
  store->text = span_first (stream->rest, length);
  stream_drop (stream, length);
  FOR_EACH (column, p->columns)
    column->page_was_full = false;
  return true;
}

/* Take the lines of the page, each as its column will have it.  */
static void
take_lines (struct printer *p)
{
  struct store *store = &p->store;
  buf_truncate (&store->own, 0);
  p->storing = true;
  FOR_EACH (column, p->columns)
    for (intmax_t i = 0; i < p->layout.lines && column->reader->reading == READING; i++)
      {
        size_t begin = store->own.length;
        printer_take_line (p, column);
        /* The end of a page or a file is no line.  */
        if (column->reader->reading == READING || store->own.length > begin)
          VEC_PUSH (store->lines,
                    ((struct stored) { begin, store->own.length, p->position }));
      }
  p->storing = false;
  store->text = buf_span (&store->own);
}

void
printer_store_page (struct printer *p)
{
  VEC_CLEAR (p->store.lines);
  p->store.plain = find_lines (p);
  if (!p->store.plain)
    take_lines (p);
  balance (p);
}

void
printer_put_stored (struct printer *p, struct text_column *column)
{
  p->row.begun = true;
  if (p->header_due)
    printer_put_header (p);
  if (column->reader->reading == PAGE_READ)
    {
      column->reader->reading = HELD;
      if (VEC_AT (p->columns, 0).lines <= 0)
        {
          /* A page without text is its header, if anything.  */
          p->row.begun = p->layout.headers;
          return;
        }
    }
  struct stored line = VEC_AT (p->store.lines, column->next_stored++);
  printer_begin_text (p, column);
  struct span text = span_slice (p->store.text, line.begin, line.end);
  if (p->store.plain)
    pen_put_plain (&p->pen, text);
  else
    pen_put (&p->pen, text);
  if (p->pen.blanks == 0)
    {
      intmax_t separator = (intmax_t) p->layout.separator.length;
      p->pen.column = column->start + line.width;
      /* Before the first column is no separator.  */
      if (column->start - separator == p->layout.margin)
        p->pen.column -= separator;
    }
}
