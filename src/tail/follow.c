/* tail: following files, by looking at them again and again or by being told.
   SPDX-License-Identifier: GPL-3.0-or-later

   What is said, and when, is GNU's, so that scripts which read it still work.  A
   name is opened once for each decision; all else is asked of what was opened.  */

#include <config.h>

#include "tail.h"

#include <errno.h>
#include <math.h>
#include <unistd.h>

#include "cli/header.h"
#include "cli/quote.h"
#include "io/block.h"
#include "sys/filesystem.h"
#include "sys/notify.h"
#include "sys/process.h"
#include "sys/ready.h"

struct follower
{
  struct invocation *inv;
  const struct settings *set;
  tailed_list *files;
  struct tailed *shown;         /* whose header is the last, or would be */
  bool *first;                  /* no header so far */
  int pipe;                     /* standard output where it is a pipe, else -1 */
  int notifier;                 /* -1 while polling */
  struct mspan block;
};

static struct str
title (const struct tailed *file)
{
  return tailed_title (&file->in);
}

static void
close_input (struct invocation *inv, struct input *in)
{
  int fd = input_fd (in);
  if (!input_close (in))
    warn_errno (inv, in->error, _("closing %s (fd=%d)"), quoted_file (tailed_title (in)),
                fd);
}

static void
close_file (struct invocation *inv, struct tailed *file)
{
  if (file->is_open)
    close_input (inv, &file->in);
  file->is_open = false;
}

/* Whether changes to what FD is open on may go unnoticed by this system.  */
static bool
is_remote (struct invocation *inv, int fd, struct str name)
{
  uint32_t kind;
  if (!sys_filesystem_kind (fd, &kind))
    {
      if (errno == ENOSYS)
        return false;
      warn_errno (inv, errno, _("cannot determine location of %s. reverting to polling"),
                  quoted_file (name));
      return true;
    }
  enum filesystem_place place = filesystem_place (kind);
  if (place == UNKNOWN_PLACE)
    warn (inv, _("unrecognized file system type 0x%08lx for %s. reverting to polling"),
          (unsigned long) kind, quoted_file (name));
  return place != LOCAL;
}

/* FILE is open on what STATUS says, put out up to POSITION.  */
static void
begin_at (struct tailed *file, const struct stat *status, off_t position, bool may_wait)
{
  file->is_open = true;
  file->status = *status;
  file->position = position;
  file->may_wait = may_wait;
  file->unchanged = 0;
  file->has_no_size = false;
}

void
tailed_begin (struct invocation *inv, struct tailed *file)
{
  const struct settings *set = inv->settings;
  struct input *in = &file->in;
  int fd = input_fd (in);
  struct stat status;
  bool good = !in->error;
  file->error = good ? 0 : UNTAILABLE;
  file->is_open = true;
  file->watch = file->directory_watch = -1;
  if (!sys_status (fd, &status))
    {
      file->error = errno;
      complain_errno (inv, errno, _("error reading %s"), quoted_file (title (file)));
      good = false;
    }
  else if (!is_tailable (&status))
    {
      file->error = UNTAILABLE;
      file->tailable = false;
      complain (inv, _("%s: cannot follow end of this type of file%s"),
                quoted_name (title (file)),
                set->retry ? "" : _("; giving up on this name"));
      good = false;
    }
  if (!good)
    {
      file->given_up = !set->retry;
      close_file (inv, file);
      return;
    }
  off_t position = S_ISREG (status.st_mode) ? sys_offset (fd) : 0;
  begin_at (file, &status, position, true);
  unsigned char byte[1];
  file->has_no_size = status.st_size == 0 && position > 0
                      && sys_read_at (fd, MSPAN (byte), 0) > 0;
  file->remote = is_remote (inv, fd, title (file));
}

/* Wait for READER (-1: for nothing) up to SECONDS; true where it is ready.  Nobody
   left to read what we write is the end.  */
static bool
wait_for (struct follower *fw, int reader, double seconds)
{
  struct invocation *inv = fw->inv;
  output_flush (&inv->out);
  int ready = sys_wait_ready (reader, fw->pipe, seconds);
  if (ready < 0)
    {
      complain_errno (inv, errno, _("error waiting for inotify and output events"));
      stop (inv);
    }
  if (ready & WRITER_BROKEN)
    {
      sys_raise_broken_pipe ();
      inv->status = failure_status (inv->tool);
      stop (inv);
    }
  return ready & READER_READY;
}

static bool
a_writer_lives (const struct settings *set)
{
  for (const struct writer *writer = set->writers; writer; writer = writer->next)
    if (sys_process_exists (writer->id))
      return true;
  return false;
}

