/* tail: following files by being told of changes.
   SPDX-License-Identifier: GPL-3.0-or-later

   Watches are set on what is open, and for names on their directory; each is set
   before the file is looked at, so that no change is missed between.  */

#include <config.h>

#include "follow.h"

#include <errno.h>
#include <math.h>

#include "cli/quote.h"
#include "sys/notify.h"

bool
notices_can_be_relied_on (const struct follower *fw)
{
  bool any_here = false;
  if (fw->set->no_notices || (fw->inv->status && fw->set->follow == BY_DESCRIPTOR))
    return false;
  FOR_EACH (file, *fw->files)
    {
      if (!file->given_up && file->in.is_stdin)
        return false;
      if (!file->in.is_stdin && sys_is_link (file->in.name))
        return false;
      if (!file->is_open)
        continue;
      mode_t mode = file->status.st_mode;
      if (file->remote || (!S_ISREG (mode) && !S_ISFIFO (mode)))
        return false;
      any_here = true;
    }
  return any_here;
}

/* The directory of NAME, and what NAME is in it.  */
static struct str
directory_of (struct invocation *inv, struct str name)
{
  size_t slash = span_rfind (str_span (name), '/');
  if (slash == name.length)
    return STR (".");
  return arena_str (&inv->arena, span_first (str_span (name), slash + (slash == 0)));
}

static struct str
entry_of (struct str name)
{
  size_t slash = span_rfind (str_span (name), '/');
  return slash == name.length ? name : str_from (name, slash + 1);
}

static bool
is_watched (const struct follower *fw, int watch)
{
  FOR_EACH (file, *fw->files)
    if (file->watch == watch || file->directory_watch == watch)
      return true;
  return false;
}

/* Say why a watch could not be set: WHAT, with FILE's quoted name.  */
static void
cannot_watch (struct follower *fw, const struct tailed *file, const char *what)
{
  if (errno == ENOSPC || errno == ENOMEM)
    warn (fw->inv, "%s", _("inotify resources exhausted"));
  else
    warn_errno (fw->inv, errno, what, quoted_file (file->in.name));
}

/* Watch what FILE is open on.  */
static bool
watch_open_file (struct follower *fw, struct tailed *file, unsigned int changes)
{
  int notifier = fw->notifier;
  file->watch = sys_watch_open_file (notifier, input_fd (&file->in), changes);
  if (file->watch >= 0 || errno != ENOENT)
    return file->watch >= 0;
  /* Without /proc only what the name stands for can be watched: see that it is the
     file that is open.  Where a name is followed, it is looked at in any case.  */
  file->watch = sys_watch_name (notifier, file->in.name, changes);
  if (file->watch < 0 || fw->set->follow == BY_NAME || is_named_still (fw, file))
    return file->watch >= 0;
  errno = ENOENT;
  return false;
}

/* Watch what FILE is open on now, and no more what it was open on.  */
static bool
watch_file (struct follower *fw, struct tailed *file)
{
  int before = file->watch;
  file->watch = -1;
  unsigned int changes = WRITTEN;
  if (fw->set->follow == BY_NAME)
    changes |= ATTRIBUTES | REMOVED | MOVED;
  if (file->is_open && !watch_open_file (fw, file, changes))
    {
      cannot_watch (fw, file, _("cannot watch %s"));
      return false;
    }
  if (before >= 0 && !is_watched (fw, before))
    sys_watch_end (fw->notifier, before);
  return true;
}

static bool
watch_directory (struct follower *fw, struct tailed *file)
{
  struct str directory = directory_of (fw->inv, file->in.name);
  file->directory_watch
    = sys_watch_directory (fw->notifier, directory,
                           ENTRY_MADE | ENTRY_REMOVED | ENTRY_MOVED_IN | ATTRIBUTES
                           | REMOVED | MOVED);
  if (file->directory_watch < 0)
    cannot_watch (fw, file, _("cannot watch parent directory of %s"));
  return file->directory_watch >= 0;
}

static bool
watch_all (struct follower *fw)
{
  FOR_EACH (file, *fw->files)
    file->watch = file->directory_watch = -1;
  FOR_EACH (file, *fw->files)
    if (!file->given_up
        && ((fw->set->follow == BY_NAME && !watch_directory (fw, file))
            || !watch_file (fw, file)))
      return false;
  return true;
}

