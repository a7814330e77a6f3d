/* Names of one folder after another, as a shell makes them of a pattern.
   SPDX-License-Identifier: GPL-3.0-or-later

   A folder that several paths in a row begin with is looked up once, and held.  */

#ifndef FS_NEARBY_H
#define FS_NEARBY_H

#include "bound/str.h"
#include "fs/entry.h"

/* The folder held, if any; { 0 } is none.  */
struct nearby
{
  struct span folder_;          /* of the last path */
  int fd_;                      /* that is open on it; 0 is none */
};

/* PATH as a name in a folder, which is the current one where that is as good; nothing has
   been looked up then.  PATH lives as long as N; what is given back until N is next asked,
   and is not closed.  */
struct entry nearby_entry (struct nearby *n, struct str path);

void nearby_release (struct nearby *n);

#endif
