/* Sorted inputs merged into one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/merging.h"

#include "simd/leading.h"

typedef VEC (struct merge_source *) turns;

struct merging
{
  struct comparing comparing;
  bool by_bytes;                /* lines have the order of their bytes */
  bool by_images;               /* first, that is */
  merge_sources *sources;
  turns turns;                  /* the sources that have a line, in the order of those */
  struct buf last;              /* the line put last, where one of equals is wanted */
  bool any_put;
};

/* Take the next line of SOURCE.  False at its end.  */
static bool
advance (struct merging *m, struct merge_source *source)
{
  struct line line;
  if (!lines_next (&source->lines, &line))
    return false;
  bool terminated = source->lines.terminated;
  source->whole_ = terminated ? line_with_end (&source->lines, line)
                              : line_text (&source->lines, line);
  source->text_ = span_first (source->whole_, source->whole_.length - terminated);
  if (m->by_images)
    source->image_ = line_image (&m->comparing, 0, 0, source->text_, source->text_.length);
  return true;
}

/* Whether the line of source A goes out in front of that of source B.  */
static bool
goes_first (struct merging *m, const struct merge_source *a, const struct merge_source *b)
{
  if (m->by_images && a->image_ != b->image_)
    return a->image_ < b->image_;
  int difference = m->by_bytes ? span_order (a->text_, b->text_)
                               : lines_compare (&m->comparing, a->text_, b->text_);
  return difference < 0 || (difference == 0 && a->number_ < b->number_);
}

/* Give SOURCE, which has the first turn, its turn.  */
static void
take_turn (struct merging *m, struct merge_source *source)
{
  size_t low = 1, high = m->turns.count;
  /* Often it has the first again.  */
  if (high == 1 || goes_first (m, source, VEC_AT (m->turns, 1)))
    return;
  for (low = 2; low < high;)
    {
      size_t middle = low + (high - low) / 2;
      if (goes_first (m, VEC_AT (m->turns, middle), source))
        low = middle + 1;
      else
        high = middle;
    }
  for (size_t i = 1; i < low; i++)
    VEC_AT (m->turns, i - 1) = VEC_AT (m->turns, i);
  VEC_AT (m->turns, low - 1) = source;
}

static void
put_line (struct merging *m, const struct merge_source *source, struct output *out)
{
  const struct ordering *order = m->comparing.order;
  struct span line = source->text_;
  if (order->unique)
    {
      if (m->any_put && lines_compare (&m->comparing, buf_span (&m->last), line) == 0)
        return;
      m->any_put = true;
      buf_truncate (&m->last, 0);
      buf_append (&m->last, line);
    }
  put_span (out, source->whole_);
  if (!source->lines.terminated)
    put_byte (out, order->end);
}

static const struct merge_source *
merge (struct merging *m, struct output *out)
{
  /* Each source finds its place among those in front of it.  */
  for (size_t i = 0; i < m->sources->count; i++)
    {
      struct merge_source *source = &VEC_AT (*m->sources, i);
      source->number_ = i;
      if (!advance (m, source))
        {
          if (source->lines.in.error)
            return source;
          continue;
        }
      VEC_PUSH (m->turns, source);
      size_t at = m->turns.count - 1;
      for (; at > 0 && goes_first (m, source, VEC_AT (m->turns, at - 1)); at--)
        VEC_AT (m->turns, at) = VEC_AT (m->turns, at - 1);
      VEC_AT (m->turns, at) = source;
    }
  while (m->turns.count > 0 && !out->error)
    {
      struct merge_source *source = VEC_AT (m->turns, 0);
      put_line (m, source, out);
      if (advance (m, source))
        take_turn (m, source);
      else if (source->lines.in.error)
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
  struct merging m = {
    .comparing = { .order = order }, .sources = sources,
    .by_bytes = order->keys.count == 0 && order->last_resort && !order->last_reversed
                && !order->collates,
  };
  m.by_images = !m.by_bytes && !images_are_dear (order);
  const struct merge_source *failed = merge (&m, out);
  comparing_release (&m.comparing);
  VEC_RELEASE (m.turns);
  buf_release (&m.last);
  return failed;
}
