/* Lines broken where they are too wide, as fold does it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_FOLD_H
#define SIMD_FOLD_H

#include "bound/mspan.h"
#include "simd/cpu.h"
#include "simd/width.h"

enum fold_unit
{
  FOLD_BYTES,                   /* each counts one */
  FOLD_BYTE_COLUMNS,            /* the same, but for \t, \b and \r */
  FOLD_COLUMNS,                 /* of UTF-8, as a table tells them */
  FOLD_CHARS                    /* of UTF-8 that the table has: each counts one */
};

struct fold_style
{
  enum fold_unit unit;
  size_t width;                 /* what a line may have: from 1, FOLD_COLUMNS from 2 */
  bool at_blanks;               /* break behind the last space or tab, if there
                                   is one */
  const struct column_table *table;
};

/* Copy lines of SOURCE to TARGET, with a newline where they are broken.  Only whole
   lines of the target are taken, as many as there is room for, up to the first with
   what is the caller's: bytes that are no character, characters that the table does
   not have and, with AT_BLANKS, blanks beyond ASCII; and up to one that would begin
   with a tab that is too wide.  Returns the bytes taken off SOURCE, and those written
   to TARGET in *WRITTEN; what TARGET held behind those is lost.

   Unless bytes are counted, \t goes to the next multiple of 8, \b back over the
   character before it in the line, \r to the beginning.  Lines with
   these are taken one by one.  */
size_t fold_lines (struct span source, struct mspan target, const struct fold_style *style,
                   size_t *written);
size_t fold_lines_at (enum cpu level, struct span source, struct mspan target,
                      const struct fold_style *style, size_t *written);

#endif
