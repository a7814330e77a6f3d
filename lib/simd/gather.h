/* Lines of a text, copied in any order.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_GATHER_H
#define SIMD_GATHER_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* Where lines begin.  */
typedef SLICE (uint64_t) begin_list;

/* Write to TARGET the lines that begin in TEXT at BEGINS, from the *FROM-th on, each
   with END, as many as there is room for.  *FROM is then the number of the next.
   Returns how much is written; what TARGET held behind that is lost.  Stops where a
   line would begin behind TEXT.

   Where there are lines and none is written, there is no room for the next.  */
size_t gather_lines (struct span text, unsigned char end, begin_list begins, size_t *from,
                     struct mspan target);
size_t gather_lines_at (enum cpu level, struct span text, unsigned char end,
                        begin_list begins, size_t *from, struct mspan target);

#endif
