/* What of its context an entry shows, and where.
   SPDX-License-Identifier: GPL-3.0-or-later

   A line has two halves.  The right one begins with the keyword; what follows it fills
   that half, what stands before it the left one.  Where the left half has room to its
   left, it begins with the tail: what did not fit behind the keyword.  Where the right
   one has room to its right, it ends with the head: what did not fit before it.  */

#ifndef PTX_LAYOUT_H
#define PTX_LAYOUT_H

#include "index.h"

struct layout
{
  struct index *index;
  struct span flag;             /* stands where something is cut off */
  intmax_t gap;                 /* columns between fields */
  intmax_t half;                /* columns of half a line */
  intmax_t before, keyafter;    /* columns that these fields may have */
  intmax_t reference;           /* columns of the longest reference */
};

/* For lines of WIDTH columns in all; where REFERENCES_TAKE_ROOM, those are among them.
   SYSTEM_V: as ptx of System V does it, almost.  */
struct layout entry_layout (struct index *ix, struct span flag, intmax_t gap,
                            intmax_t width, bool references_take_room, bool system_v);

/* A stretch of the text.  */
struct field
{
  struct span text;
  intmax_t columns;             /* less than 0 where white space is in the way */
  bool cut;                     /* something is cut off there */
};

struct entry
{
  struct field tail, before, keyafter, head;
  struct span key, after;       /* what keyafter consists of */
  struct span reference;
};

/* The entry of OCCURRENCE; what is in SCRATCH is part of it.  */
struct entry layout_entry (const struct layout *l, const struct occurrence *occurrence,
                           struct buf *scratch);

#endif
