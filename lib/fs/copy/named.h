/* Files that a run has met, each under a name.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef FS_COPY_NAMED_H
#define FS_COPY_NAMED_H

#include <sys/stat.h>

#include "fs/inodes.h"
#include "bound/str.h"

struct named_file_ { struct str known_as_; size_t other_; };

/* { 0 } is none.  */
struct named_files
{
  struct inodes index_;
  VEC (struct named_file_) files_;
};

/* The names that the file with STATUS was met under, the last first:
     struct named n = named_of (files, status);
     for (struct str name; named_next (files, &n, &name);)  */
struct named { size_t other_; };
struct named named_of (const struct named_files *n, const struct stat *status);
bool named_next (const struct named_files *n, struct named *named, struct str *name);

/* The file with STATUS is met under NAME, which is kept.  */
void named_add (struct named_files *n, struct str name, const struct stat *status);

void named_release (struct named_files *n);

#endif
