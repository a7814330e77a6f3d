/* Where dd reads from.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdckdint.h>
#include <unistd.h>

#include "cli/quote.h"
#include "sys/file.h"

void
source_open (struct dd *d)
{
  struct source *s = &d->source;
  const struct job *job = d->job;
  int flags = flags_for_open (job->input_flags);
  /* Who wants its writes on disk wants to read what is there.  */
  if (flags & (O_DSYNC | O_SYNC))
    flags |= O_RSYNC;
  if (str_given (job->input))
    s->fd = open_end (d, job->input, O_RDONLY | flags);
  else
    {
      s->fd = STDIN_FILENO;
      add_flags (d, s->fd, flags, source_name);
    }
  off_t offset = sys_offset (s->fd);
  s->seek_error = offset < 0 ? errno : 0;
  s->can_seek = offset >= 0;
  s->offset = s->can_seek ? offset : 0;
  /* Counts of blocks are seldom meant to be counts of what came at once; and direct reads
     want to go on where blocks begin.  */
  s->warns = !job->gathers && !(job->input_flags & FLAG_FULLBLOCK)
             && job->telling != TELL_NOTHING
             && (job->skip.blocks > 0
                 || (job->count.blocks > 0 && job->count.blocks < ALL_BLOCKS)
                 || (job->input_flags | job->output_flags) & FLAG_DIRECT);
  s->cache = (struct cache) {
    .forgets = job->input_flags & FLAG_NOCACHE, .from = s->offset,
    .forgets_rest = job->input_flags & FLAG_NOCACHE && !is_any (job->count),
  };
}

void
source_prepare (struct dd *d)
{
  if (d->source.block.length == 0)
    d->source.block = block_memory (d, d->job->input_block, true);
}

/* COUNT bytes more were read or passed.  */
static void
advance (struct source *s, off_t count)
{
  if (s->offset >= 0 && ckd_add (&s->offset, s->offset, count))
    s->offset = -1;
}

/* A short read may be no accident, but two are.  */
static void
warn_of_partial (struct dd *d, size_t length)
{
  struct source *s = &d->source;
  if (s->before == 0 || s->before >= length)
    return;
  warn (speaker (d),
        message_counted ("warning: partial read (%zu byte); suggest iflag=fullblock",
                         "warning: partial read (%zu bytes); suggest iflag=fullblock",
                         s->before),
        s->before);
  s->warns = false;
}

/* What a read of LENGTH bytes has come to that gave COUNT, fewer, or failed.  */
static ssize_t
end_short_read (struct dd *d, size_t length, ssize_t count)
{
  struct source *s = &d->source;
  int error = errno;
  /* A direct read behind the last block, which was not whole, has nowhere to begin.  */
  if (count < 0 && error == EINVAL && d->job->input_flags & FLAG_DIRECT
      && s->before > 0 && s->before < length)
    count = 0;
  if (count > 0)
    heed_signals (d);
  errno = error;
  return count;
}

/* Read once.  */
static ssize_t
read_some (struct dd *d, struct mspan room)
{
  struct source *s = &d->source;
  ssize_t count;
  do
    {
      heed_signals (d);
      count = sys_read_once (s->fd, room);
    }
  while (count < 0 && errno == EINTR);
  if (count != (ssize_t) room.length)
    count = end_short_read (d, room.length, count);
  if (count > 0 && s->warns)
    warn_of_partial (d, room.length);
  s->before = count > 0 ? (size_t) count : 0;
  return count;
}

/* Read until ROOM is full.  */
static ssize_t
read_full (struct dd *d, struct mspan room)
{
  size_t filled = 0;
  while (filled < room.length)
    {
      ssize_t count = read_some (d, mspan_from (room, filled));
      if (count < 0)
        return count;
      if (count == 0)
        break;
      filled += (size_t) count;
    }
  return (ssize_t) filled;
}

static ssize_t
read_block (struct dd *d, size_t length)
{
  struct mspan room = mspan_first (d->source.block, length);
  return d->job->input_flags & FLAG_FULLBLOCK ? read_full (d, room) : read_some (d, room);
}

ssize_t
source_read (struct dd *d, size_t length)
{
  struct source *s = &d->source;
  ssize_t count = read_block (d, length);
  if (count > 0)
    {
      advance (s, count);
      if (s->cache.forgets && s->can_seek && s->offset >= 0)
        cache_pass (&s->cache, s->fd, s->offset);
    }
  else if (count == 0)
    s->cache.forgets_rest |= s->cache.forgets;
  return count;
}

