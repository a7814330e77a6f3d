/* Text broken into lines of one width, and joined again.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_WRAP_H
#define SIMD_WRAP_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* Write TEXT with a newline in front of each byte for which a line of WIDTH has no
   room; *COLUMN is how much the line has before and behind it.  How much was written:
   TO must hold TEXT and as many newlines as could be needed, which is stopped at.  */
size_t wrap_lines (struct span text, size_t width, size_t *column, struct mspan to);
size_t wrap_lines_at (enum cpu level, struct span text, size_t width, size_t *column,
                      struct mspan to);

/* Write TEXT, but not the newlines of lines that have all the same length; nor most of
   others, which are not looked for very hard.  How much was written: TO must be as long
   as TEXT.  */
size_t join_lines (struct span text, struct mspan to);

#endif
