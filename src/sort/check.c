/* Whether a file is sorted.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "check.h"

#include <unistd.h>

#include "cli/quote.h"
#include "texts.h"

struct checking
{
  struct comparing comparing;
  struct buf last;              /* the last line of the block before */
  struct span line;             /* the line before */
  uint64_t image;
  uintmax_t number;             /* of lines so far */
};

/* Whether LINE may stand behind the line before it, which it then is.  */
static bool
may_follow (struct checking *c, struct span line)
{
  const struct ordering *order = c->comparing.order;
  uint64_t image = images_are_dear (order) ? 0
                   : line_image (&c->comparing, 0, 0, line, line.length);
  bool follows = true;
  if (c->number > 0 && image <= c->image)
    {
      int difference = image < c->image ? 1 : lines_compare (&c->comparing, c->line, line);
      follows = order->unique ? difference < 0 : difference <= 0;
    }
  c->line = line;
  c->image = image;
  c->number++;
  return follows;
}

/* The lines of a block; false at the first that is out of order.  */
static bool
check_lines (struct checking *c, struct span lines)
{
  for (struct span line; span_next (&lines, c->comparing.order->end, &line);)
    if (!may_follow (c, line))
      return false;
  return true;
}

static bool
check_input (struct checking *c, struct input *in)
{
  for (struct span lines; input_records (in, c->comparing.order->end, &lines);)
    {
      if (!check_lines (c, lines))
        return false;
      /* The block goes, its last line stays.  */
      buf_truncate (&c->last, 0);
      buf_append (&c->last, c->line);
      c->line = buf_span (&c->last);
    }
  return true;
}

/* "PROGRAM: FILE:NUMBER: disorder: LINE", where the line may hold any byte.  */
static void
tell_disorder (struct invocation *inv, const struct checking *c, struct str name)
{
  BUF (text);
  buf_format (&text, _("%s: %s:%ju: disorder: "), str_c (inv->called), quoted_name (name),
              c->number);
  buf_append (&text, c->line);
  buf_push (&text, c->comparing.order->end);
  say_span (inv, buf_span (&text));
}

bool
check_sorted (struct invocation *inv, const struct ordering *order, struct str name,
              bool quietly)
{
  struct checking c = { .comparing = { .order = order }, .line = span_empty () };
  struct input in;
  text_open_to_check (inv, &in, name);
  bool sorted = check_input (&c, &in);
  if (in.error)
    text_failed (inv, &in);
  if (!sorted && !quietly)
    tell_disorder (inv, &c, name);
  text_close (inv, &in);
  buf_release (&c.last);
  comparing_release (&c.comparing);
  return sorted;
}
