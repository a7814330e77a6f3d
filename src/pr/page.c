/* Pages: rows of columns, between a header and the empty lines below them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

enum { FOOTER_LINES = 5 };

/* Whether COLUMN may have something for this page.  */
static bool
is_ready (const struct printer *p, const struct text_column *column)
{
  enum reading reading = column->reader->reading;
  return reading == READING || reading == PAGE_READ
         || (p->layout.down && column->stored > 0 && column->lines > 0);
}

bool
printer_goes_on (const struct printer *p)
{
  FOR_EACH (column, p->columns)
    if (is_ready (p, column))
      return true;
  return false;
}

/* Whether any column is to put another line on this page.  */
static bool
any_lines (const struct printer *p)
{
  FOR_EACH (column, p->columns)
    if (column->lines > 0 || column->reader->reading == PAGE_READ)
      return true;
  return false;
}

void
printer_put_header (struct printer *p)
{
  struct output *out = p->pen.out;
  pen_begin (&p->pen);
  pen_move_to (&p->pen, p->layout.margin);
  pen_put_blanks (&p->pen);
  if (p->page == 0)
    {
      complain (p->inv, "%s", _("page number overflow"));
      stop (p->inv);
    }
  put_text (out, "\n\n");
  put_repeated (out, ' ', (size_t) p->layout.margin);
  header_put (&p->header, out, p->page);
  put_text (out, "\n\n\n");
  p->header_due = false;
  pen_begin (&p->pen);
}

/* Put what is below the text of a page.  */
static void
end_page (struct printer *p)
{
  struct output *out = p->pen.out;
  if (p->page_begun && p->layout.headers)
    {
      if (p->set->form_feeds)
        put_byte (out, '\f');
      else
        put_repeated (out, '\n', (size_t) (p->lines_left + FOOTER_LINES));
    }
  else if (p->layout.keep_form_feeds && p->form_feed_due)
    {
      put_byte (out, '\f');
      p->form_feed_due = false;
    }
}

static void
begin_page (struct printer *p)
{
  if (p->layout.down)
    printer_store_page (p);
  FOR_EACH (column, p->columns)
    column->lines = p->layout.down ? (intmax_t) column->stored
                    : column->reader->reading == READING ? p->layout.lines : 0;
  p->header_due = p->layout.headers;
  p->page_begun = false;
  p->lines_left = p->set->double_space ? 2 * p->layout.lines : p->layout.lines;
}

/* What ended a page does not end the next.  */
static void
go_on_reading (struct printer *p)
{
  FOR_EACH (column, p->columns)
    if (column->reader->reading == HELD)
      column->reader->reading = READING;
}

/* Put a page.  False where there is none.  */
static bool
put_page (struct printer *p)
{
  begin_page (p);
  if (!printer_goes_on (p))
    return false;
  while (p->lines_left > 0 && printer_goes_on (p))
    {
      if (p->layout.as_it_is)
        {
          printer_put_lines (p);
          if (p->lines_left == 0)
            break;
        }
      printer_put_row (p);
      if (!p->layout.headers && !printer_goes_on (p))
        break;
      if (p->set->double_space && p->page_begun)
        {
          put_byte (p->pen.out, '\n');
          p->lines_left--;
        }
      /* Lines of which not even the first byte had room took none of the page.  */
      else if (!p->row.begun && !any_lines (p))
        break;
    }
  if (p->lines_left == 0)
    FOR_EACH (column, p->columns)
      if (column->reader->reading == READING)
        column->page_was_full = true;
  end_page (p);
  go_on_reading (p);
  return true;
}

void
printer_put_pages (struct printer *p)
{
  uintmax_t first = p->set->first_page, last = p->set->last_page;
  p->page = first > 0 ? first : 1;
  if (p->page > 1 && !printer_skip_pages (p))
    return;
  while (put_page (p) && p->page != last)
    p->page++;
}
