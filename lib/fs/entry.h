/* An entry: an open folder, and one name in it.
   SPDX-License-Identifier: GPL-3.0-or-later

   A path is looked up once, up to the folder that has its last name; whatever is done
   then is done in that folder.  Who swaps a folder of the path meanwhile leads nothing
   elsewhere.  */

#ifndef FS_ENTRY_H
#define FS_ENTRY_H

#include "bound/arena.h"
#include "bound/str.h"

struct entry
{
  int folder;                   /* for lib/sys/names.h */
  struct str name;              /* no slash in it, but for those behind it */
  bool owned_;
};

/* The entry that PATH is.  False with errno where its folder cannot be looked up.
   Returned with entry_close.  */
bool entry_of (struct str path, struct entry *entry);
void entry_close (struct entry *entry);

#endif