bool
source_forget (struct dd *d)
{
  struct source *s = &d->source;
  errno = ESPIPE;
  return s->can_seek && s->offset >= 0 && cache_end (&s->cache, s->fd, s->offset);
}

/* Skipping.  */

/* Pass over COUNT bytes by seeking.  How many are there to be passed; -1 where it cannot
   be done so.  */
static off_t
skip_by_seeking (struct dd *d, off_t count)
{
  struct source *s = &d->source;
  struct stat status;
  if (sys_seek_by (s->fd, count) < 0)
    return -1;
  if (!sys_status (s->fd, &status))
    {
      complain_errno (speaker (d), errno, _("cannot fstat %s"), quoted_file (source_name (d)));
      give_up (d);
    }
  if (S_ISREG (status.st_mode) && status.st_size - s->offset < count)
    return status.st_size - s->offset;
  return count;
}

/* Pass over AMOUNT by reading it.  How many bytes were there.  */
static off_t
skip_by_reading (struct dd *d, struct amount amount)
{
  off_t passed = 0;
  source_prepare (d);
  while (is_any (amount))
    {
      size_t length = amount.blocks > 0 ? d->job->input_block : (size_t) amount.bytes;
      ssize_t count = read_block (d, length);
      if (count < 0)
        {
          complain_errno (speaker (d), errno, _("error reading %s"),
                          quoted_file (source_name (d)));
          if (d->job->conversions & CONV_NOERROR)
            statistics_tell (&d->statistics, d->inv);
          give_up (d);
        }
      if (count == 0)
        break;
      passed += count;
      if (amount.blocks > 0)
        amount.blocks--;
      else
        amount.bytes = 0;
    }
  return passed;
}

void
source_skip (struct dd *d)
{
  struct source *s = &d->source;
  struct amount amount = d->job->skip;
  if (!is_any (amount))
    return;
  off_t wanted, passed = -1;
  int error = 0;
  bool is_offset = !ckd_mul (&wanted, amount.blocks, d->job->input_block)
                   && !ckd_add (&wanted, wanted, amount.bytes);
  if (is_offset)
    {
      passed = skip_by_seeking (d, wanted);
      error = errno;
    }
  if (passed < 0 && sys_seek_end (s->fd) >= 0)
    {
      /* It can seek, only not there: there is nothing to be read.  */
      complain_errno (speaker (d), is_offset ? error : EOVERFLOW, _("%s: cannot skip"),
                      quoted_name (source_name (d)));
      give_up (d);
    }
  if (passed < 0)
    passed = skip_by_reading (d, amount);
  advance (s, passed);
  s->cache.from = s->offset;
  if ((!is_offset || passed != wanted) && d->job->telling != TELL_NOTHING)
    warn (speaker (d), _("%s: cannot skip to specified offset"),
          quoted_name (source_name (d)));
}

/* Bad blocks.  */

/* Go to where the source ought to be now.  */
static bool
go_on (struct dd *d, size_t count)
{
  struct source *s = &d->source;
  off_t offset = sys_offset (s->fd);
  if (offset < 0 || offset == s->offset)
    return offset >= 0;
  off_t missing = s->offset - offset;
  if ((missing < 0 || (uintmax_t) missing > count) && d->job->telling != TELL_NOTHING)
    warn (speaker (d), "%s", _("warning: invalid file offset after failed read"));
  return sys_seek_by (s->fd, missing) >= 0;
}

void
source_pass_bad (struct dd *d, size_t count)
{
  struct source *s = &d->source;
  if (!s->can_seek && s->seek_error == ESPIPE)
    return;
  errno = s->seek_error;
  if (s->can_seek)
    {
      advance (s, (off_t) count);
      if (s->offset < 0)
        {
          complain (speaker (d), _("offset overflow while reading file %s"),
                    quoted_file (source_name (d)));
          return;
        }
      if (go_on (d, count))
        return;
    }
  complain_errno (speaker (d), errno, _("%s: cannot seek"), quoted_name (source_name (d)));
  /* Said once.  */
  s->can_seek = false;
  s->seek_error = ESPIPE;
}
