/* The contents of a file, copied to a new one, to one that takes the place of another when
   it is whole, or to what is there.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/quote.h"
#include "fs/mode.h"
#include "fs/unused_name.h"
#include "keeping.h"
#include "pair.h"
#include "process/signals.h"
#include "sys/file.h"
#include "sys/names.h"

/* The target while it is written.  */
struct output_file
{
  int fd;
  mode_t mode;                  /* that a new one is made with */
  bool is_new;
  bool is_first;                /* nothing is there that it replaces */
  struct str name;              /* that it has now */
  struct buf unused_name;       /* … where that is not its own yet */
  struct stat status;           /* before it was written to */
  struct copying *guard;        /* that takes note of a new one, or NULL */
};

/* Unfinished files.  */

/* Files that are written at once are finished sooner than a signal is likely to come.  */
enum { WORTH_A_GUARD = 256 * 1024 };

/* Called while a signal is handled.  */
static void
remove_unfinished (void *whom)
{
  const struct unfinished *u = whom;
  if (u->name.length > 0)
    sys_remove_made (u->folder, u->name, u->device, u->inode);
}

/* Let signals wait where what is made will be whole in no time: that costs less than handlers.
   What has no size may be of those that are read for ever.  */
static void
hold_signals (struct copying *c, const struct copy_pair *pair)
{
  const struct stat *from = &pair->from;
  c->holds_signals = !c->plan.moves && !c->limits_size && S_ISREG (from->st_mode)
                     && from->st_size > 0 && from->st_size <= WORTH_A_GUARD;
  if (c->holds_signals)
    c->signals_before = signals_hold ();
}

static void
stop_guarding (struct copying *c)
{
  if (c->holds_signals)
    signals_let_go (&c->signals_before);
  c->holds_signals = false;
  if (c->unfinished.name.length == 0)
    return;
  sigset_t before = signals_hold ();
  c->unfinished.name = STR ("");
  signals_let_go (&before);
}

/* Opening.  */

static bool
cannot_create (struct copying *c, const struct copy_pair *pair, int error)
{
  error = target_error (c, pair, error);
  /* A name with a slash behind it is a folder's.  */
  if (error == EISDIR && span_ends_in (str_span (pair->target.path), '/'))
    error = ENOTDIR;
  complain_errno (c->inv, error, _("cannot create regular file %s"),
                  quoted_file (pair->target.path));
  return false;
}

/* What is at the target cannot make room.  */
static bool
cannot_remove (struct copying *c, const struct copy_pair *pair)
{
  complain_errno (c->inv, errno, _("cannot remove %s"), quoted_file (pair->target.path));
  return false;
}

static bool
cannot_take_place (struct copying *c, const struct copy_pair *pair,
                   const struct output_file *out)
{
  bool has_room = errno != ENOSPC && errno != EDQUOT;
  return out->is_first || !has_room ? cannot_create (c, pair, errno) : cannot_remove (c, pair);
}

static bool
make_file (void *whom, int folder, struct str name)
{
  struct output_file *out = whom;
  out->fd = sys_open_in (folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOCTTY, out->mode);
  return out->fd >= 0;
}

/* The same, and from its first moment on a signal that ends the run removes it.  */
static bool
make_guarded_file (void *whom, int folder, struct str name)
{
  struct output_file *out = whom;
  if (!out->guard)
    return make_file (out, folder, name);
  if (!out->guard->is_guarded)
    signals_clean_up (remove_unfinished, &out->guard->unfinished);
  out->guard->is_guarded = true;
  sigset_t before = signals_hold ();
  bool fine = make_file (out, folder, name);
  if (fine && sys_status (out->fd, &out->status))
    out->guard->unfinished = (struct unfinished) { folder, name, out->status.st_dev,
                                                   out->status.st_ino };
  int error = errno;
  signals_let_go (&before);
  errno = error;
  return fine;
}

/* Make a file that takes the place of the target later.  */
static bool
open_replacement (struct copying *c, struct copy_pair *pair, struct output_file *out)
{
  out->is_new = pair->replaces = true;
  out->guard = c->plan.moves || c->holds_signals ? NULL : c;
  if (!unused_name_make (pair->target.folder, make_guarded_file, out, &out->unused_name))
    return cannot_take_place (c, pair, out);
  out->name = buf_str (&out->unused_name);
  return true;
}

