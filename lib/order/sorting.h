/* Lines in memory, put in order.
   SPDX-License-Identifier: GPL-3.0-or-later

   A line is a record of 16 bytes: its image (order.h) and where it is.  Records are
   distributed by the bits of their images in which they differ, like letters by their
   first digits, until few share them; those that share an image are told apart by the
   next, or by comparing the lines.  Equal lines stay in the order of their text.  */

#ifndef ORDER_SORTING_H
#define ORDER_SORTING_H

#include "io/output.h"
#include "order/order.h"

struct line_record
{
  uint64_t image;
  uint64_t place_;              /* where the line begins, and its length */
};

typedef VEC (struct line_record) line_records;

struct sorting
{
  const struct ordering *order;
  struct span text;
  size_t threads;
  line_records records_, spare_;
  struct collate_codes codes_;
  bool has_codes_;              /* by which lines are sorted first */
  bool as_it_was_;              /* the lines were in order before */
};

/* What COUNT lines cost, in bytes, beside their text.  */
enum { SORTING_LINE_COST = 2 * sizeof (struct line_record) };

/* Put in order the COUNT lines of TEXT, each of which has its end, by as many as
   THREADS; where ORDER wants one of equal lines, leave out all but the first.  TEXT
   stays as it is, and is kept.  False where memory is short.  */
bool sorting_make (struct sorting *s, const struct ordering *order, struct span text,
                   size_t count, size_t threads);

/* Put the lines to OUT, with their ends.  */
void sorting_put (struct sorting *s, struct output *out);

/* The lines one by one, without their ends: the next into *LINE.  *AT is 0 at first.  False
   behind the last.  */
bool sorting_next (const struct sorting *s, size_t *at, struct span *line);

void sorting_release (struct sorting *s);

#endif
