/* A line of text, on its way from a file to a column.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

#include <limits.h>
#include <stdckdint.h>

#include "simd/plain.h"
#include "text/digits.h"

/* What a byte becomes: TEXT or BLANKS.  */
struct shown
{
  unsigned char text[4];
  size_t length;
  intmax_t blanks;
  intmax_t columns;             /* to the right */
};

static void
add_text (struct printer *p, struct span text)
{
  if (p->storing)
    buf_append (&p->store.own, text);
  else
    pen_put (&p->pen, text);
}

static void
add_blanks (struct printer *p, intmax_t count)
{
  if (!p->storing)
    pen_add_blanks (&p->pen, count);
  else
    {
      buf_ensure (&p->store.own, (size_t) count);
      mspan_fill (mspan_first (buf_room (&p->store.own), (size_t) count), ' ');
      buf_commit (&p->store.own, (size_t) count);
    }
}

static struct shown
in_octal (unsigned char byte)
{
  return (struct shown) {
    .text = { '\\', (unsigned char) ('0' + byte / 64), (unsigned char) ('0' + byte / 8 % 8),
              (unsigned char) ('0' + byte % 8) },
    .length = 4, .columns = 4,
  };
}

/* What BYTE becomes where P's position is.  */
static struct shown
show (struct printer *p, unsigned char byte)
{
  const struct tabs *tabs = &p->set->input_tabs;
  bool given = byte == tabs->byte;
  if (given || byte == '\t')
    {
      intmax_t width = given ? tabs->width : 8;
      struct shown tab = { .text = { byte }, .columns = width - p->position % width };
      if (p->layout.expand)
        tab.blanks = tab.columns;
      else
        tab.length = 1;
      return tab;
    }
  int columns = columns_of_byte (&p->pen.columns, byte);
  if (columns < 1 && p->layout.unseen == WITH_HATS && byte < 0x80)
    return (struct shown) { .text = { '^', byte ^ 0x40 }, .length = 2, .columns = 2 };
  if (columns < 1 && p->layout.unseen != AS_THEY_ARE)
    return in_octal (byte);
  /* No backspace goes beyond the beginning.  */
  if (columns < 0 && p->position == 0)
    return (struct shown) { .length = 0 };
  return (struct shown) { .text = { byte }, .length = 1, .columns = columns };
}

/* Whether SHOWN still has room in the column; then P's position is behind it.  */
static bool
advance (struct printer *p, const struct shown *shown)
{
  intmax_t position = p->position + shown->columns;
  if (p->layout.truncate && position > p->layout.column_width)
    return false;
  if (position > INT_MAX)
    {
      complain (p->inv, "%s", _("integer overflow"));
      stop (p->inv);
    }
  p->position = position;
  return true;
}

static void
put_shown (struct printer *p, const struct shown *shown)
{
  add_blanks (p, shown->blanks);
  add_text (p, span_first (SPAN_ARRAY (shown->text), shown->length));
}

void
printer_put_number (struct printer *p)
{
  const struct tabs *numbers = &p->set->numbers;
  size_t width = (size_t) numbers->width;
  bool negative = p->number < 0;
  struct digits digits = digits_of ((uintmax_t) (negative ? -(intmax_t) p->number : p->number));
  size_t length = digits.count + negative;
  if (length < width)
    add_blanks (p, (intmax_t) (width - length));
  if (negative && length <= width)
    add_text (p, SPAN ("-"));
  add_text (p, span_last (digits_span (&digits), size_min (digits.count, width)));
  ckd_add (&p->number, p->number, 1);

  bool tab = numbers->byte == '\t';
  if (tab && p->columns.count > 1)
    add_blanks (p, p->layout.number_width - numbers->width);
  else
    put_shown (p, &(struct shown) { .text = { numbers->byte }, .length = 1 });
  if (tab && p->columns.count == 1)
    p->pen.column += p->set->output_tabs.width - p->pen.column % p->set->output_tabs.width;
  if (p->layout.truncate && !p->layout.merge)
    p->position += p->layout.number_width;
}

