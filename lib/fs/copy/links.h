/* Copies that files which are the same file are to share.
   GNU manual, "cp invocation": --preserve=links.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_COPY_LINKS_H
#define FS_COPY_LINKS_H

#include <sys/stat.h>

#include "bound/arena.h"
#include "fs/inodes.h"

/* A copy: its path in the folder that all copies are made in, and what it is.  */
struct copied
{
  struct str path;
  dev_t device;
  ino_t inode;
};

struct copied_links
{
  struct inodes sources_;
  VEC (struct copied) copies_;
};

/* The copy of the file with STATUS; NULL where there is none yet.  */
const struct copied *copied_find (const struct copied_links *links,
                                  const struct stat *status);

/* The file with STATUS was copied to PATH, and the copy has TARGET.  PATH is kept.  */
void copied_add (struct copied_links *links, const struct stat *status, struct str path,
                 const struct stat *target);

/* Hold COPY, which is somewhere in FOLDER, for sys_link_held.  -1 with errno; ENOENT also
   where that path leads to something else by now.  */
int copied_hold (const struct copied *copy, int folder);

void copied_release (struct copied_links *links);

#endif
