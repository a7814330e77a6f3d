/* Files written over.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "overwriting.h"

#include <errno.h>
#include <fcntl.h>
#include <stdckdint.h>

#include "cli/quote.h"
#include "io/block.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/names.h"
#include "text/human.h"

/* What is written at once: a whole number of blocks and of rounds of any pattern.  */
enum { SECTOR = 512, AT_ONCE = INPUT_BLOCK - INPUT_BLOCK % (3 * SECTOR) };

/* Progress is told so often.  */
#define TELL_EACH_NS ((uint64_t) 5 * 1000000000)

/* A size that is not known yet: that of a device is where writing ends.  */
enum { UNKNOWN = -1 };

/* One pass over a file.  */
struct pass
{
  int kind;
  size_t number, count;         /* which of how many; 0 where nothing is told */
  uint64_t next_ns;             /* when progress is told again */
  struct buf told;              /* how far it was then */
};

/* Telling.  */

static void
add_size (struct buf *text, off_t size, enum human_rounding rounding)
{
  human_append (text, (uintmax_t) size, 1,
                (struct block_size) { .bytes = 1, .rounding = rounding, .scaled = true,
                                      .binary = true, .names_unit = true,
                                      .names_bytes = true });
}

static void
tell_begin (const struct overwriting *o, struct pass *pass, struct str name)
{
  struct pass_name kind = pass_name (pass->kind);
  warn (o->inv, _("%s: pass %zu/%zu (%s)..."), quoted_name (name), pass->number, pass->count,
        kind.text);
  pass->next_ns = sys_steady_ns () + TELL_EACH_NS;
}

static int
percent (off_t offset, off_t size)
{
  if (size == 0)
    return 100;
  return (int) (offset <= INTMAX_MAX / 100 ? offset * 100 / size : offset / (size / 100));
}

/* Tell that PASS has come to OFFSET, where it is time to, or where it is over.  */
static void
tell_progress (const struct overwriting *o, struct pass *pass, struct str name, off_t offset,
               off_t size)
{
  bool is_over = offset == size && buf_span (&pass->told).length > 0;
  uint64_t now_ns = is_over ? pass->next_ns : sys_steady_ns ();
  if (now_ns < pass->next_ns)
    return;
  BUF (so_far);
  add_size (&so_far, offset, ROUND_DOWN);
  if (!is_over && span_equal (buf_span (&so_far), buf_span (&pass->told)))
    return;
  struct pass_name kind = pass_name (pass->kind);
  const char *called = quoted_name (name), *reached = str_c (buf_str (&so_far));
  if (size == UNKNOWN)
    warn (o->inv, _("%s: pass %zu/%zu (%s)...%s"), called, pass->number, pass->count,
          kind.text, reached);
  else
    {
      BUF (whole);
      add_size (&whole, size, ROUND_UP);
      warn (o->inv, _("%s: pass %zu/%zu (%s)...%s/%s %d%%"), called, pass->number, pass->count,
            kind.text, offset == size ? str_c (buf_str (&whole)) : reached,
            str_c (buf_str (&whole)), percent (offset, size));
    }
  buf_truncate (&pass->told, 0);
  buf_append (&pass->told, buf_span (&so_far));
  pass->next_ns = now_ns + TELL_EACH_NS;
}

/* Writing.  */

static void
random_failed (const struct overwriting *o)
{
  if (o->random->error)
    complain_errno (o->inv, o->random->error, _("%s: read error"), quoted (o->random_source));
  else
    complain (o->inv, _("%s: end of file"), quoted (o->random_source));
  stop (o->inv);
}

/* Whether a file system that fails so has nothing to be synced.  */
static bool
is_no_matter (int error)
{
  return error == EINVAL || error == EBADF || error == EISDIR;
}

bool
sync_to_disk (struct invocation *inv, int fd, struct str name)
{
  if (sys_sync_data (fd))
    return true;
  if (!is_no_matter (errno))
    {
      complain_errno (inv, errno, _("%s: fdatasync failed"), quoted_name (name));
      return false;
    }
  if (sys_sync_file (fd))
    return true;
  if (!is_no_matter (errno))
    {
      complain_errno (inv, errno, _("%s: fsync failed"), quoted_name (name));
      return false;
    }
  sys_sync_all ();
  return true;
}

/* Go on behind the sector where nothing could be written at OFFSET, if that is in the SIZE
   of the file; ERROR tells why.  How many bytes are left out; 0 where it cannot go on.  */
static size_t
pass_sector (const struct overwriting *o, int fd, struct str name, int error, off_t offset,
             off_t size)
{
  size_t missing = SECTOR - (size_t) (offset % SECTOR);
  complain_errno (o->inv, error, _("%s: error writing at offset %jd"), quoted_name (name),
                  (intmax_t) offset);
  if (error != EIO || size == UNKNOWN || size - offset <= (off_t) missing)
    return 0;
  if (sys_seek (fd, offset + (off_t) missing) >= 0)
    return missing;
  complain_errno (o->inv, errno, _("%s: lseek failed"), quoted_name (name));
  return 0;
}

/* How a pass ended.  */
enum pass_end { PASS_FINE, PASS_WITH_ERRORS, PASS_FAILED };

/* Write BYTES at OFFSET.  *WRITTEN is how many of them were: fewer where *SIZE was not known,
   and is found to end there.  */
