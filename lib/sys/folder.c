/* What a folder lists.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/folder.h"

#include <dirent.h>
#include <errno.h>
#include <unistd.h>

bool
sys_folder_read (struct sys_folder *folder, int fd)
{
  folder->stream_ = fdopendir (fd);
  if (folder->stream_)
    return true;
  int error = errno;
  close (fd);
  errno = error;
  return false;
}

static enum entry_kind
kind_of (const struct dirent *entry)
{
#ifdef DT_UNKNOWN
  switch (entry->d_type)
    {
    case DT_UNKNOWN: return KIND_UNKNOWN;
    case DT_DIR: return KIND_FOLDER;
    case DT_LNK: return KIND_LINK;
    case DT_REG: return KIND_FILE;
    default: return KIND_OTHER;
    }
#else
  (void) entry;
  return KIND_UNKNOWN;
#endif
}

static bool
is_dots (struct str name)
{
  return str_equal (name, STR (".")) || str_equal (name, STR (".."));
}

bool
sys_folder_next (struct sys_folder *folder, struct sys_entry *entry)
{
  for (;;)
    {
      errno = 0;
      struct dirent *next = readdir (folder->stream_);
      if (!next)
        return false;
      entry->name = str_of (next->d_name);
      entry->kind = kind_of (next);
      entry->inode = next->d_ino;
      if (!is_dots (entry->name))
        return true;
    }
}

int
sys_folder_fd (const struct sys_folder *folder)
{
  return dirfd (folder->stream_);
}

bool
sys_folder_is_open (const struct sys_folder *folder)
{
  return folder->stream_ != NULL;
}

void
sys_folder_close (struct sys_folder *folder)
{
  if (folder->stream_)
    closedir (folder->stream_);
  folder->stream_ = NULL;
}
