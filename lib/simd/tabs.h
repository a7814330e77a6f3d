/* Tabs replaced by spaces, and spaces by tabs, as expand and unexpand do it where
   tab stops are the multiples of one number.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each byte takes a column, but for tabs and newlines.  What is something else
   (\b; from 0x80 on, unless STYLE says that these are columns, too) is the
   caller's: he deals with it by himself and comes back with the rest.  */

#ifndef SIMD_TABS_H
#define SIMD_TABS_H

#include "bound/mspan.h"
#include "simd/cpu.h"

enum { TABS_APART_MOST = 64 };

struct tabs_style
{
  size_t apart;                 /* of tab stops: 1, unexpand_tabs 2, to
                                   TABS_APART_MOST */
  bool bytes;                   /* those from 0x80 on are columns */
  bool indents_only;            /* unexpand_tabs: only blanks that begin a line */
};

/* Copy SOURCE to TARGET, each tab as spaces up to the next tab stop, as far as
   there is room and up to the first byte that is the caller's.  *COLUMN is where
   SOURCE begins, then where the rest does.  Returns the bytes taken off SOURCE, and
   those written to TARGET in *WRITTEN; what TARGET held behind those is lost.  */
size_t expand_tabs (struct span source, struct mspan target, const struct tabs_style *style,
                    uintmax_t *column, size_t *written);
size_t expand_tabs_at (enum cpu level, struct span source, struct mspan target,
                       const struct tabs_style *style, uintmax_t *column, size_t *written);

/* Copy SOURCE to TARGET, of each run of spaces and tabs what is before its last tab
   stop as tabs.  A space alone stays.  A run is the caller's where SOURCE may not
   hold its end, and where a byte follows that is: *COLUMN and what is returned are
   then those of its beginning.  SOURCE does not go on with a run.

   With INDENTS_ONLY only runs at the beginning of a line are changed, and only they
   and the byte behind them matter.  Then *COLUMN is 0 if SOURCE begins a line, and
   nothing is told about it but whether the rest does.  */
size_t unexpand_tabs (struct span source, struct mspan target, const struct tabs_style *style,
                      uintmax_t *column, size_t *written);
size_t unexpand_tabs_at (enum cpu level, struct span source, struct mspan target,
                         const struct tabs_style *style, uintmax_t *column, size_t *written);

#endif
