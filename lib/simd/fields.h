/* Fields of lines, as cut -f puts them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_FIELDS_H
#define SIMD_FIELDS_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* Fields up to this one can be told from those behind them.  */
enum { FIELDS_MOST = 60 };

struct fields_style
{
  unsigned char delimiter, end; /* between fields, behind each line; not the same */
  unsigned char joint;          /* what is put between fields */
  size_t count;                 /* fields that WANTED tells of, 1 to FIELDS_MOST */
  uint64_t wanted;              /* bit I is of field I, the first being 0 */
  bool rest_wanted;             /* those behind them */
  bool only_delimited;          /* a line without DELIMITER is left out; otherwise it
                                   is put whole */
};

/* Copy of each line of SOURCE the fields that STYLE wants, and its end, to
   TARGET.  Only whole lines are taken, as many as there is room for.  Returns the
   bytes taken off SOURCE, and those written to TARGET in *WRITTEN; what TARGET
   held behind those is lost.

   Where SOURCE has a line and none is taken, there is no room for that one.  */
size_t put_fields (struct span source, struct mspan target,
                   const struct fields_style *style, size_t *written);
size_t put_fields_at (enum cpu level, struct span source, struct mspan target,
                      const struct fields_style *style, size_t *written);

#endif
