/* Lines of an input, of which those from some place on stay at hand.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/lines.h"

void
lines_begin (struct lines *l, struct input in, unsigned char end)
{
  l->in = in;
  l->end = end;
  l->terminated = true;
  l->keep = UINTMAX_MAX;
  l->text_ = span_empty ();
  l->base_ = 0;
  l->begin_ = l->from_ = l->number_ = l->ends_.count = 0;
}

/* Read more behind the text at hand, of which only what stays is held.  */
static bool
read_more (struct lines *l)
{
  uintmax_t next = l->base_ + l->begin_, past = l->base_ + l->text_.length;
  uintmax_t first = l->keep < next ? l->keep : next;
  bool more = input_more (&l->in, past - first, &l->text_);
  l->base_ = first;
  l->begin_ = next - first;
  l->from_ = past - first;
  return more;
}

bool
lines_next_slow_ (struct lines *l, struct line *line)
{
  l->number_ = l->ends_.count = 0;
  while (l->ends_.count == 0)
    if (l->from_ < l->text_.length)
      span_places (l->text_, &l->from_, l->end, &l->ends_);
    else if (!read_more (l))
      {
        /* The last line may lack its end.  */
        *line = (struct line) { l->base_ + l->begin_, l->base_ + l->text_.length };
        l->begin_ = l->text_.length;
        l->terminated = false;
        return line->begin < line->end;
      }
  return lines_next (l, line);
}