/* The file of COLUMN has ended.  */
static void
close_reader (struct printer *p, struct text_column *column)
{
  column->reader->reading = CLOSED;
  FOR_EACH (other, p->columns)
    if (other->reader == column->reader)
      other->lines = 0;
}

/* Take a form feed, which ends the page.  */
static void
end_page (struct printer *p, struct text_column *column)
{
  stream_drop_form_feed (column->reader->stream);
  column->reader->reading = p->layout.down ? PAGE_READ : HELD;
  column->lines = 0;
}

/* What is left of a line that did not end in its column.  */
static void
pass_over (struct printer *p, struct text_column *column)
{
  if (stream_drop_line (column->reader->stream))
    return;
  if (!stream_more (column->reader->stream))
    {
      close_reader (p, column);
      return;
    }
  p->form_feed_due |= p->layout.keep_form_feeds;
  end_page (p, column);
}

/* What TEXT begins with that is put as it is and has ROOM; P's position is then
   behind it.  */
static struct span
take_run (struct printer *p, struct span text, size_t room)
{
  size_t length = span_plain (span_first (text, size_min (text.length, room)));
  length = span_find (span_first (text, length), p->set->input_tabs.byte);
  size_t columns = length;
  while (length < text.length && !ELEM (p->specials.has, span_at (text, length)))
    {
      /* No backspace: those are special.  */
      columns += (size_t) columns_of_byte (&p->pen.columns, span_at (text, length));
      if (columns > room)
        {
          columns--;
          break;
        }
      length++;
    }
  p->position += (intmax_t) columns;
  return span_first (text, length);
}

/* Put what the rest of the line begins with that is put as it is.  */
static void
put_run (struct printer *p, struct stream *stream)
{
  intmax_t room = p->layout.truncate ? p->layout.column_width - p->position : INTMAX_MAX;
  /* A number can be wider than its column; then not even what has no width has room.  */
  if (room < 0)
    return;
  struct span run = take_run (p, stream->rest, (size_t) room);
  add_text (p, run);
  stream_drop (stream, run.length);
}

/* Put the rest of a line that has begun.  */
static void
put_rest (struct printer *p, struct text_column *column)
{
  struct stream *stream = column->reader->stream;
  while (stream_more (stream))
    {
      put_run (p, stream);
      unsigned char byte;
      if (!stream_look (stream, &byte) || byte == '\f')
        break;
      if (byte == '\n')
        {
          stream_drop (stream, 1);
          return;
        }
      struct shown shown = show (p, byte);
      if (!advance (p, &shown))
        break;
      put_shown (p, &shown);
      stream_drop (stream, 1);
    }
  pass_over (p, column);
}

/* A form feed where a line would begin: the page is empty, or ends here.  */
static void
take_form_feed (struct printer *p, struct text_column *column)
{
  p->row.only_form_feed = true;
  if (p->header_due && !p->layout.down)
    {
      p->row.begun = true;
      printer_put_header (p);
    }
  else if (p->layout.keep_form_feeds)
    p->form_feed_due = true;
  end_page (p, column);
}

void
printer_take_line (struct printer *p, struct text_column *column)
{
  struct stream *stream = column->reader->stream;
  unsigned char first;
  bool more = stream_look (stream, &first);
  if (more && first == '\f' && column->page_was_full)
    {
      stream_drop_form_feed (stream);
      more = stream_look (stream, &first);
    }
  column->page_was_full = false;
  p->position = 0;
  if (!more)
    {
      close_reader (p, column);
      return;
    }
  if (first == '\f')
    {
      take_form_feed (p, column);
      return;
    }
  /* Where not even the first byte has room, the column is left empty, without so
     much as a number.  */
  struct shown shown = { .length = 0 };
  if (first != '\n')
    shown = show (p, first);
  if (!advance (p, &shown))
    {
      pass_over (p, column);
      return;
    }
  stream_drop (stream, 1);
  if (!p->storing)
    printer_begin_text (p, column);
  if (column->numbered)
    printer_put_number (p);
  p->row.empty = false;
  if (first == '\n')
    return;
  put_shown (p, &shown);
  put_rest (p, column);
}
