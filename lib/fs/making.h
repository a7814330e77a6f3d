/* Directories made, with those above them.
   POSIX.1-2024 mkdir.
   SPDX-License-Identifier: GPL-3.0-or-later

   One step after the other from the directory that was made or found last, which
   is held open: whoever puts a symbolic link in place of a directory that was just
   made does not lead the next step elsewhere.  Links that were there before are
   followed, as POSIX has it.  */

#ifndef FS_MAKING_H
#define FS_MAKING_H

#include <sys/types.h>

#include "bound/arena.h"
#include "bound/str.h"
#include "fs/entry.h"

/* How the last directory is made.  */
struct made_mode
{
  mode_t mode;
  mode_t umask;                 /* takes from it … */
  mode_t mentioned;             /* … but for these bits, which are as in MODE */
};

/* Told of each directory that was made, by its path.  */
typedef void making_made (void *whom, struct str path);

/* Told of a directory PATH, which is or will be NAME in FOLDER.  */
typedef void making_place (void *whom, int folder, struct str name, struct str path);

struct making
{
  struct arena *arena;          /* for the paths */
  mode_t umask;                 /* that is there */
  struct made_mode last;
  mode_t above;                 /* what those above it get, whatever the umask; 0 is all that
                                   it lets them, and what their owner needs */
  bool parents;                 /* make those above, too, and take what is there */
  making_made *made;            /* may be NULL, these too: */
  making_place *begins;         /* before one is made, be it there or not */
  making_place *is_there;       /* with PARENTS, when the last one is, made or not */
  void *whom;
};

/* What went wrong: with the directory PATH; 0 where nothing did.  */
struct making_failure
{
  int error;
  struct str path;
  bool mode_failed;             /* it was made, but its mode could not be set */
};

struct making_failure make_folder (const struct making *m, struct str path);

/* Make what is missing above PATH's last name, as M has it, and let *ENTRY be that name
   where it is; returned with entry_close unless that failed.  */
struct making_failure make_above (const struct making *m, struct str path,
                                  struct entry *entry);

#endif