/* What comes from now on is FILE's.  */
static void
show (struct follower *fw, struct tailed *file)
{
  if (fw->shown != file && with_headers (fw->inv))
    put_header (&fw->inv->out, &file->in, fw->first);
  fw->shown = file;
}

/* Put out up to MOST new bytes of FILE; whether there were any.  */
static bool
put_new_bytes (struct follower *fw, struct tailed *file, uintmax_t most)
{
  struct invocation *inv = fw->inv;
  uintmax_t left = most;
  while (left > 0)
    {
      struct mspan room = mspan_first (fw->block, left < fw->block.length
                                                    ? (size_t) left : fw->block.length);
      ssize_t count = sys_read (input_fd (&file->in), room);
      if (count < 0 && errno != EAGAIN)
        {
          complain_errno (inv, errno, _("error reading %s"), quoted_file (title (file)));
          stop (inv);
        }
      if (count <= 0)
        break;
      show (fw, file);
      put_span (&inv->out, mspan_span (mspan_first (room, (size_t) count)));
      file->position += count;
      left -= (uintmax_t) count;
    }
  return left < most;
}

/* How many bytes of FILE to read.  Some network file systems give bytes that are
   beyond the size which they tell next: not more than that, then.  */
static uintmax_t
bytes_to_read (const struct tailed *file)
{
  if (!file->remote || !S_ISREG (file->status.st_mode))
    return UINTMAX_MAX;
  return file->status.st_size > file->position
           ? (uintmax_t) (file->status.st_size - file->position) : 0;
}

