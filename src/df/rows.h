/* Which file systems are shown, and what of them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DF_ROWS_H
#define DF_ROWS_H

#include "df.h"
#include "fs/mounts.h"

struct rows
{
  struct invocation *inv;
  mount_list mounts;
  VEC (struct row) rows;
  struct row total;
};

/* Read what is mounted.  Where that cannot be, the run ends, unless it can do without.  */
void rows_begin (struct rows *r, struct invocation *inv);

/* Add rows of all file systems that are mounted and wanted; of that which each operand is a
   device of, or lies in.  */
void rows_add_all (struct rows *r);
void rows_add_operands (struct rows *r);

#endif
