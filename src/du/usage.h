/* What files use: their size, how many they are, when the last of them changed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DU_USAGE_H
#define DU_USAGE_H

#include <stdint.h>

#include "sys/status.h"

struct usage
{
  uintmax_t size;               /* UINTMAX_MAX is that or more */
  uintmax_t inodes;             /* the same */
  struct timespec time;         /* of the latest; before all times where there is none */
};

/* That of nothing.  */
struct usage usage_none (void);

enum usage_time { TIME_OF_CHANGE, TIME_OF_ACCESS, TIME_OF_STATUS, TIME_OF_BIRTH };

/* That of the file FOUND: its bytes if APPARENT, or the blocks that it takes.  */
struct usage usage_of (const struct file_status *found, bool apparent, enum usage_time time);

void usage_add (struct usage *sum, const struct usage *usage);

#endif
