/* Sorted inputs merged into one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef ORDER_MERGING_H
#define ORDER_MERGING_H

#include "io/lines.h"
#include "io/output.h"
#include "order/order.h"

struct merge_source
{
  struct lines lines;           /* of which none was taken */
  struct span text_, whole_;    /* the current line, and with its end if it has one */
  uint64_t image_;
  size_t number_;
};

typedef VEC (struct merge_source) merge_sources;

/* Put the lines of SOURCES to OUT in their order; of equal ones those of the first
   source come first, or are all there is where ORDER wants one.  Where reading of a
   source fails its lines' input has the error, and that source is given back; NULL where all
   were read.  */
const struct merge_source *merge_lines (const struct ordering *order,
                                        merge_sources *sources, struct output *out);

#endif
