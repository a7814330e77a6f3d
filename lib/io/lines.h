/* Lines of an input, of which those from some place on stay at hand.
   SPDX-License-Identifier: GPL-3.0-or-later

   Lines are viewed in the input's own block, not copied.  A line is named by where it
   stands in the input; its text is asked for when it is needed, for a call of
   lines_next moves what stays, and lets go what does not.  */

#ifndef IO_LINES_H
#define IO_LINES_H

#include "io/input.h"
#include "simd/places.h"

struct line { uintmax_t begin, end; };  /* places in the input; END is not in it */

struct lines
{
  struct input in;
  unsigned char end;            /* of each line; the last may lack it */
  bool terminated;              /* whether the line given last had it */
  uintmax_t keep;               /* the text from here on stays at hand; changed by
                                   the caller, only to what is at hand */
  uintmax_t base_;              /* where in the input TEXT_ begins */
  struct span text_;            /* at hand */
  size_t begin_;                /* the next line, in TEXT_ */
  size_t from_;                 /* its ends from here on are not yet known */
  size_t number_;               /* the next of the ends that are */
  struct places ends_;
};

/* From now on L gives the lines of IN, which is open and from which nothing was read,
   and nothing but the line given last stays at hand.  */
void lines_begin (struct lines *l, struct input in, unsigned char end);


/* Whether the next line is known without reading: then nothing moves.  */
static inline bool
lines_known (const struct lines *l)
{
  return l->number_ < l->ends_.count;
}

bool lines_next_slow_ (struct lines *l, struct line *line);

/* The next line.  False at the end, where L->in.error may tell of an error.  */
static inline bool
lines_next (struct lines *l, struct line *line)
{
  if (BOUND_UNLIKELY (!lines_known (l)))
    return lines_next_slow_ (l, line);
  size_t end = ELEM (l->ends_.at, l->number_++);
  *line = (struct line) { .begin = l->base_ + l->begin_, .end = l->base_ + end };
  l->begin_ = end + 1;
  return true;
}

/* What stands in LINE, which is at hand, without its end.  */
static inline struct span
line_text (const struct lines *l, struct line line)
{
  return span_slice (l->text_, line.begin - l->base_, line.end - l->base_);
}

/* The same with the end, for lines that have it.  */
static inline struct span
line_with_end (const struct lines *l, struct line line)
{
  return span_slice (l->text_, line.begin - l->base_, line.end - l->base_ + 1);
}

/* The text at hand up to the end of LINE, which is at hand, and where in that LINE
   begins: for who looks at many bytes at once, and then may look before it.  */
static inline struct span
line_block (const struct lines *l, struct line line)
{
  return span_first (l->text_, line.end - l->base_);
}

static inline size_t
line_begin (const struct lines *l, struct line line)
{
  return line.begin - l->base_;
}

#endif