static enum pass_end
write_block (const struct overwriting *o, int fd, struct str name, struct span bytes,
             off_t offset, off_t *size, size_t *written)
{
  enum pass_end end = PASS_FINE;
  for (*written = 0; *written < bytes.length;)
    {
      ssize_t count = sys_write_once (fd, span_from (bytes, *written));
      off_t at = offset + (off_t) *written;
      if (count > 0)
        *written += (size_t) count;
      else if (*size == UNKNOWN && (count == 0 || errno == ENOSPC))
        {
          *size = at;
          break;
        }
      else if (count == 0 || errno != EINTR)
        {
          size_t missing = pass_sector (o, fd, name, count == 0 ? ENOSPC : errno, at, *size);
          if (missing == 0)
            return PASS_FAILED;
          *written = size_min (*written + missing, bytes.length);
          end = PASS_WITH_ERRORS;
        }
    }
  return end;
}

/* Do PASS over FD, which has *SIZE; where that is not known, it is found.  */
static enum pass_end
do_pass (const struct overwriting *o, struct pass *pass, int fd, struct str name, off_t *size)
{
  enum pass_end end = PASS_FINE;
  if (sys_seek (fd, 0) < 0)
    {
      complain_errno (o->inv, errno, _("%s: cannot rewind"), quoted_name (name));
      return PASS_FAILED;
    }
  if (pass->kind != PASS_RANDOM)
    pass_fill (pass->kind, o->block);
  if (pass->count > 0)
    tell_begin (o, pass, name);
  for (off_t offset = 0; offset != *size;)
    {
      size_t length = o->block.length, written;
      if (*size != UNKNOWN && *size - offset < (off_t) length)
        length = (size_t) (*size - offset);
      if (pass->kind == PASS_RANDOM && !random_bytes (o->random, mspan_first (o->block, length)))
        random_failed (o);
      enum pass_end block_end = write_block (o, fd, name, mspan_span (mspan_first (o->block,
                                                                                   length)),
                                             offset, size, &written);
      if (block_end == PASS_FAILED)
        return PASS_FAILED;
      if (block_end == PASS_WITH_ERRORS)
        end = PASS_WITH_ERRORS;
      if (ckd_add (&offset, offset, written))
        {
          complain (o->inv, _("%s: file too large"), quoted_name (name));
          return PASS_FAILED;
        }
      if (pass->count > 0)
        tell_progress (o, pass, name, offset, *size);
    }
  if (!sync_to_disk (o->inv, fd, name))
    return errno == EIO ? PASS_WITH_ERRORS : PASS_FAILED;
  return end;
}

/* Do all passes over the first SIZE bytes of FD, as far as it has them.  */
static bool
do_passes (const struct overwriting *o, int fd, struct str name, off_t size, bool is_told)
{
  size_t count = o->iterations + o->zero;
  bool fine = true;
  for (size_t i = 0; i < count; i++)
    {
      struct pass pass = {
        .kind = i < o->iterations ? VEC_AT (o->passes, i) : 0,
        .number = i + 1, .count = is_told ? count : 0,
      };
      enum pass_end end = do_pass (o, &pass, fd, name, &size);
      buf_release (&pass.told);
      fine &= end == PASS_FINE;
      if (end == PASS_FAILED)
        break;
    }
  return fine;
}

/* SIZE, or a little more, so that the last block is written to its end.  */
static off_t
rounded (off_t size, off_t block)
{
  off_t rest = size % block, result;
  return rest == 0 ? size : ckd_add (&result, size, block - rest) ? INTMAX_MAX : result;
}

/* How much of FD, which has STATUS, is to be written over.  */
static off_t
size_of (const struct overwriting *o, int fd, const struct stat *status)
{
  if (o->size >= 0)
    return o->size;
  if (!S_ISREG (status->st_mode))
    {
      off_t end = sys_seek_end (fd);
      return end > 0 ? end : UNKNOWN;
    }
  return o->exact ? status->st_size : rounded (status->st_size, status->st_blksize);
}

static bool
is_refused (int fd, const struct stat *status)
{
  return S_ISFIFO (status->st_mode) || S_ISSOCK (status->st_mode)
         || (S_ISCHR (status->st_mode) && sys_is_terminal (fd));
}

bool
overwrite (struct overwriting *o, int fd, struct str name)
{
  struct stat status;
  if (!sys_status (fd, &status))
    {
      complain_errno (o->inv, errno, _("%s: fstat failed"), quoted_name (name));
      return false;
    }
  if (is_refused (fd, &status))
    {
      complain (o->inv, _("%s: invalid file type"), quoted_name (name));
      return false;
    }
  bool is_regular = S_ISREG (status.st_mode);
  off_t size = size_of (o, fd, &status);
  VEC_CLEAR (o->passes);
  passes_choose (&o->passes, o->iterations, o->random);
  if (o->random->failed)
    random_failed (o);
  if (o->block.length == 0)
    o->block = mspan_first (block_for_input (), AT_ONCE);
  /* A small file may lie where no block is: that place is written over before the file
     grows out of it.  */
  bool fine = true;
  if (is_regular && status.st_size > 0 && size != UNKNOWN && status.st_size < size
      && status.st_size < status.st_blksize)
    fine = do_passes (o, fd, name, status.st_size, false);
  if (fine && size != 0)
    fine = do_passes (o, fd, name, size, o->verbose);
  if (fine && o->truncates && !sys_set_length (fd, 0) && is_regular)
    {
      complain_errno (o->inv, errno, _("%s: error truncating"), quoted_name (name));
      fine = false;
    }
  return fine;
}