/* Told of a change: put out what is new of FILE.  */
static void
put_news (struct follower *fw, struct tailed *file)
{
  struct stat now;
  if (!file->is_open)
    return;
  stop_waiting (fw, file);
  if (!ask_status (fw, file, &now)
      || (S_ISREG (now.st_mode) && is_unchanged (file, &now)))
    return;
  take_status (fw, file, &now);
  put_new_bytes (fw, file);
}

/* See what the name of FILE stands for now.  False where that can no longer be
   watched.  */
static bool
heed_name (struct follower *fw, struct tailed *file, enum when_denied denied)
{
  if (look_at_name (fw, file, denied) && !watch_file (fw, file))
    return false;
  put_news (fw, file);
  return true;
}

/* What happened since the files were put out, before they were watched.  */
static bool
catch_up (struct follower *fw)
{
  FOR_EACH (file, *fw->files)
    if (file->given_up)
      continue;
    else if (fw->set->follow == BY_NAME)
      {
        if (!heed_name (fw, file, CLOSE))
          return false;
      }
    else
      put_news (fw, file);
  return true;
}

/* Told of CHANGES to what FILE is open on.  */
static bool
heed_file (struct follower *fw, struct tailed *file, unsigned int changes)
{
  if (changes & NOT_WATCHED)
    file->watch = -1;
  else if (!(changes & ~(unsigned int) WRITTEN))
    put_news (fw, file);
  else if (fw->set->follow == BY_NAME)
    return heed_name (fw, file, changes & (REMOVED | MOVED) ? CLOSE : KEEP);
  return true;
}

/* Told of CHANGES to the directory of FILE, or to its entry ENTRY.  */
static bool
heed_directory (struct follower *fw, struct tailed *file, unsigned int changes,
                struct str entry)
{
  if (entry.length == 0 && changes & (REMOVED | MOVED | NOT_WATCHED))
    {
      warn (fw->inv, "%s", _("directory containing watched file was removed"));
      return false;
    }
  if (entry.length == 0 || !str_equal (entry, entry_of (file->in.name)))
    return true;
  return heed_name (fw, file, changes & ENTRY_REMOVED ? CLOSE : KEEP);
}

/* False where notices can no longer be relied upon.  */
static bool
heed (struct follower *fw, const struct notice *notice)
{
  if (notice->changes & MISSED)
    return catch_up (fw);
  FOR_EACH (file, *fw->files)
    if (notice->watch == file->directory_watch
        ? !heed_directory (fw, file, notice->changes, notice->entry)
        : notice->watch == file->watch && !heed_file (fw, file, notice->changes))
      return false;
  return true;
}

/* Wait for notices, read them to ROOM.  False where the writers have ended.  */
static bool
await_notices (struct follower *fw, struct mspan room, struct span *notices)
{
  const struct settings *set = fw->set;
  double most = set->writers ? set->interval : HUGE_VAL;
  for (bool last_look = false;;)
    {
      if (set->writers)
        {
          if (last_look)
            return false;
          last_look = !a_writer_lives (set);
        }
      if (!wait_for (fw, fw->notifier, last_look ? 0 : most))
        continue;
      ssize_t count = sys_read (fw->notifier, room);
      if (count < 0 && errno != EAGAIN)
        {
          complain_errno (fw->inv, errno, "%s", _("error reading inotify event"));
          stop (fw->inv);
        }
      if (count > 0)
        {
          *notices = mspan_span (mspan_first (room, (size_t) count));
          return true;
        }
    }
}

/* False where polling has to take over.  */
static bool
heed_notices (struct follower *fw)
{
  struct mspan room = arena_bytes (&fw->inv->arena, NOTICES_AT_ONCE);
  for (struct span notices; any_remains (fw);)
    {
      if (!await_notices (fw, room, &notices))
        {
          /* Whatever else failed: so it is in GNU's.  */
          fw->inv->status = 0;
          return true;
        }
      for (struct notice notice; notice_take (&notices, &notice);)
        if (!heed (fw, &notice))
          return false;
    }
  none_remains (fw);
  return true;
}

bool
follow_by_notices (struct follower *fw)
{
  fw->notifier = sys_notifier_open ();
  int error = fw->notifier < 0 ? errno : 0;
  bool done = false;
  if (!error && watch_all (fw))
    {
      if (fw->set->debug)
        warn (fw->inv, "%s", _("using notification mode"));
      done = catch_up (fw) && heed_notices (fw);
    }
  if (!error)
    sys_close (fw->notifier);
  fw->notifier = -1;
  if (!done)
    warn_errno (fw->inv, error, _("inotify cannot be used, reverting to polling"));
  return done;
}

