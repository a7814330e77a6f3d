/* Copies that files which are the same file are to share.
   GNU manual, "cp invocation": --preserve=links.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_COPY_LINKS_H
#define FS_COPY_LINKS_H

#include <sys/stat.h>

#include "bound/buf.h"
#include "fs/inodes.h"

/* A copy: its path in the folder that all copies are made in, which is the name of one
   of them, and what is below that; and what it is.  */
struct copied
{
  size_t top;                   /* for copied_path */
  struct str below;
  dev_t device;
  ino_t inode;
};

struct copied_links
{
  struct inodes sources_;
  VEC (struct copied) copies_;
  VEC (struct str) tops_;
};

/* Copies from now on are NAME and what is below it; that is called NAME from now on.
   NAME is kept.  */
void copied_begin (struct copied_links *links, struct str name);
void copied_rename (struct copied_links *links, struct str name);

/* The copy of the file with STATUS; NULL where there is none yet.  */
const struct copied *copied_find (const struct copied_links *links,
                                  const struct stat *status);

/* The file with STATUS was copied to what is BELOW the name, kept, and the copy has
   TARGET.  */
void copied_add (struct copied_links *links, const struct stat *status, struct str below,
                 const struct stat *target);

/* Put the path of COPY behind PATH.  */
void copied_path (const struct copied_links *links, const struct copied *copy,
                  struct buf *path);

/* Hold COPY, which is somewhere in FOLDER, for sys_link_held.  -1 with errno; ENOENT also
   where that path leads to something else by now.  */
int copied_hold (const struct copied_links *links, const struct copied *copy, int folder);

void copied_release (struct copied_links *links);

#endif
