/* Files that are renamed, or copied to another file system and then removed.
   SPDX-License-Identifier: GPL-3.0-or-later

   Across file systems the target appears when it is whole, in place of what was there, or
   not at all: it is made under another name, and renamed.  Then the source is removed,
   but only what was copied and has not changed since.  */

#ifndef CP_MOVING_H
#define CP_MOVING_H

#include "pair.h"

/* Move the operand SOURCE to TARGET; without COPIES, only by renaming.  What fails is
   told; false then.  */
bool move_operand (struct copying *c, struct str source, const struct place *target,
                   bool copies);

/* The file that was copied had STATUS.  */
void taken_add (struct copying *c, const struct stat *status);

/* Remove what was copied of PAIR's source.  False where something is left: told.  */
bool taken_remove (struct copying *c, const struct copy_pair *pair);

#endif
