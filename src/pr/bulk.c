/* Lines of one column that are put as they are, many at once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

#include "io/block.h"
#include "simd/lines.h"
#include "simd/nth.h"
#include "text/digits.h"

/* How many of the next lines have numbers that need not be cut.  */
static uintmax_t
lines_with_room (const struct printer *p)
{
  intmax_t limit = 1;
  for (intmax_t digit = 0; digit < p->set->numbers.width && limit < INT32_MAX; digit++)
    limit *= 10;
  if (limit > INT32_MAX)
    limit = INT32_MAX;
  return p->number >= 0 && p->number < limit ? (uintmax_t) (limit - p->number) : 0;
}

/* Put LINES with their numbers, as many as can be put together.  How many bytes they
   are; *COUNT is how many lines.  */
static size_t
put_numbered (struct printer *p, struct span lines, intmax_t *count)
{
  const struct tabs *numbers = &p->set->numbers;
  const unsigned char separator[] = { numbers->byte };
  struct number_style style = {
    .end = '\n', .width = (size_t) numbers->width, .fill = ' ',
    .separator = SPAN_ARRAY (separator),
  };
  struct line_counter counter;
  line_counter_set (&counter, (uintmax_t) p->number);
  size_t done = 0, taken;
  do
    {
      size_t written;
      taken = number_lines (span_from (lines, done),
                            output_reserve (p->pen.out, OUTPUT_BLOCK / 4), &counter, &style,
                            &written);
      output_commit (p->pen.out, written);
      done += taken;
    }
  while (taken > 0 && done < lines.length);
  struct span digits = line_counter_text (&counter);
  uintmax_t number;
  bool overflowed;
  digits_take (&digits, &number, &overflowed);
  *count = (intmax_t) number - p->number;
  p->number = (int32_t) number;
  return done;
}

/* The first lines of TEXT, whole ones, MOST at most; *COUNT is how many.  */
static struct span
whole_lines (struct span text, uintmax_t most, intmax_t *count)
{
  uintmax_t missing;
  size_t length = span_find_nth (text, '\n', most, &missing);
  if (missing > 0)
    {
      size_t last = span_rfind (text, '\n');
      length = last < text.length ? last + 1 : 0;
    }
  *count = (intmax_t) (most - missing);
  return span_first (text, length);
}

void
printer_put_lines (struct printer *p)
{
  struct text_column *column = &VEC_AT (p->columns, 0);
  struct stream *stream = column->reader->stream;
  while (p->lines_left > 0 && stream_more (stream))
    {
      uintmax_t most = (uintmax_t) p->lines_left;
      if (column->numbered && lines_with_room (p) < most)
        most = lines_with_room (p);
      intmax_t count;
      struct span lines = whole_lines (stream_forward (stream), most, &count);
      if (lines.length == 0)
        break;
      if (p->header_due)
        printer_put_header (p);
      p->page_begun = true;
      column->page_was_full = false;
      size_t taken = lines.length;
      if (column->numbered)
        taken = put_numbered (p, lines, &count);
      else
        put_span (p->pen.out, lines);
      stream_drop (stream, taken);
      p->lines_left -= count;
      column->lines = p->lines_left;
      if (taken == 0)
        break;
    }
}
