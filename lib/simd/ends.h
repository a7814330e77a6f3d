/* Where lines of printable ASCII end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_ENDS_H
#define SIMD_ENDS_H

#include "bound/span.h"
#include "simd/cpu.h"

/* Newlines, by their index; so many at a time.  */
enum { LINE_ENDS_MOST = 128, LINE_ENDS_AT_ONCE = 3 };

struct line_ends
{
  size_t count;
  size_t at_[LINE_ENDS_MOST + LINE_ENDS_AT_ONCE];
};

/* Find the newlines of S before the first byte that is neither a newline nor from
   0x20 to 0x7e, MOST of them at most.  *ENDS has fewer than MOST, and fewer than
   LINE_ENDS_MOST, only where there are no more.  */
void span_line_ends (struct span s, size_t most, struct line_ends *ends);
void span_line_ends_at (enum cpu level, struct span s, size_t most, struct line_ends *ends);

/* The newlines that were found.  */
static inline size_t
line_end (const struct line_ends *ends, size_t number)
{
  return ELEM (ends->at_, number);
}

#endif