static bool
open_new (struct copying *c, struct copy_pair *pair, struct output_file *out)
{
  const struct place *target = &pair->target;
  bool is_told_empty = S_ISREG (pair->from.st_mode) && pair->from.st_size == 0;
  out->is_new = true;
  out->guard = c->plan.moves || c->holds_signals || is_told_empty ? NULL : c;
  if (pair->is_link && c->plan.through_dangling)
    {
      out->fd = sys_open_in (target->folder, target->name, O_WRONLY | O_CREAT | O_NOCTTY,
                             out->mode);
      return out->fd >= 0 || cannot_create (c, pair, errno);
    }
  if (pair->is_link)
    {
      complain (c->inv, _("not writing through dangling symlink %s"),
                quoted_file (target->path));
      return false;
    }
  if (make_guarded_file (out, target->folder, target->name))
    return true;
  /* Names that differ in case may be one.  */
  if (errno == EEXIST && pair->in->is_new)
    {
      complain (c->inv, _("will not overwrite just-created %s with %s"),
                quoted_file_n (0, target->path), quoted_file_n (1, pair->source.path));
      return false;
    }
  return cannot_create (c, pair, errno);
}

/* Open what is there, and is still what was looked at.  */
static bool
open_old (struct copying *c, struct copy_pair *pair, struct output_file *out)
{
  const struct place *target = &pair->target;
  struct stat status;
  out->fd = sys_open_in (target->folder, target->name,
                         O_WRONLY | O_NOCTTY | (S_ISREG (pair->to.st_mode) ? O_NONBLOCK : 0)
                         | (pair->is_link ? 0 : O_NOFOLLOW), 0);
  if (out->fd < 0)
    {
      if (errno == ENOENT)
        return open_new (c, pair, out);
      if (!c->plan.force)
        return cannot_create (c, pair, errno);
      if (!open_replacement (c, pair, out))
        return false;
      tell_removed (c, pair);
      return true;
    }
  if (!sys_status (out->fd, &status))
    {
      complain_errno (c->inv, errno, _("cannot fstat %s"), quoted_file (target->path));
      return false;
    }
  if (sys_is_one_file (&status, &pair->to))
    {
      pair->to = status;
      return true;
    }
  complain (c->inv, _("not writing to %s, as it was replaced while being copied"),
            quoted_file (target->path));
  return false;
}

/* Take what OUT has.  */
static bool
empty_old (struct copying *c, const struct copy_pair *pair, const struct output_file *out)
{
  if (c->plan.attributes_only || !S_ISREG (pair->to.st_mode) || pair->to.st_size == 0
      || sys_set_length (out->fd, 0))
    return true;
  return cannot_create (c, pair, errno);
}

/* Know what OUT is before it is written to.  */
static bool
look_at_output (struct copying *c, const struct copy_pair *pair, struct output_file *out)
{
  const struct copy_plan *plan = &c->plan;
  if (!out->is_new)
    {
      out->status = pair->to;
      return true;
    }
  if (out->status.st_ino != 0)
    return true;
  bool is_remembered = pair->is_operand && !c->is_only_operand;
  /* Nobody needs more than where it is; but one that takes a place must be known again if it
     cannot.  */
  const struct kept_attributes *keep = &plan->keep;
  if (!keep->owner && !keep->mode && !keep->links && !keep->extended && !keep->context
      && !out->guard && !is_remembered && !pair->replaces)
    {
      const struct target_facts *facts = pair_facts (c, pair);
      out->status = (struct stat) { .st_mode = S_IFREG, .st_dev = facts->device,
                                    .st_blksize = facts->block_size };
      return true;
    }
  if (!sys_status (out->fd, &out->status))
    {
      complain_errno (c->inv, errno, _("cannot fstat %s"), quoted_file (pair->target.path));
      return false;
    }
  return true;
}

/* Copying.  */

