/* Files that a run has met, each under a name.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/copy/named.h"

/* Names of one file are a list; this ends it.  */
enum { NO_MORE = 0 };

struct named
named_of (const struct named_files *n, const struct stat *status)
{
  struct named named = { .other_ = NO_MORE };
  inodes_find (&n->index_, status->st_dev, status->st_ino, &named.other_);
  return named;
}

bool
named_next (const struct named_files *n, struct named *named, struct str *name)
{
  if (named->other_ == NO_MORE)
    return false;
  const struct named_file_ *file = &VEC_AT (n->files_, named->other_ - 1);
  *name = file->known_as_;
  named->other_ = file->other_;
  return true;
}

void
named_add (struct named_files *n, struct str name, const struct stat *status)
{
  size_t next = NO_MORE;
  inodes_find (&n->index_, status->st_dev, status->st_ino, &next);
  VEC_PUSH (n->files_, ((struct named_file_) { .known_as_ = name, .other_ = next }));
  inodes_set (&n->index_, status->st_dev, status->st_ino, n->files_.count);
}

void
named_release (struct named_files *n)
{
  inodes_release (&n->index_);
  VEC_RELEASE (n->files_);
}
