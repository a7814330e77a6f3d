/* Sorted inputs merged into one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_MERGING_H
#define ORDER_MERGING_H

#include "io/input.h"
#include "io/output.h"
#include "order/order.h"

struct merge_source
{
  struct input *in;
  struct span lines_;           /* those behind the current one, as far as they are read */
  struct span line_, ended_;    /* the current one, without its end and with it, if any */
  uint64_t image_;
};

typedef VEC (struct merge_source) merge_sources;

/* Put the lines of SOURCES to OUT in their order; of equal ones those of the first
   source come first, or are all there is where ORDER wants one.  Where reading of a
   source fails its input has the error, and that source is given back; NULL where all
   were read.  */
const struct merge_source *merge_lines (const struct ordering *order,
                                        merge_sources *sources, struct output *out);

#endif
