/* Parts of lines, by where in the line they lie, as cut -b and cut -c put
   them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_COLUMNS_H
#define SIMD_COLUMNS_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* What is put of a line: its bytes or characters from BEGIN up to END, the first
   being 0.  */
struct columns { size_t begin, end; };

struct columns_style
{
  SLICE (struct columns) columns; /* ascending, none overlaps another */
  unsigned char end;            /* the last byte of each line; below 0x80 for utf8 */
  bool utf8;                    /* characters, of which the source has whole and
                                   valid ones only */
};

/* Copy of each line of SOURCE what STYLE wants, and its end, to TARGET.  Only
   whole lines are taken, as many as there is room for.  Returns the bytes taken
   off SOURCE, and those written to TARGET in *WRITTEN; what TARGET held behind
   those is lost.

   Where SOURCE has a line and none is taken, there is no room for that one.  */
size_t put_columns (struct span source, struct mspan target,
                    const struct columns_style *style, size_t *written);
size_t put_columns_at (enum cpu level, struct span source, struct mspan target,
                       const struct columns_style *style, size_t *written);

#endif
