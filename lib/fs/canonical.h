/* Paths without symbolic links, dots and doubled slashes.
   GNU manual, "realpath invocation".  gnulib's canonicalize.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_CANONICAL_H
#define FS_CANONICAL_H

#include <stdbool.h>

#include "bound/arena.h"
#include "bound/buf.h"
#include "bound/str.h"
#include "fs/nearby.h"

/* Which components must be there.  */
enum components { ALL_COMPONENTS, ALL_BUT_LAST, NO_COMPONENTS };

/* PATH as it is from the root, for as long as the run.  WITH_LINKS keeps symbolic links;
   ".." goes back over them then.  No string, with errno, where that cannot be.  */
struct str path_canonical (struct str path, enum components needed, bool with_links);

/* For many paths: what is known of the folder that the last one was in; { 0 } is nothing.  */
struct resolver
{
  struct nearby nearby_;
  bool knows_folder_;
  struct span folder_;          /* as paths have it, with its slash; nothing for the current
                                   one */
  struct str canonical_;        /* no string where that could not be had */
  struct buf text_;
};

/* The same without links, in ARENA.  A folder that several paths in a row have in common is
   resolved once.  PATH lives as long as R.  */
struct str resolver_canonical (struct resolver *r, struct arena *arena, struct str path,
                               enum components needed);
void resolver_release (struct resolver *r);

/* Whether PATH is BASE or in it; both canonical.  */
bool path_is_in (struct str path, struct str base);

/* PATH as seen from the folder BASE, in ARENA; both canonical.  */
struct str path_relative (struct arena *arena, struct str path, struct str base);

#endif
