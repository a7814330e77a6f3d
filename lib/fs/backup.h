/* Backups of what is to be overwritten: file~, file.~1~.
   GNU manual, "Backup options".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_BACKUP_H
#define FS_BACKUP_H

#include "bound/buf.h"
#include "cli/backups.h"

/* What became of the name: nothing, with errno; it is not there any more; or it is
   there until something is renamed over it, so that there is no moment without it.  */
enum backup_made { BACKUP_FAILED, BACKUP_MOVED, BACKUP_LINKED };

/* Make what NAME in FOLDER is known by the name of a backup, as HOW has it; *BACKUP
   becomes that name.  MAY_LINK: by a second name, where the file system lets it have
   one.  ENOENT where NAME is not there.  A numbered backup never takes another's name,
   whoever makes backups at the same time.  */
enum backup_made backup_make (const struct backups *how, int folder, struct str name,
                              bool may_link, struct buf *backup);

/* Let *BACKUP be the name that a backup of NAME would get.  False with errno.  */
bool backup_name (const struct backups *how, int folder, struct str name,
                  struct buf *backup);

/* Undo what backup_make did: NAME is what it was.  False with errno.  */
bool backup_undo (enum backup_made made, int folder, struct str backup, struct str name);

#endif
