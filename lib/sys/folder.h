/* What a folder lists.
   POSIX.1-2024 fdopendir, readdir.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_FOLDER_H
#define SYS_FOLDER_H

#include <stdbool.h>
#include <sys/types.h>

#include "bound/mspan.h"
#include "bound/str.h"

/* An open folder; { 0 } is none.  */
struct sys_folder { void *stream_; };

/* What a listing says of an entry, if it does.  */
enum entry_kind { KIND_UNKNOWN, KIND_FOLDER, KIND_LINK, KIND_FILE, KIND_OTHER };

struct sys_entry
{
  struct str name;              /* valid until the next is asked for */
  enum entry_kind kind;
  ino_t inode;
};

/* Read the folder that FD is open on, for reading, from its beginning; FD is the
   folder's from now on.  False on failure; then FD is closed.  */
bool sys_folder_read (struct sys_folder *folder, int fd);

/* The next entry, but for "." and "..".  False at the end, and on failure, with
   errno; 0 at the end.  */
bool sys_folder_next (struct sys_folder *folder, struct sys_entry *entry);

/* Many entries at once, for who wants them all.  Read to ROOM, of 4 KiB at least, what
   fits there of what the folder that FD is open on lists next: how many bytes; 0 at the end,
   which a folder that was removed is at as well, as with readdir; -1 on failure.  */
ssize_t sys_folder_batch (int fd, struct mspan room);

struct sys_batch_entry
{
  struct str name;              /* as long as the batch */
  mode_t type;                  /* as S_IFMT has it; 0 where the listing does not tell */
  ino_t inode;                  /* not that of what is mounted there */
};

/* Take the first entry, which may be "." or "..", off *BATCH.  False where there is none.  */
bool sys_batch_next (struct span *batch, struct sys_batch_entry *entry);
/* Whether the folder that FD is open on, for reading, has nothing in it, as far as one
   call tells; what reads it begins anew.  */
bool sys_is_empty_folder (int fd);

/* Its descriptor.  */
int sys_folder_fd (const struct sys_folder *folder);

bool sys_folder_is_open (const struct sys_folder *folder);
void sys_folder_close (struct sys_folder *folder);

#endif
