/* tail: following files: what both ways of it need.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "follow.h"

#include <errno.h>
#include <unistd.h>

#include "cli/files.h"
#include "cli/header.h"
#include "cli/quote.h"
#include "io/block.h"
#include "sys/filesystem.h"
#include "sys/process.h"
#include "sys/ready.h"

static void
close_input (struct invocation *inv, struct input *in)
{
  int fd = input_fd (in);
  if (!input_close (in))
    warn_errno (inv, in->error, _("closing %s (fd=%d)"), quoted_file (file_title (in)),
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

/* Whether files of that type can grow.  */
static bool
is_tailable (const struct stat *status)
{
  return S_ISREG (status->st_mode) || S_ISFIFO (status->st_mode)
         || S_ISSOCK (status->st_mode) || S_ISCHR (status->st_mode);
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
  file->denied = false;
  file->has_no_size = false;
}

void
tailed_missing (struct invocation *inv, struct tailed *file)
{
  const struct settings *set = inv->settings;
  file->error = file->in.error;
  file->tailable = file->is_open = false;
  file->given_up = !set->retry;
}

void
tailed_begin (struct invocation *inv, struct tailed *file)
{
  const struct settings *set = inv->settings;
  struct input *in = &file->in;
  int fd = input_fd (in);
  struct stat status;
  input_release (in);
  file->tailable = file->is_open = true;
  file->error = in->error ? UNTAILABLE : 0;
  if (!sys_status (fd, &status))
    {
      in->error = file->error = errno;
      cannot_read (inv, in);
    }
  else if (!is_tailable (&status))
    {
      file->error = UNTAILABLE;
      file->tailable = false;
      complain (inv, _("%s: cannot follow end of this type of file%s"),
                quoted_name (file_title (in)),
                set->retry ? "" : _("; giving up on this name"));
    }
  if (file->error)
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
  file->remote = is_remote (inv, fd, file_title (in));
}

bool
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

bool
a_writer_lives (const struct settings *set)
{
  for (const struct writer *writer = set->writers; writer; writer = writer->next)
    if (sys_process_exists (writer->id))
      return true;
  return false;
}

