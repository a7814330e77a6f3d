/* Being told of changes to files (Linux: inotify(7)).
   SPDX-License-Identifier: GPL-3.0-or-later

   A notifier is a descriptor; what is watched through it has a number, the same
   for all names of a file.  Reading the notifier gives notices.  -1 with errno
   means failure; ENOSYS where the system has no such thing.  */

#ifndef SYS_NOTIFY_H
#define SYS_NOTIFY_H

#include "bound/span.h"
#include "bound/str.h"

/* What may happen to a file or directory, or to an entry of it.  */
enum change
{
  WRITTEN = 1,                  /* or truncated */
  ATTRIBUTES = 2,               /* mode, times, number of links */
  REMOVED = 4,                  /* it, its last link */
  MOVED = 8,                    /* it */
  ENTRY_MADE = 16, ENTRY_REMOVED = 32, ENTRY_MOVED_IN = 64,
  NOT_WATCHED = 128,            /* any more; always told */
  MISSED = 256                  /* there were too many: anything may have happened */
};

struct notice
{
  int watch;
  unsigned int changes;
  struct str entry;             /* of the watched directory; empty for itself */
};

/* A new notifier, whose reads do not wait.  */
int sys_notifier_open (void);

/* Watch what FD is open on, whatever its name stands for: ENOENT where there is no
   /proc.  Watch what NAME stands for, the directory NAME.  */
int sys_watch_open_file (int notifier, int fd, unsigned int changes);
int sys_watch_name (int notifier, struct str name, unsigned int changes);
int sys_watch_directory (int notifier, struct str name, unsigned int changes);
void sys_watch_end (int notifier, int watch);

/* What is read at once; at least one notice fits.  */
enum { NOTICES_AT_ONCE = 16 * 1024 };

/* Take a notice off the front of *REST, which was read from a notifier.  Its
   entry lies there, too.  False where there is no more.  */
bool notice_take (struct span *rest, struct notice *notice);

#endif
