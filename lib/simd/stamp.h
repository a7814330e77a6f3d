/* The same bytes in each of many lines.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_STAMP_H
#define SIMD_STAMP_H

#include "bound/mspan.h"

/* LINES are lines of WIDTH bytes: what the first holds from BEGIN up to END is put in
   the same place of all others.  Stops unless the lines are whole, at least one, and
   the place is in them.  */
void stamp_lines (struct mspan lines, size_t width, size_t begin, size_t end);

#endif
