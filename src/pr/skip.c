/* The pages before the first that is wanted.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

#include <inttypes.h>
#include <stdckdint.h>

static bool
any_reading (const struct printer *p)
{
  FOR_EACH (column, p->columns)
    if (column->reader->reading == READING)
      return true;
  return false;
}

/* Whether COLUMN is the one whose lines are numbered.  */
static bool
counts (const struct printer *p, const struct text_column *column)
{
  return !p->layout.merge || column == &VEC_AT (p->columns, 0);
}

/* Pass over a line of COLUMN, the LAST of its page or not.  */
static void
skip_line (struct printer *p, struct text_column *column, bool last)
{
  struct reader *reader = column->reader;
  struct stream *stream = reader->stream;
  unsigned char first;
  bool more = stream_look (stream, &first);
  if (more && first == '\f' && column->page_was_full)
    {
      stream_drop_form_feed (stream);
      more = stream_look (stream, &first);
    }
  bool empty_page = more && first == '\f';
  column->page_was_full = last;
  if (!stream_drop_line (stream))
    {
      reader->reading = HELD;
      if (!stream_more (stream))
        reader->reading = CLOSED;
      else
        {
          stream_drop_form_feed (stream);
          FOR_EACH (other, p->columns)
            if (other->reader == reader && last)
              other->page_was_full = false;
        }
    }
  /* Even the end of a file counts as a line.  */
  if (!p->set->number_given && counts (p, column) && !empty_page)
    ckd_add (&p->number, p->number, 1);
}

bool
printer_skip_pages (struct printer *p)
{
  /* A file in columns across that had a form feed is not missed.  */
  bool missed = true;
  for (uintmax_t page = 1; page < p->page && any_reading (p); page++)
    {
      for (intmax_t line = 1; line <= p->layout.lines && any_reading (p); line++)
        FOR_EACH (column, p->columns)
          if (column->reader->reading == READING)
            skip_line (p, column, line == p->layout.lines);
      FOR_EACH (column, p->columns)
        if (column->reader->reading == HELD)
          {
            column->reader->reading = READING;
            missed = p->columns.count == 1 || p->layout.merge || p->layout.down;
          }
      if (!any_reading (p) && missed)
        {
          warn (p->inv, _("starting page number %" PRIuMAX " exceeds page count %" PRIuMAX),
                p->page, page);
          return false;
        }
    }
  return true;
}
