/* Where dd writes to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdckdint.h>
#include <unistd.h>

#include "cli/quote.h"
#include "fs/mode.h"
#include "simd/zeros.h"
#include "sys/file.h"
#include "sys/names.h"

/* Opening.  */

static void
cannot_truncate (struct dd *d, int error, off_t length)
{
  complain_errno (speaker (d), error, _("failed to truncate to %jd bytes in output file %s"),
                  (intmax_t) length, quoted_file (target_name (d)));
}

static struct stat
target_status (struct dd *d)
{
  struct stat status;
  if (sys_status (d->target.fd, &status))
    return status;
  complain_errno (speaker (d), errno, _("cannot fstat %s"), quoted_file (target_name (d)));
  give_up (d);
}

/* Let the file have LENGTH bytes before anything is written.  */
static void
truncate_to (struct dd *d, off_t length)
{
  if (sys_set_length (d->target.fd, length))
    return;
  int error = errno;
  struct stat status = target_status (d);
  /* Others have no length that could be set.  */
  if (!S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    return;
  cannot_truncate (d, error, length);
  stop (d->inv);
}

/* Where the writing begins.  False where no file reaches that far.  */
static bool
seek_offset (const struct job *job, off_t *offset)
{
  return !ckd_mul (offset, job->seek.blocks, job->output_block)
         && !ckd_add (offset, *offset, job->seek.bytes);
}

static void
open_file (struct dd *d, int flags)
{
  const struct job *job = d->job;
  struct target *t = &d->target;
  off_t length = 0;
  bool seeks = is_any (job->seek), truncates = !(job->conversions & CONV_NOTRUNC);
  if (seeks && truncates && !seek_offset (job, &length))
    {
      complain (speaker (d), _("offset too large: cannot truncate to a length of seek=%jd"
                          " (%zu-byte) blocks"), job->seek.blocks, job->output_block);
      stop (d->inv);
    }
  flags |= (job->conversions & CONV_NOCREAT ? 0 : O_CREAT)
           | (job->conversions & CONV_EXCL ? O_EXCL : 0)
           | (seeks || !truncates ? 0 : O_TRUNC);
  t->fd = -1;
  /* What cannot seek is read up to the place, if it may be read.  */
  if (seeks)
    t->fd = sys_open_once (SYS_HERE, job->output, O_RDWR | flags, MODE_ALL);
  if (t->fd < 0)
    t->fd = open_end (d, job->output, O_WRONLY | flags);
  if (seeks && truncates)
    truncate_to (d, length);
}

void
target_open (struct dd *d)
{
  const struct job *job = d->job;
  struct target *t = &d->target;
  int flags = flags_for_open (job->output_flags);
  t->seeks = job->conversions & CONV_SPARSE;
  t->syncs_data = job->conversions & CONV_FDATASYNC;
  t->syncs_all = job->conversions & CONV_FSYNC;
  t->cache.forgets = job->output_flags & FLAG_NOCACHE;
  t->cache.forgets_rest = t->cache.forgets && !is_any (job->count);
  if (str_given (job->output))
    open_file (d, flags);
  else
    {
      t->fd = STDOUT_FILENO;
      add_flags (d, t->fd, flags, target_name);
    }
}

void
target_prepare (struct dd *d)
{
  if (d->target.block.length == 0)
    d->target.block = block_memory (d, d->job->output_block, false);
}

/* Writing.  */

/* Direct writes are of whole blocks: let this one, the last, go another way, and yet not
   stay in memory.  */
static void
stop_direct_writes (struct dd *d)
{
  struct target *t = &d->target;
  int flags = sys_flags (t->fd);
  if ((flags < 0 || !sys_set_flags (t->fd, flags & ~O_DIRECT))
      && d->job->telling != TELL_NOTHING)
    complain_errno (speaker (d), errno, _("failed to turn off O_DIRECT: %s"),
                    quoted_name (target_name (d)));
  t->cache.from = sys_offset (t->fd);
  t->cache.forgets_rest = true;
  t->syncs_all = true;
}

/* Seek over BYTES, if they are zeros and that can be.  */
static bool
seek_over (struct dd *d, struct span bytes)
{
  struct target *t = &d->target;
  heed_signals (d);
  if (!span_is_zeros (bytes))
    return false;
  t->seeks = t->seeked = sys_seek_by (t->fd, (off_t) bytes.length) >= 0;
  return t->seeked;
}

/* Write BYTES from WRITTEN on, and give back how many of them were, with errno where that
   is not all.  */
static size_t
write_rest (struct dd *d, struct span bytes, size_t written)
{
  while (written < bytes.length)
    {
      heed_signals (d);
      ssize_t count = sys_write_once (d->target.fd, span_from (bytes, written));
      if (count < 0 && errno != EINTR)
        break;
      if (count == 0)
        {
          /* Some devices end so.  */
          errno = ENOSPC;
          break;
        }
      if (count > 0)
        written += (size_t) count;
    }
  return written;
}

/* The same from the beginning, or seek over them.  */
static size_t
write_record (struct dd *d, struct span bytes)
{
  struct target *t = &d->target;
  if (d->job->output_flags & FLAG_DIRECT && bytes.length < d->job->output_block)
    stop_direct_writes (d);
  if (t->seeks && seek_over (d, bytes))
    return bytes.length;
  t->seeked = false;
  return write_rest (d, bytes, 0);
}

/* Write BYTES, and count them: WHOLE is how many make a whole block.  IS_BLOCK: they were
   gathered to make one, which GNU says otherwise.  */
static void
write_counted (struct dd *d, struct span bytes, size_t whole, bool is_block)
{
  struct statistics *s = &d->statistics;
  struct target *t = &d->target;
  size_t written = write_record (d, bytes);
  int error = errno;
  s->bytes += written;
  if (written == whole)
    s->whole_out++;
  else if (written == bytes.length || (is_block && written > 0))
    s->partial_out++;
  if (t->cache.forgets && t->offset >= 0)
    {
      t->offset += (off_t) written;
      cache_pass (&t->cache, t->fd, t->offset);
    }
  if (written == bytes.length)
    return;
  complain_errno (speaker (d), error, is_block ? _("writing to %s") : _("error writing %s"),
                  quoted_file (target_name (d)));
  t->held = 0;
  if (is_block)
    give_up (d);
  fail (d);
}

void
target_write (struct dd *d, struct span bytes)
{
  write_counted (d, bytes, d->job->input_block, false);
}

/* Whether BYTES may be written from where they are.  */
static bool
may_write_in_place (const struct dd *d, struct span bytes)
{
  return d->target.held == 0 && bytes.length >= d->target.block.length
         && !(d->job->output_flags & FLAG_DIRECT);
}

/* LENGTH bytes were added to what is held.  */
static void
hold (struct dd *d, size_t length)
{
  struct target *t = &d->target;
  t->held += length;
  if (t->held < t->block.length)
    return;
  t->held = 0;
  write_counted (d, mspan_span (t->block), t->block.length, true);
}

void
target_put (struct dd *d, struct span bytes)
{
  struct target *t = &d->target;
  while (bytes.length > 0)
    {
      size_t length = size_min (bytes.length, t->block.length - t->held);
      struct span part = span_first (bytes, length);
      if (may_write_in_place (d, bytes))
        write_counted (d, part, t->block.length, true);
      else
        {
          mspan_copy (mspan_from (t->block, t->held), part);
          hold (d, length);
        }
      bytes = span_from (bytes, length);
    }
}

void
target_put_repeated (struct dd *d, unsigned char byte, size_t count)
{
  struct target *t = &d->target;
  while (count > 0)
    {
      size_t length = size_min (count, t->block.length - t->held);
      mspan_fill (mspan_first (mspan_from (t->block, t->held), length), byte);
      hold (d, length);
      count -= length;
    }
}

/* Seeking.  */

/* Read up to AMOUNT where that is what brings the target forward, as of tapes; what is left
   of it then.  SEEK_ERROR is why it had to be tried.  */
static struct amount
pass_by_reading (struct dd *d, struct amount amount, int seek_error)
{
  struct target *t = &d->target;
  while (is_any (amount))
    {
      size_t length = amount.blocks > 0 ? t->block.length : (size_t) amount.bytes;
      ssize_t count = sys_read (t->fd, mspan_first (t->block, length));
      if (count < 0)
        {
          complain_errno (speaker (d), seek_error, _("%s: cannot seek"),
                          quoted_name (target_name (d)));
          give_up (d);
        }
      if (count == 0)
        break;
      if (amount.blocks > 0)
        amount.blocks--;
      else
        amount.bytes = 0;
    }
  return amount;
}

/* Write zeros up to AMOUNT.  */
static void
pass_by_writing (struct dd *d, struct amount amount)
{
  struct target *t = &d->target;
  mspan_fill (t->block, 0);
  while (is_any (amount))
    {
      size_t length = amount.blocks > 0 ? t->block.length : (size_t) amount.bytes;
      if (write_record (d, mspan_span (mspan_first (t->block, length))) < length)
        {
          complain_errno (speaker (d), errno, _("writing to %s"),
                          quoted_file (target_name (d)));
          give_up (d);
        }
      if (amount.blocks > 0)
        amount.blocks--;
      else
        amount.bytes = 0;
    }
}

/* Go to where the writing begins.  */
static void
seek (struct dd *d)
{
  struct target *t = &d->target;
  struct amount amount = d->job->seek;
  off_t offset;
  bool is_offset = seek_offset (d->job, &offset);
  if (is_offset && sys_seek_by (t->fd, offset) >= 0)
    return;
  int error = is_offset ? errno : EOVERFLOW;
  if (sys_seek_end (t->fd) >= 0)
    {
      complain_errno (speaker (d), error, _("%s: cannot seek"), quoted_name (target_name (d)));
      give_up (d);
    }
  target_prepare (d);
  pass_by_writing (d, pass_by_reading (d, amount, is_offset ? error : 0));
}

void
target_seek (struct dd *d)
{
  struct target *t = &d->target;
  if (is_any (d->job->seek))
    seek (d);
  if (t->cache.forgets)
    t->offset = t->cache.from = sys_offset (t->fd);
}

/* Ending.  */

/* What was sought over at the end makes the file no longer by itself.  */
static void
extend (struct dd *d)
{
  struct target *t = &d->target;
  struct stat status = target_status (d);
  off_t offset = S_ISREG (status.st_mode) ? sys_offset (t->fd) : -1;
  if (offset <= status.st_size || sys_set_length (t->fd, offset))
    return;
  cannot_truncate (d, errno, offset);
  fail (d);
}

void
target_end (struct dd *d)
{
  struct target *t = &d->target;
  if (t->held > 0)
    {
      struct span rest = mspan_span (mspan_first (t->block, t->held));
      t->held = 0;
      write_counted (d, rest, t->block.length, false);
    }
  if (t->seeked)
    extend (d);
}

bool
target_sync (struct dd *d)
{
  struct target *t = &d->target;
  bool fine = true;
  if (t->syncs_data && !sys_sync_data (t->fd))
    {
      /* What cannot do that alone does all.  */
      fine = errno == ENOSYS || errno == EINVAL;
      if (!fine)
        complain_errno (speaker (d), errno, _("fdatasync failed for %s"),
                        quoted_file (target_name (d)));
      t->syncs_all = true;
    }
  bool is_synced = !t->syncs_all || sys_sync_file (t->fd);
  if (!is_synced)
    complain_errno (speaker (d), errno, _("fsync failed for %s"),
                    quoted_file (target_name (d)));
  t->syncs_data = t->syncs_all = false;
  return fine && is_synced;
}

bool
target_forget (struct dd *d)
{
  struct target *t = &d->target;
  off_t offset = sys_offset (t->fd);
  return offset >= 0 && cache_end (&t->cache, t->fd, offset);
}
