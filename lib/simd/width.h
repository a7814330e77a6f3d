/* The widths of lines of ASCII.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_WIDTH_H
#define SIMD_WIDTH_H

#include "bound/span.h"
#include "simd/cpu.h"

struct width_tally
{
  uintmax_t column;             /* columns of the line so far */
  uintmax_t longest;            /* of the lines that have ended */
};

/* Take printable ASCII (0x20 to 0x7e, a column each) and newlines from the
   beginning of S into TALLY, up to the first other byte.  Returns how many
   bytes that is.  */
size_t span_line_width (struct span s, struct width_tally *tally);
size_t span_line_width_at (enum cpu level, struct span s, struct width_tally *tally);

#endif
