/* How much there is in a tree, for who tells how far a run has come.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_EXTENT_H
#define FS_EXTENT_H

#include <stdint.h>

#include "fs/walk.h"

struct extent
{
  uintmax_t files;              /* of all kinds, folders too */
  uintmax_t bytes;              /* of those that are regular */
};

/* That of ENTRY, as a walk sees it by LINKS; of what is in it as well if DEEP.  Sizes are not
   looked at unless WITH_BYTES.  What cannot be seen is nothing.  */
struct extent extent_of (const struct entry *entry, enum walk_links links, bool deep,
                         bool with_bytes);

/* The same of what the user calls PATH.  */
struct extent extent_of_path (struct str path, enum walk_links links, bool deep,
                              bool with_bytes);

#endif
