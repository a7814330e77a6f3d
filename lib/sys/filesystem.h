/* File systems: their kinds, and what they have (Linux: statfs(2)).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_FILESYSTEM_H
#define SYS_FILESYSTEM_H

#include <stdbool.h>
#include <stdint.h>

#include "bound/str.h"

/* The number that tells the kind of file system that FD is open on.  False, with
   errno, where that cannot be known; ENOSYS where no system tells.  */
bool sys_filesystem_kind (int fd, uint32_t *kind);

/* Whether others may change files of that KIND without this system noticing: it
   lies on another machine, or over something that may.  Notices of changes
   cannot be relied upon there.  */
enum filesystem_place { LOCAL, REMOTE, UNKNOWN_PLACE };
enum filesystem_place filesystem_place (uint32_t kind);

/* What GNU calls that KIND; NULL where it has no name for it.  */
const char *filesystem_name (uint32_t kind);

struct filesystem_status
{
  uint32_t kind;                /* 0 where no system tells */
  uint64_t id;
  uintmax_t name_most;          /* bytes of the longest name */
  uintmax_t transfer_size;      /* bytes that are best read or written at once */
  uintmax_t block_size;         /* bytes of what is counted here: */
  uintmax_t blocks, blocks_free;
  intmax_t blocks_available;    /* to others than root; may be below 0 */
  uintmax_t files, files_free;
};

/* What the file system that PATH lies in has.  False on failure.  */
bool sys_filesystem_status (struct str path, struct filesystem_status *result);

#endif
