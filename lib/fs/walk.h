/* A walk through a tree of files.
   SPDX-License-Identifier: GPL-3.0-or-later

     walk_begin (&walk, &entry, path);
     for (const struct visit *visit; (visit = walk_next (&walk));)
       …
     walk_end (&walk);

   Nothing outside the tree is reached, whatever is swapped for what meanwhile: each
   folder is entered from the one above it, which is held open.  However deep the tree,
   few descriptors are open: a folder that was closed is opened again as the one above
   a folder that is open, and must be the one it was.  */

#ifndef FS_WALK_H
#define FS_WALK_H

#include <sys/stat.h>

#include "bound/buf.h"
#include "bound/vec.h"
#include "fs/entry.h"
#include "sys/folder.h"

enum visit_kind
{
  VISIT_FOLDER,                 /* before what is in it … */
  VISIT_LEAVE,                  /* … and behind that; ERROR where reading failed */
  VISIT_UNREADABLE,             /* in place of the latter, or of both: ERROR tells why */
  VISIT_CYCLE,                  /* a folder that is one of those above it */
  VISIT_LOST,                   /* a folder is not where it was: the walk ends */
  VISIT_FILE                    /* anything else, or what cannot be looked at: ERROR */
};

struct visit
{
  enum visit_kind kind;
  int folder;                   /* for lib/sys/names.h: has … */
  struct str name;              /* … this name */
  struct str path;              /* as the user would write it */
  enum entry_kind entry_kind;   /* as the listing has it */
  bool is_followed;             /* a symbolic link that stands for what it points to */
  size_t depth;                 /* 0 is what the walk began with */
  int held;                     /* of VISIT_FOLDER and VISIT_LEAVE: itself, for
                                   sys_set_mode and kin */
  struct stat status;           /* of VISIT_FOLDER */
  bool is_empty;                /* of VISIT_FOLDER, if asked for */
  int error;
};

/* A folder on the way from the top to the current place.  */
struct level
{
  struct sys_folder listing_;
  int held_;                    /* it, where the listing is not open; or -1 */
  dev_t device_;
  ino_t inode_;
  bool is_link_;
  struct buf kept_;             /* what was read ahead: a byte for the kind, the name,
                                   NUL */
  size_t kept_from_;
  size_t path_length_, name_begin_;
  bool is_read_;                /* nothing is left but what is kept */
  int error_;
};

/* Which symbolic links to folders are entered.  */
enum walk_links { NO_LINKS, TOP_LINK, ALL_LINKS };

struct walk
{
  enum walk_links links;
  bool tells_empty;             /* read folders before VISIT_FOLDER, to know that */
  bool by_inode;                /* tell of entries in the order of their inodes, in which
                                   they lie on the disk, thousands at a time */
  struct entry top_;
  struct buf path_;
  VEC (struct level) levels_;
  size_t closed_;               /* of the levels, the first so many have no descriptor */
  struct level pending_;        /* may be entered, or was left */
  struct visit visit_;
  enum { BEGIN, GO_ON, MAY_ENTER, LEFT, ENDED } state_;
};

/* Walk from ENTRY, which the user calls PATH.  ENTRY stays the caller's.  *W has
   its public fields filled, and else zeros.  */
void walk_begin (struct walk *w, const struct entry *entry, struct str path);

/* The next visit, valid until the one after it; NULL at the end.  */
const struct visit *walk_next (struct walk *w);

/* Behind VISIT_FOLDER: do not go into it.  Nothing more is told of it.  */
void walk_pass (struct walk *w);

void walk_end (struct walk *w);

#endif
