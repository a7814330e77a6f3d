/* Tables whose columns are as wide as what is in them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DF_TABLE_H
#define DF_TABLE_H

#include "bound/vec.h"
#include "cli/tool.h"

struct table_column { bool to_the_left; size_t width; };

struct table
{
  VEC (struct table_column) columns;
  VEC (struct str) cells;       /* row by row */
};

/* A new column, which is WIDTH wide at least.  */
void table_add_column (struct table *t, bool to_the_left, size_t width);

/* Add TEXT as the next cell; what cannot be printed in it is put as "?".  */
void table_add_cell (struct table *t, struct invocation *inv, struct span text);

void table_put (const struct table *t, struct output *out);

#endif
