/* Names that nothing has yet, for what will be renamed once it is whole.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_UNUSED_NAME_H
#define FS_UNUSED_NAME_H

#include "bound/buf.h"
#include "bound/str.h"

/* How often to try another one: nobody can foretell them, so more than a few that are
   taken are no accident.  */
enum { UNUSED_NAME_TRIES = 100 };

/* Let *NAME be such a name, ".new-" and random letters, with nothing in front of it.  False,
   with errno, where the system has no random bytes.  Who makes it must see to it that
   it is new: EEXIST tells to try another.  */
bool unused_name (struct buf *name);

/* Makes something called NAME in FOLDER, where nothing has that name; else false, with
   errno.  */
typedef bool make_named (void *whom, int folder, struct str name);

/* Let MAKE make something of such a name, which is *NAME then.  False with errno.  */
bool unused_name_make (int folder, make_named *make, void *whom, struct buf *name);

/* Rename OLD in FROM to NAME in FOLDER if nothing has that name; else false with EEXIST.  Where
   the system cannot promise that, it is looked at first.  */
bool rename_to_unused (int from, struct str old, int folder, struct str name);

#endif
