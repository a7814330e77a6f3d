/* A line of output: a line of each column, side by side.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

/* Put the separators that are owed.  */
static void
put_separators (struct printer *p)
{
  struct pen *pen = &p->pen;
  if (p->row.separators == 0)
    {
      if (pen->blanks > 0)
        pen_put_blanks (pen);
      return;
    }
  struct span rest = p->layout.separator;
  for (unsigned char byte; span_take (&rest, &byte);)
    if (byte == ' ')
      pen->blanks++;
    else
      {
        if (pen->blanks > 0)
          pen_put_blanks (pen);
        put_byte (pen->out, byte);
        pen->column++;
      }
  if (pen->blanks > 0)
    pen_put_blanks (pen);
  p->row.separators = 0;
}

/* Go to where the text of a column begins.  */
static void
go_to_text (struct printer *p)
{
  intmax_t separator = (intmax_t) p->layout.separator.length;
  if (separator < p->row.start)
    {
      pen_move_to (&p->pen, p->row.start - separator);
      p->row.start = 0;
    }
  if (p->layout.separate)
    put_separators (p);
}

/* Put nothing where COLUMN would be, so that the next one is in its place.  */
static void
align_column (struct printer *p, const struct text_column *column)
{
  p->row.start = column->start;
  go_to_text (p);
  if (column->numbered)
    printer_put_number (p);
}

/* Put nothing for the first columns, which were empty.  */
static void
align_first_columns (struct printer *p)
{
  size_t count = p->row.separators;
  p->row.separators = 0;
  for (size_t i = 0; i < count; i++)
    {
      align_column (p, &VEC_AT (p->columns, i));
      p->row.separators++;
    }
}

void
printer_begin_text (struct printer *p, const struct text_column *column)
{
  p->row.begun = true;
  if (p->header_due)
    printer_put_header (p);
  if (p->layout.merge && p->row.align_before)
    {
      align_first_columns (p);
      p->row.start = column->start;
      p->pen.blanks = p->layout.truncate ? p->layout.column_width : 0;
      p->row.align_before = false;
    }
  go_to_text (p);
}

/* COLUMN has nothing on this row, but others may.  */
static void
leave_empty (struct printer *p, const struct text_column *column)
{
  if (p->row.empty)
    p->row.align_before = true;
  else
    align_column (p, column);
}

/* Whether the page or the file of COLUMN, of several side by side, ended before the
   line that it was asked for.  */
static bool
ended_before_line (const struct printer *p, const struct text_column *column)
{
  switch (column->reader->reading)
    {
    case CLOSED: return true;
    case HELD: return p->row.empty || p->row.only_form_feed;
    default: return false;
    }
}

/* Put the next line of COLUMN, if there is one.  */
static void
put_line (struct printer *p, struct text_column *column)
{
  p->row.only_form_feed = false;
  p->row.start = column->start;
  if (p->layout.down)
    printer_put_stored (p, column);
  else
    printer_take_line (p, column);
  p->page_begun |= p->row.begun;
  column->lines--;
}

void
printer_put_row (struct printer *p)
{
  pen_begin (&p->pen);
  p->row = (struct row) { .empty = true };
  FOR_EACH (column, p->columns)
    {
      bool wanted = column->lines > 0 || column->reader->reading == PAGE_READ;
      if (wanted)
        put_line (p, column);
      if (wanted && column->lines <= 0 && !printer_goes_on (p))
        break;
      if (p->layout.merge && (!wanted || ended_before_line (p, column)))
        leave_empty (p, column);
      if (p->layout.separate)
        p->row.separators++;
    }
  if (p->row.begun)
    {
      put_byte (p->pen.out, '\n');
      p->lines_left--;
    }
}
