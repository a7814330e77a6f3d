/* Being told of changes to files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/notify.h"

#include <errno.h>

#ifdef __linux__

# include <sys/inotify.h>

# include "bound/buf.h"

static const struct { enum change change; uint32_t mask; } changes_known[] = {
  { WRITTEN, IN_MODIFY }, { ATTRIBUTES, IN_ATTRIB }, { REMOVED, IN_DELETE_SELF },
  { MOVED, IN_MOVE_SELF }, { ENTRY_MADE, IN_CREATE }, { ENTRY_REMOVED, IN_DELETE },
  { ENTRY_MOVED_IN, IN_MOVED_TO }, { NOT_WATCHED, IN_IGNORED | IN_UNMOUNT },
  { MISSED, IN_Q_OVERFLOW },
};

/* CHANGES as inotify has them, and back.  */
static uint32_t
mask_of (unsigned int changes)
{
  uint32_t mask = 0;
  for (size_t i = 0; i < COUNT (changes_known); i++)
    if (changes & ELEM (changes_known, i).change)
      mask |= ELEM (changes_known, i).mask;
  return mask & ~(uint32_t) (IN_IGNORED | IN_UNMOUNT | IN_Q_OVERFLOW);
}

static unsigned int
changes_of (uint32_t mask)
{
  unsigned int changes = 0;
  for (size_t i = 0; i < COUNT (changes_known); i++)
    if (mask & ELEM (changes_known, i).mask)
      changes |= ELEM (changes_known, i).change;
  return changes;
}

int
sys_notifier_open (void)
{
  return inotify_init1 (IN_CLOEXEC | IN_NONBLOCK);
}

int
sys_watch_open_file (int notifier, int fd, unsigned int changes)
{
  /* inotify takes names only, but this one stands for what is open, wherever it
     has been moved to.  */
  BUF (name);
  buf_format (&name, "/proc/self/fd/%d", fd);
  return inotify_add_watch (notifier, str_c (buf_str (&name)), mask_of (changes));
}

int
sys_watch_name (int notifier, struct str name, unsigned int changes)
{
  return inotify_add_watch (notifier, str_c (name), mask_of (changes));
}

int
sys_watch_directory (int notifier, struct str name, unsigned int changes)
{
  return inotify_add_watch (notifier, str_c (name), mask_of (changes) | IN_ONLYDIR);
}

void
sys_watch_end (int notifier, int watch)
{
  inotify_rm_watch (notifier, watch);
}

bool
notice_take (struct span *rest, struct notice *notice)
{
  struct inotify_event event;
  if (rest->length < sizeof event)
    return false;
  mspan_copy (mspan_of_ (&event, sizeof event), span_first (*rest, sizeof event));
  struct span name = span_first (span_from (*rest, sizeof event), event.len);
  *rest = span_from (*rest, sizeof event + event.len);
  /* The name is padded with NULs, of which there is at least one.  */
  *notice = (struct notice) { .watch = event.wd, .changes = changes_of (event.mask),
                              .entry = STR ("") };
  if (span_find (name, '\0') < name.length)
    notice->entry = str_of ((const char *) span_raw (name));
  return true;
}

#else

static int
unsupported (void)
{
  errno = ENOSYS;
  return -1;
}

int
sys_notifier_open (void)
{
  return unsupported ();
}

int
sys_watch_open_file (int notifier, int fd, unsigned int changes)
{
  (void) notifier, (void) fd, (void) changes;
  return unsupported ();
}

int
sys_watch_name (int notifier, struct str name, unsigned int changes)
{
  (void) notifier, (void) name, (void) changes;
  return unsupported ();
}

int
sys_watch_directory (int notifier, struct str name, unsigned int changes)
{
  (void) notifier, (void) name, (void) changes;
  return unsupported ();
}

void
sys_watch_end (int notifier, int watch)
{
  (void) notifier, (void) watch;
}

bool
notice_take (struct span *rest, struct notice *notice)
{
  (void) rest, (void) notice;
  return false;
}

#endif
