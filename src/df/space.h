/* What file systems have, are filled with and have left.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DF_SPACE_H
#define DF_SPACE_H

#include "sys/filesystem.h"

/* A count, which may be below 0, or not known.  */
struct count
{
  bool known, negative;
  uintmax_t magnitude;
};

/* Of blocks or of inodes, in units of UNIT bytes; of 1 where those are inodes.  */
struct space
{
  uintmax_t unit;
  struct count total, used, available;
};

struct space space_of_blocks (const struct filesystem_status *status);
struct space space_of_inodes (const struct filesystem_status *status);
struct space space_unknown (void);

/* Add SPACE to *SUM, which is in units of 1.  What is not known adds nothing.  */
void space_add (struct space *sum, const struct space *space);

/* How many hundredths of what there is for users are used, rounded up.  False where that
   cannot be told.  */
bool space_percent (const struct space *space, double *percent);

#endif