void
show (struct follower *fw, struct tailed *file)
{
  if (fw->shown != file && with_headers (fw->inv))
    put_header (&fw->inv->out, &file->in, fw->first);
  fw->shown = file;
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

bool
put_new_bytes (struct follower *fw, struct tailed *file)
{
  uintmax_t most = bytes_to_read (file), left = most;
  while (left > 0)
    {
      size_t length = left < fw->block.length ? (size_t) left : fw->block.length;
      ssize_t count = sys_read (input_fd (&file->in), mspan_first (fw->block, length));
      if (count < 0 && errno != EAGAIN)
        {
          file->in.error = errno;
          cannot_read (fw->inv, &file->in);
          stop (fw->inv);
        }
      if (count <= 0)
        break;
      show (fw, file);
      put_span (&fw->inv->out, mspan_span (mspan_first (fw->block, (size_t) count)));
      file->position += count;
      left -= (uintmax_t) count;
    }
  return left < most;
}

static bool
same_time (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

bool
is_unchanged (const struct tailed *file, const struct stat *now)
{
  off_t size = file->has_no_size ? 0 : file->position;
  return file->status.st_mode == now->st_mode
         && (!S_ISREG (now->st_mode) || now->st_size == size)
         && same_time (&file->status.st_mtim, &now->st_mtim);
}

void
take_status (struct follower *fw, struct tailed *file, const struct stat *now)
{
  file->status = *now;
  file->has_no_size = file->has_no_size && now->st_size == 0;
  if (!S_ISREG (now->st_mode) || now->st_size >= file->position || file->has_no_size)
    return;
  warn (fw->inv, _("%s: file truncated"), quoted_name (file_title (&file->in)));
  sys_seek (input_fd (&file->in), 0);
  file->position = 0;
}

bool
ask_status (struct follower *fw, struct tailed *file, struct stat *now)
{
  if (sys_status (input_fd (&file->in), now))
    return true;
  file->error = errno;
  warn_errno (fw->inv, errno, "%s", quoted_name (file_title (&file->in)));
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

bool
is_named_still (struct follower *fw, const struct tailed *file)
{
  struct input fresh;
  struct stat status;
  bool same = open_again (fw, file, &fresh, &status) == 0
              && sys_is_one_file (&file->status, &status);
  close_input (fw->inv, &fresh);
  return same;
}

/* Whether what FILE's name stands for now, FRESH or else ERROR, can be followed;
   otherwise say why not, where that has not been said.  */
static bool
is_followable (struct follower *fw, struct tailed *file, const struct input *fresh,
               const struct stat *status, int error)
{
  struct invocation *inv = fw->inv;
  struct str name = file_title (&file->in);
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
      warn (inv, _("%s has been replaced with an untailable symbolic link"),
            quoted_file (name));
      return false;
    }
  if (error)
    {
      if (was_tailable)
        warn_errno (inv, error, _("%s has become inaccessible"), quoted_file (name));
      return false;
    }
  if (!is_tailable (status))
    {
      file->error = UNTAILABLE;
      file->tailable = false;
      file->given_up = !(fw->set->retry && fw->set->follow == BY_NAME);
      if (was_tailable || error_before != UNTAILABLE)
        warn (inv, _("%s has been replaced with an untailable file%s"), quoted_file (name),
              file->given_up ? _("; giving up on this name") : "");
      return false;
    }
  file->remote = is_remote (inv, input_fd (fresh), name);
  if (file->remote && notified)
    {
      file->error = UNTAILABLE;
      file->given_up = true;
      warn (inv, _("%s has been replaced with an untailable remote file"),
            quoted_file (name));
      return false;
    }
  return true;
}

bool
look_at_name (struct follower *fw, struct tailed *file, enum when_denied denied)
{
  struct invocation *inv = fw->inv;
  struct input fresh;
  struct stat status;
  int error_before = file->error, error = open_again (fw, file, &fresh, &status);
  bool was_denied = file->denied, was_open = file->is_open;
  file->denied = error == EACCES;
  if (file->denied && denied == KEEP)
    {
      if (!was_denied)
        warn_errno (inv, error, _("cannot watch %s"), quoted_file (file->in.name));
      return false;
    }
  bool same = !error && was_open && sys_is_one_file (&file->status, &status);
  /* The last words of a log before it was renamed.  */
  if (was_open && !same)
    {
      stop_waiting (fw, file);
      put_new_bytes (fw, file);
    }
  if (!is_followable (fw, file, &fresh, &status, error))
    {
      close_input (inv, &fresh);
      close_file (inv, file);
      return was_open;
    }
  const char *name = quoted_file (file_title (&file->in));
  if (error_before && error_before != ENOENT)
    warn (inv, _("%s has become accessible"), name);
  else if (!was_open)
    warn (inv, _("%s has appeared;  following new file"), name);
  else if (!same)
    warn (inv, _("%s has been replaced;  following new file"), name);
  else
    {
      close_input (inv, &fresh);
      return false;
    }
  close_file (inv, file);
  file->in = fresh;
  begin_at (file, &status, 0, file->in.is_stdin);
  if (S_ISREG (status.st_mode))
    sys_seek (input_fd (&file->in), 0);
  return true;
}

bool
any_remains (const struct follower *fw)
{
  if (fw->set->retry && fw->set->follow == BY_NAME)
    return true;
  FOR_EACH (file, *fw->files)
    if (file->is_open || (fw->set->retry && !file->given_up))
      return true;
  return false;
}

void
none_remains (struct follower *fw)
{
  complain (fw->inv, "%s", _("no files remaining"));
}

void
stop_waiting (struct follower *fw, struct tailed *file)
{
  if (!file->is_open || !file->may_wait || S_ISREG (file->status.st_mode))
    return;
  if (!sys_stop_waiting (input_fd (&file->in)))
    {
      complain_errno (fw->inv, errno, _("%s: cannot change nonblocking mode"),
                      quoted_name (file_title (&file->in)));
      stop (fw->inv);
    }
  file->may_wait = false;
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
