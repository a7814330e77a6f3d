/* Sorted inputs merged into one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/merging.h"

typedef VEC (size_t) numbers;

struct merging
{
  struct comparing comparing;
  merge_sources *sources;
  numbers turns;                /* the sources that have a line, in the order of those */
  struct buf last;              /* the line put last, where one of equals is wanted */
  bool any_put;
};

/* Take the next line of SOURCE.  False at its end.  */
static bool
advance (struct merging *m, struct merge_source *source)
{
  unsigned char end = m->comparing.order->end;
  if (source->lines_.length == 0 && !input_records (source->in, end, &source->lines_))
    return false;
  struct span lines = source->lines_;
  span_next (&source->lines_, end, &source->line_);
  source->ended_ = span_first (lines, lines.length - source->lines_.length);
  source->image_ = line_image (&m->comparing, 0, 0, lines, source->line_.length);
  return true;
}

/* Whether the line of source A goes out in front of that of source B.  */
static bool
goes_first (struct merging *m, size_t a, size_t b)
{
  const struct merge_source *x = &VEC_AT (*m->sources, a), *y = &VEC_AT (*m->sources, b);
  if (x->image_ != y->image_)
    return x->image_ < y->image_;
  int difference = lines_compare (&m->comparing, x->line_, y->line_);
  return difference < 0 || (difference == 0 && a < b);
}

/* Give source NUMBER its turn among those from FIRST on.  */
static void
take_turn (struct merging *m, size_t number, size_t first)
{
  size_t low = first, high = m->turns.count;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (goes_first (m, VEC_AT (m->turns, middle), number))
        low = middle + 1;
      else
        high = middle;
    }
  /* What is in front of it moves up; the place at FIRST - 1 was its own.  */
  for (size_t i = first; i < low; i++)
    VEC_AT (m->turns, i - 1) = VEC_AT (m->turns, i);
  VEC_AT (m->turns, low - 1) = number;
}

static void
put_line (struct merging *m, const struct merge_source *source, struct output *out)
{
  const struct ordering *order = m->comparing.order;
  struct span line = source->line_;
  if (order->unique)
    {
      if (m->any_put && lines_compare (&m->comparing, buf_span (&m->last), line) == 0)
        return;
      m->any_put = true;
      buf_truncate (&m->last, 0);
      buf_append (&m->last, line);
    }
  put_span (out, source->ended_);
  if (source->ended_.length == line.length)
    put_byte (out, order->end);
}

static const struct merge_source *
merge (struct merging *m, struct output *out)
{
  /* Each source finds its place among those in front of it.  */
  for (size_t i = 0; i < m->sources->count; i++)
    {
      struct merge_source *source = &VEC_AT (*m->sources, i);
      if (!advance (m, source))
        {
          if (source->in->error)
            return source;
          continue;
        }
      VEC_PUSH (m->turns, i);
      size_t at = m->turns.count - 1;
      for (; at > 0 && goes_first (m, i, VEC_AT (m->turns, at - 1)); at--)
        VEC_AT (m->turns, at) = VEC_AT (m->turns, at - 1);
      VEC_AT (m->turns, at) = i;
    }
  while (m->turns.count > 0 && !out->error)
    {
      size_t number = VEC_AT (m->turns, 0);
      struct merge_source *source = &VEC_AT (*m->sources, number);
      put_line (m, source, out);
      if (advance (m, source))
        take_turn (m, number, 1);
      else if (source->in->error)
        return source;
      else
        {
          for (size_t i = 1; i < m->turns.count; i++)
            VEC_AT (m->turns, i - 1) = VEC_AT (m->turns, i);
          VEC_DROP (m->turns);
        }
    }
  return NULL;
}

const struct merge_source *
merge_lines (const struct ordering *order, merge_sources *sources, struct output *out)
{
  struct merging m = { .comparing = { .order = order }, .sources = sources };
  const struct merge_source *failed = merge (&m, out);
  comparing_release (&m.comparing);
  VEC_RELEASE (m.turns);
  buf_release (&m.last);
  return failed;
}
