/* Names of shredded files removed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SHRED_REMOVING_H
#define SHRED_REMOVING_H

#include <sys/stat.h>

#include "cli/tool.h"
#include "fs/entry.h"

/* What becomes of the name: it stays; it is removed; it is made unreadable before that; and
   each step of that is on disk before the next.  */
enum removal { KEEP_NAME, UNLINK, WIPE, WIPE_AND_SYNC };

/* Remove ENTRY, called PATH, if it is still the file with STATUS.  What goes wrong is
   complained of: false.  */
bool remove_name (struct invocation *inv, enum removal how, const struct entry *entry,
                  struct str path, const struct stat *status, bool verbose);

#endif
