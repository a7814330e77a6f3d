/* Lines of several texts, put in turn, as paste puts them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_INTERLEAVE_H
#define SIMD_INTERLEAVE_H

#include "bound/mspan.h"
#include "bound/vec.h"
#include "simd/cpu.h"

/* What is put behind a line in place of its end: up to JOINT_MOST bytes.  */
enum { JOINT_MOST = 8 };

struct joint { unsigned char bytes[JOINT_MOST]; size_t length; };

/* A column of rows: the next line of the text of that number, and what is behind
   it.  */
struct column
{
  size_t text;
  struct joint joint;
  size_t before_;               /* where the text stood, were the row not to fit */
};

typedef VEC (struct column) column_vec;
typedef VEC (struct span) text_vec;

/* Take rows off TEXTS, each with a line for each of COLUMNS, and write them to
   TARGET: as many as TEXTS have whole lines, which end in END, and TARGET has
   room.  Returns how much is written; what TARGET held behind that is lost.  */
size_t interleave_lines (text_vec *texts, column_vec *columns, unsigned char end,
                         struct mspan target);
size_t interleave_lines_at (enum cpu level, text_vec *texts, column_vec *columns,
                            unsigned char end, struct mspan target);

#endif
