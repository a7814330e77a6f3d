/* What a folder lists.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
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

/* What precedes the name of an entry (getdents64(2)).  */
struct batch_head
{
  uint64_t inode;
  int64_t next;
  uint16_t length;
  uint8_t type;
};
enum { NAME_OFFSET = 19 };

ssize_t
sys_folder_batch (int fd, struct mspan room)
{
  ssize_t count = syscall (SYS_getdents64, fd, mspan_raw (room), room.length);
  return count < 0 && errno == ENOENT ? 0 : count;
}

bool
sys_batch_next (struct span *batch, struct sys_batch_entry *entry)
{
  struct batch_head head;
  if (batch->length < sizeof head)
    return false;
  memcpy (&head, span_raw (*batch), sizeof head);
  /* The kernel has ended the name.  */
  struct span name = span_slice (*batch, NAME_OFFSET, head.length);
  *batch = span_from (*batch, head.length);
  entry->name = str_of ((const char *) span_raw (name));
  entry->type = (mode_t) DTTOIF (head.type);
  entry->inode = (ino_t) head.inode;
  return true;
}

bool
sys_is_empty_folder (int fd)
{
  unsigned char room[512];
  struct sys_batch_entry entry;
  ssize_t count = sys_folder_batch (fd, MSPAN (room));
  bool is_empty = count >= 0;
  struct span batch = span_first (SPAN_ARRAY (room), is_empty ? (size_t) count : 0);
  while (is_empty && sys_batch_next (&batch, &entry))
    is_empty = is_dots (entry.name);
  return lseek (fd, 0, SEEK_SET) == 0 && is_empty;
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