static bool
same_time (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

/* Whether FILE, of which NOW is told, may be taken to have nothing new.  */
static bool
is_unchanged (const struct tailed *file, const struct stat *now)
{
  off_t size = file->has_no_size ? 0 : file->position;
  return file->status.st_mode == now->st_mode
         && (!S_ISREG (now->st_mode) || now->st_size == size)
         && same_time (&file->status.st_mtim, &now->st_mtim);
}

/* NOW is what is told of FILE.  Where it has become shorter, all of it is new: it
   was emptied, most likely, and begun anew.  */
static void
take_status (struct follower *fw, struct tailed *file, const struct stat *now)
{
  file->status = *now;
  file->has_no_size = file->has_no_size && now->st_size == 0;
  if (!S_ISREG (now->st_mode) || now->st_size >= file->position || file->has_no_size)
    return;
  warn (fw->inv, _("%s: file truncated"), quoted_name (title (file)));
  sys_seek (input_fd (&file->in), 0);
  file->position = 0;
}

/* *NOW is what is told of FILE, which is open.  False where nothing is: it is closed
   then.  */
static bool
ask_status (struct follower *fw, struct tailed *file, struct stat *now)
{
  if (sys_status (input_fd (&file->in), now))
    return true;
  file->error = errno;
  warn_errno (fw->inv, errno, "%s", quoted_name (title (file)));
  close_file (fw->inv, file);
  return false;
}

/* Open what the name of FILE stands for now, as RESULT, and ask STATUS of it.  0, or
   the errno.  */
static int
open_again (struct follower *fw, const struct tailed *file, struct input *result,
            struct stat *status)
{
  bool notified = fw->notifier >= 0;
  if (file->in.is_stdin)
    input_stdin (result, file->in.name, NULL);
  else
    input_open_as (result, file->in.name,
                   WITHOUT_WAITING | (notified ? NOT_A_LINK : 0), NULL);
  if (!result->error && !sys_status (input_fd (result), status))
    result->error = errno;
  return result->error;
}

static bool
is_same_file (const struct stat *a, const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Whether what FILE's name stands for now, FRESH or else ERROR, can be followed;
   otherwise say why not, where that has not been said.  */
static bool
is_followable (struct follower *fw, struct tailed *file, const struct input *fresh,
               const struct stat *status, int error)
{
  struct invocation *inv = fw->inv;
  const char *name = quoted_file (title (file));
  bool was_tailable = file->tailable, notified = fw->notifier >= 0;
  int error_before = file->error;
  file->tailable = !error;
  file->error = error;
  if (error == ELOOP && notified)
    {
      /* What a link stands for may change without any notice.  */
      file->tailable = true;
      file->error = UNTAILABLE;
      file->given_up = true;
      warn (inv, _("%s has been replaced with an untailable symbolic link"), name);
      return false;
    }
  if (error)
    {
      if (was_tailable)
        warn_errno (inv, error, _("%s has become inaccessible"), name);
      return false;
    }
  if (!is_tailable (status))
    {
      file->error = UNTAILABLE;
      file->tailable = false;
      file->given_up = !(fw->set->retry && fw->set->follow == BY_NAME);
      if (was_tailable || error_before != UNTAILABLE)
        warn (inv, _("%s has been replaced with an untailable file%s"), name,
              file->given_up ? _("; giving up on this name") : "");
      return false;
    }
  file->remote = is_remote (inv, input_fd (fresh), title (file));
  if (file->remote && notified)
    {
      file->error = UNTAILABLE;
      file->given_up = true;
      warn (inv, _("%s has been replaced with an untailable remote file"), name);
      return false;
    }
  return true;
}

/* See what the name of FILE stands for now, and follow that.  */
static void
look_at_name (struct follower *fw, struct tailed *file)
{
  struct invocation *inv = fw->inv;
  struct input fresh;
  struct stat status;
  int error_before = file->error, error = open_again (fw, file, &fresh, &status);
  if (!is_followable (fw, file, &fresh, &status, error))
    {
      close_input (inv, &fresh);
      close_file (inv, file);
      return;
    }
  const char *name = quoted_file (title (file));
  if (error_before && error_before != ENOENT)
    warn (inv, _("%s has become accessible"), name);
  else if (!file->is_open)
    warn (inv, _("%s has appeared;  following new file"), name);
  else if (!is_same_file (&file->status, &status))
    warn (inv, _("%s has been replaced;  following new file"), name);
  else
    {
      close_input (inv, &fresh);
      return;
    }
  close_file (inv, file);
  file->in = fresh;
  begin_at (file, &status, 0, file->in.is_stdin);
  if (S_ISREG (status.st_mode))
    sys_seek (input_fd (&file->in), 0);
}

/* Whether any file is followed still, or may be.  */
static bool
any_remains (const struct follower *fw)
{
  if (fw->set->retry && fw->set->follow == BY_NAME)
    return true;
  FOR_EACH (file, *fw->files)
    if (file->is_open || (fw->set->retry && !file->given_up))
      return true;
  return false;
}

static void
none_remains (struct follower *fw)
{
  complain (fw->inv, "%s", _("no files remaining"));
}

/* Reads of FILE shall not keep the others waiting.  */
static void
stop_waiting (struct follower *fw, struct tailed *file)
{
  if (!file->is_open || !file->may_wait || S_ISREG (file->status.st_mode))
    return;
  if (!sys_stop_waiting (input_fd (&file->in)))
    {
      complain_errno (fw->inv, errno, _("%s: cannot change nonblocking mode"),
                      quoted_name (title (file)));
      stop (fw->inv);
    }
  file->may_wait = false;
}

/* Polling: look at FILE; whether it had anything new.  */
static bool
look_at_file (struct follower *fw, struct tailed *file)
{
  if (file->given_up)
    return false;
  if (!file->is_open)
    {
      look_at_name (fw, file);
      return false;
    }
  stop_waiting (fw, file);
  struct stat now;
  if (!ask_status (fw, file, &now))
    return false;
  bool unchanged = is_unchanged (file, &now);
  if (unchanged)
    {
      int fd = input_fd (&file->in);
      if (file->unchanged++ >= fw->set->unchanged_most && fw->set->follow == BY_NAME)
        {
          look_at_name (fw, file);
          file->unchanged = 0;
        }
      /* A lone pipe or device may have bytes although nothing is told of them.  */
      bool same = file->is_open && input_fd (&file->in) == fd;
      if (!same || S_ISREG (now.st_mode) || fw->files->count > 1)
        return false;
    }
  else
    file->unchanged = 0;
  take_status (fw, file, &now);
  if (!unchanged)
    show (fw, file);
  bool any = put_new_bytes (fw, file, bytes_to_read (file));
  if (any)
    file->unchanged = 0;
  return any;
}

/* The file that alone is followed, where it is better to wait for it than to look at
   it now and then: a terminal, a pipe.  */
static struct tailed *
one_to_wait_for (const struct follower *fw)
{
  if (fw->set->writers || fw->set->follow != BY_DESCRIPTOR || fw->files->count != 1)
    return NULL;
  struct tailed *file = &VEC_AT (*fw->files, 0);
  return file->is_open && !S_ISREG (file->status.st_mode) ? file : NULL;
}

static void
follow_by_waiting (struct follower *fw, struct tailed *file)
{
  for (;;)
    {
      int fd = input_fd (&file->in);
      if (!wait_for (fw, fd, HUGE_VAL))
        continue;
      ssize_t count = sys_read (fd, fw->block);
      if (count < 0 && errno != EAGAIN)
        {
          complain_errno (fw->inv, errno, _("error reading %s"), quoted_file (title (file)));
          stop (fw->inv);
        }
      if (count > 0)
        put_span (&fw->inv->out, mspan_span (mspan_first (fw->block, (size_t) count)));
      else
        /* No writer now, or the end of a device: neither can be waited for.  */
        wait_for (fw, -1, fw->set->interval);
    }
}

static void
follow_by_polling (struct follower *fw)
{
  struct tailed *alone = one_to_wait_for (fw);
  if (fw->set->debug)
    warn (fw->inv, "%s", alone ? _("using blocking mode") : _("using polling mode"));
  if (alone)
    follow_by_waiting (fw, alone);
  for (bool last_look = false;;)
    {
      bool any = false;
      FOR_EACH (file, *fw->files)
        any |= look_at_file (fw, file);
      if (!any_remains (fw))
        {
          none_remains (fw);
          return;
        }
      if (any)
        continue;
      /* What the writers wrote before they ended is read once they have.  */
      if (last_look)
        return;
      last_look = fw->set->writers && !a_writer_lives (fw->set);
      wait_for (fw, -1, last_look ? 0 : fw->set->interval);
    }
}

/* Whether being told can replace looking, for all FILES.  */
static bool
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

/* Watch what FILE is open on now, and no more what it was open on.  */
static bool
watch_file (struct follower *fw, struct tailed *file)
{
  int before = file->watch;
  file->watch = -1;
  unsigned int changes = WRITTEN;
  if (fw->set->follow == BY_NAME)
    changes |= ATTRIBUTES | REMOVED | MOVED;
  if (file->is_open)
    {
      file->watch = sys_watch_open_file (fw->notifier, input_fd (&file->in), changes);
      if (file->watch < 0)
        {
          cannot_watch (fw, file, _("cannot watch %s"));
          return false;
        }
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
  put_new_bytes (fw, file, bytes_to_read (file));
}

/* Told of a change to the name of FILE.  False where it can no longer be watched.  */
static bool
heed_name (struct follower *fw, struct tailed *file)
{
  look_at_name (fw, file);
  if (!watch_file (fw, file))
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
        if (!heed_name (fw, file))
          return false;
      }
    else
      put_news (fw, file);
  return true;
}

/* False where notices can no longer be relied upon.  */
static bool
heed (struct follower *fw, const struct notice *notice)
{
  bool by_name = fw->set->follow == BY_NAME;
  if (notice->changes & MISSED)
    return catch_up (fw);
  FOR_EACH (file, *fw->files)
    {
      if (notice->watch == file->directory_watch)
        {
          if (notice->entry.length > 0)
            {
              if (str_equal (notice->entry, entry_of (file->in.name))
                  && !heed_name (fw, file))
                return false;
            }
          else if (notice->changes & (REMOVED | MOVED | NOT_WATCHED))
            {
              warn (fw->inv, "%s", _("directory containing watched file was removed"));
              return false;
            }
        }
      else if (notice->watch == file->watch)
        {
          if (notice->changes & NOT_WATCHED)
            file->watch = -1;
          else if (!(notice->changes & ~(unsigned int) WRITTEN))
            put_news (fw, file);
          else if (by_name && !heed_name (fw, file))
            return false;
        }
    }
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

/* False where polling has to take over.  */
static bool
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

/* Standard input that is a pipe has ended for good when it has been read.  Whether
   anything else is there to be followed.  */
static bool
leave_pipes (tailed_list *files)
{
  bool any = false;
  FOR_EACH (file, *files)
    if (file->in.is_stdin && file->is_open && S_ISFIFO (file->status.st_mode))
      {
        file->given_up = true;
        file->is_open = false;
      }
    else
      any = true;
  return any;
}

void
follow (struct invocation *inv, tailed_list *files, bool *first)
{
  if (!leave_pipes (files))
    return;
  struct follower fw = { .inv = inv, .set = inv->settings, .files = files, .first = first,
                         .shown = &VEC_AT (*files, files->count - 1), .pipe = -1,
                         .notifier = -1, .block = block_for_input () };
  const struct stat *status = output_status (&inv->out);
  if (!status)
    {
      complain_errno (inv, inv->out.error, "%s", _("standard output"));
      stop (inv);
    }
  if (S_ISFIFO (status->st_mode))
    fw.pipe = STDOUT_FILENO;
  if (!notices_can_be_relied_on (&fw) || !follow_by_notices (&fw))
    follow_by_polling (&fw);
  FOR_EACH (file, *files)
    close_file (inv, file);
  block_release (&fw.block);
}
