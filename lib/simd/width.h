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

/* The columns of characters beyond ASCII, 64 of them a page: a byte each, or
   COLUMNS_UNKNOWN.  A page that is not there is one where all are unknown.  */
enum { COLUMNS_PAGE = 64, COLUMNS_PAGES = 0x110000 / COLUMNS_PAGE, COLUMNS_UNKNOWN = 0xff };
struct column_table
{
  const unsigned char *pages_[COLUMNS_PAGES];
  /* A bit for each page up to U+FFFF that has no blanks: whether all of its
     characters take a column, whether all of them take two.  */
  unsigned char narrow_[0x10000 / COLUMNS_PAGE / 8], wide_[0x10000 / COLUMNS_PAGE / 8];
};

/* The page of CODE is COLUMNS, COLUMNS_PAGE bytes that live as long as TABLE.  */
void column_table_add (struct column_table *table, uint32_t code, struct span columns);
bool column_table_has (const struct column_table *table, uint32_t code);

/* As span_line_width, and characters of UTF-8 whose columns TABLE knows.  */
size_t span_line_width_utf8 (struct span s, const struct column_table *table,
                             struct width_tally *tally);

#endif