static bool
tell_end (struct copying *c, const struct copy_pair *pair, enum copy_end end, int error)
{
  if (end == COPY_DONE)
    {
      tell_ways (c);
      return true;
    }
  const char *source = quoted_file_n (0, pair->source.path);
  const char *target = quoted_file_n (1, pair->target.path);
  switch (end)
    {
    case COPY_CANNOT_CLONE:
      complain_errno (c->inv, error, _("failed to clone %s from %s"), target, source);
      break;
    case COPY_CANNOT_READ:
      complain_errno (c->inv, error, _("error reading %s"), source);
      break;
    case COPY_CANNOT_WRITE:
      complain_errno (c->inv, error, _("error writing %s"), target);
      break;
    case COPY_CANNOT_COPY:
      complain_errno (c->inv, error, _("error copying %s to %s"), source, target);
      break;
    case COPY_CANNOT_EXTEND:
      complain_errno (c->inv, error, _("failed to extend %s"), target);
      break;
    case COPY_CANNOT_SEEK:
      complain_errno (c->inv, error, _("cannot lseek %s"), source);
      break;
    case COPY_DONE: case COPY_STOPPED:
      break;
    }
  return false;
}

static bool
fill (struct copying *c, struct copy_pair *pair, const struct output_file *out)
{
  int error = 0;
  if (c->plan.attributes_only)
    return true;
  enum copy_end end = copy_data (&c->data, pair->source_fd, &pair->from, out->fd,
                                 &out->status, &error);
  return tell_end (c, pair, end, error);
}

/* Let OUT have its own name, if it has not.  */
static bool
put_in_place (struct copying *c, const struct copy_pair *pair, const struct output_file *out)
{
  if (!pair->replaces
      || sys_rename (pair->target.folder, out->name, pair->target.folder, pair->target.name,
                     RENAME_OVER))
    return true;
  return cannot_take_place (c, pair, out);
}

/* Close OUT, and the source.  */
static bool
close_both (struct copying *c, struct copy_pair *pair, struct output_file *out)
{
  bool fine = true;
  if (sys_close (out->fd) < 0)
    {
      complain_errno (c->inv, errno, _("failed to close %s"), quoted_file (pair->target.path));
      fine = false;
    }
  if (sys_close (pair->source_fd) < 0)
    {
      complain_errno (c->inv, errno, _("failed to close %s"), quoted_file (pair->source.path));
      fine = false;
    }
  out->fd = pair->source_fd = -1;
  return fine;
}

/* Remove what was made in vain: half a copy must not be taken for one.  */
static void
remove_new (struct copy_pair *pair, const struct output_file *out)
{
  struct stat status = out->status;
  if (!out->is_new || (status.st_ino == 0 && !sys_status (out->fd, &status)))
    return;
  sys_remove_made (pair->target.folder, out->name, status.st_dev, status.st_ino);
}

/* Write to what is open.  */
static bool
write_output (struct copying *c, struct copy_pair *pair, struct output_file *out)
{
  bool fine = look_at_output (c, pair, out)
              && (out->is_new || empty_old (c, pair, out)) && fill (c, pair, out);
  if (!fine)
    {
      remove_new (pair, out);
      return false;
    }
  struct keeping keeping = { .source = pair->source_fd, .target = out->fd,
                             .now = out->status, .is_new = out->is_new };
  bool are_kept = keep_attributes (c, pair, &keeping);
  struct stat status = out->status;
  fine = close_both (c, pair, out) && put_in_place (c, pair, out);
  if (fine)
    pair_remember (c, pair, &status);
  else
    remove_new (pair, out);
  return fine && are_kept;
}

bool
pair_copy_contents (struct copying *c, struct copy_pair *pair)
{
  struct output_file out = { .fd = -1, .name = pair->target.name };
  if (!pair_open_source (c, pair) || !keep_prepare (c, pair))
    return false;
  out.mode = keep_first_mode (c, pair);
  /* Attributes that are given are there from the first moment on.  */
  out.is_first = !pair->replaces && c->plan.given.are_given;
  if (pair->replaces || out.is_first || !pair->is_there)
    hold_signals (c, pair);
  bool fine = pair->replaces || out.is_first ? open_replacement (c, pair, &out)
              : pair->is_there ? open_old (c, pair, &out)
              : open_new (c, pair, &out);
  fine = fine && write_output (c, pair, &out);
  stop_guarding (c);
  if (out.fd >= 0)
    sys_close (out.fd);
  buf_release (&out.unused_name);
  return fine;
}
