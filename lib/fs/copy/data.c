/* The contents of a file, copied to another.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/copy/data.h"

#include <errno.h>
#include <intprops.h>

#include "io/block.h"
#include "sys/file.h"
#include "sys/names.h"
#include "sys/splice.h"

/* Below this the kernel's ways cost more than reading and writing.  */
enum { FEW_BYTES = 64 * 1024 };
/* What the kernel is asked to copy at once; so much less where someone waits to be told
   of it.  */
enum { AT_ONCE = 1024 * 1024 * 1024, AT_ONCE_WATCHED = 16 * 1024 * 1024 };
/* Units of st_blocks.  */
enum { STAT_BLOCK = 512 };

/* One copy.  */
struct copying
{
  struct data_copier *c;
  int source, target;
  const struct stat *from, *to;
  bool makes_holes;             /* of zeros */
  bool by_range;                /* the kernel may be asked to copy */
  off_t hole;                   /* zeros that the target is to have next, not written yet */
  int *error;
};

static enum copy_end
failed (struct copying *copying, enum copy_end end)
{
  *copying->error = errno;
  return end;
}

static bool
goes_on (const struct copying *copying, uintmax_t bytes)
{
  const struct data_copier *c = copying->c;
  return !c->moved || c->moved (c->whom, bytes);
}

static struct mspan
block (struct copying *copying)
{
  struct data_copier *c = copying->c;
  if (c->buffer_.length == 0)
    c->buffer_ = block_for_input ();
  return c->buffer_;
}

/* Sharing.  */

/* Whether ERROR tells that sharing, or copying by the kernel, is not possible here, and
   not that something is wrong.  */
static bool
is_no_way (int error)
{
  switch (error)
    {
    case ENOSYS: case ENOTTY: case EOPNOTSUPP: case EXDEV: case EINVAL: case EBADF:
    case ETXTBSY: case EPERM: case EACCES: case EISDIR:
#if ENOTSUP != EOPNOTSUPP
    case ENOTSUP:
#endif
      return true;
    default:
      return false;
    }
}

/* Whether it tells that no other file of these file systems would do.  */
static bool
is_no_way_ever (int error)
{
  return error == ENOSYS || error == ENOTTY || error == EOPNOTSUPP || error == EXDEV;
}

/* Try to share the contents.  True: there is nothing more to do, but for what *END
   tells.  */
static bool
is_cloned (struct copying *copying, enum copy_end *end)
{
  struct data_copier *c = copying->c;
  bool always = c->reflink == REFLINK_ALWAYS;
  *end = COPY_DONE;
  if (c->reflink == REFLINK_NEVER || (c->sparse == SPARSE_NEVER && !always))
    return false;
  c->cloned = WAY_UNSUPPORTED;
  bool is_known = c->no_clone_ && c->no_clone_from_ == copying->from->st_dev
                  && c->no_clone_to_ == copying->to->st_dev;
  if (is_known && !always)
    return false;
  if (sys_clone (copying->source, copying->target))
    {
      c->cloned = WAY_YES;
      if (!goes_on (copying, (uintmax_t) copying->from->st_size))
        *end = COPY_STOPPED;
      return true;
    }
  if (always || errno == EIO || errno == ENOMEM || errno == ENOSPC || errno == EDQUOT)
    {
      *end = failed (copying, COPY_CANNOT_CLONE);
      return true;
    }
  if (is_no_way_ever (errno))
    {
      c->no_clone_ = true;
      c->no_clone_from_ = copying->from->st_dev;
      c->no_clone_to_ = copying->to->st_dev;
    }
  return false;
}

/* Writing.  */

static enum copy_end
write_failed (struct copying *copying)
{
  /* Between files of one file system it is the kernel that copies, but for a few
     bytes: let what is told of them not depend on how many they are.  */
  bool is_range = copying->by_range && copying->from->st_dev == copying->to->st_dev;
  return failed (copying, is_range ? COPY_CANNOT_COPY : COPY_CANNOT_WRITE);
}

static bool
is_zero (struct span bytes)
{
  return bytes.length == 0
         || (span_at (bytes, 0) == 0
             && span_equal (span_first (bytes, bytes.length - 1), span_from (bytes, 1)));
}

/* Write the zeros that are owed, as a hole if possible.  */
static enum copy_end
settle_hole (struct copying *copying)
{
  off_t left = copying->hole;
  copying->hole = 0;
  if (left == 0)
    return COPY_DONE;
  if (copying->makes_holes)
    return sys_seek_by (copying->target, left) >= 0 ? COPY_DONE
                                                    : failed (copying, COPY_CANNOT_WRITE);
  struct mspan zeros = block (copying);
  mspan_fill (zeros, 0);
  while (left > 0)
    {
      size_t count = left < (off_t) zeros.length ? (size_t) left : zeros.length;
      if (!sys_write_all (copying->target, mspan_span (mspan_first (zeros, count))))
        return failed (copying, COPY_CANNOT_WRITE);
      left -= (off_t) count;
    }
  return COPY_DONE;
}

static enum copy_end
write_bytes (struct copying *copying, struct span bytes)
{
  enum copy_end end = settle_hole (copying);
  if (end != COPY_DONE)
    return end;
  return sys_write_all (copying->target, bytes) ? COPY_DONE : write_failed (copying);
}

/* The same, but for blocks of zeros, which are owed.  */
static enum copy_end
write_sparsely (struct copying *copying, struct span bytes)
{
  /* A hole is made of whole blocks of the file system.  */
  size_t unit = copying->to->st_blksize >= STAT_BLOCK && copying->to->st_blksize <= 65536
                  ? (size_t) copying->to->st_blksize : 4096;
  enum copy_end end = COPY_DONE;
  size_t begin = 0;             /* of what is to be written */
  for (size_t at = 0; at < bytes.length && end == COPY_DONE;)
    {
      size_t next = at + size_min (unit, bytes.length - at);
      if (is_zero (span_slice (bytes, at, next)))
        {
          if (begin < at)
            end = write_bytes (copying, span_slice (bytes, begin, at));
          copying->hole += (off_t) (next - at);
          begin = next;
        }
      at = next;
    }
  if (end == COPY_DONE && begin < bytes.length)
    end = write_bytes (copying, span_slice (bytes, begin, bytes.length));
  return end;
}

/* Moving.  */

/* Copy up to MOST bytes by reading and writing; how many, in *MOVED: fewer only at the
   end of the source.  Zeros are found only where they may be holes: the bytes lie in the
   block that other zeros would be written from.  */
static enum copy_end
copy_by_hand (struct copying *copying, off_t most, bool finds_zeros, off_t *moved)
{
  struct mspan room = block (copying);
  *moved = 0;
  while (*moved < most)
    {
      size_t wanted = most - *moved < (off_t) room.length ? (size_t) (most - *moved)
                                                          : room.length;
      ssize_t count = sys_read (copying->source, mspan_first (room, wanted));
      if (count < 0)
        return failed (copying, COPY_CANNOT_READ);
      if (count == 0)
        return COPY_DONE;
      struct span bytes = mspan_span (mspan_first (room, (size_t) count));
      enum copy_end end = finds_zeros ? write_sparsely (copying, bytes)
                                      : write_bytes (copying, bytes);
      if (end != COPY_DONE)
        return end;
      *moved += count;
      if (!goes_on (copying, (uintmax_t) count))
        return COPY_STOPPED;
      /* A file that is told to be no longer is at its end: files in /proc and the like
         are told to be empty, or longer than they are.  */
      if (*moved == copying->from->st_size && (size_t) count < wanted
          && S_ISREG (copying->from->st_mode))
        return COPY_DONE;
    }
  return COPY_DONE;
}

/* The same by the kernel.  False where it would not go on.  */
static bool
copy_by_range (struct copying *copying, off_t most, off_t *moved, enum copy_end *end)
{
  off_t at_once = copying->c->moved ? AT_ONCE_WATCHED : AT_ONCE;
  *moved = 0;
  *end = COPY_DONE;
  while (*moved < most)
    {
      off_t left = most - *moved;
      ssize_t count = sys_copy_range (copying->source, copying->target,
                                      (size_t) (left < at_once ? left : at_once));
      bool is_first = *moved == 0;
      /* What is beyond the limit of a file's size is for a write to fail at.  */
      if (count < 0 && errno == EFBIG)
        return false;
      if (count < 0 && (is_no_way (errno) || (is_first && errno == ENOENT)))
        {
          if (is_first)
            copying->c->offload = WAY_UNSUPPORTED;
          copying->by_range = false;
          return false;
        }
      if (count < 0)
        {
          *end = failed (copying, COPY_CANNOT_COPY);
          return true;
        }
      /* Nothing at all may also be a file that has bytes in spite of its size, as in
         /proc.  */
      if (count == 0 && is_first)
        return false;
      if (count == 0)
        return true;
      copying->c->offload = WAY_YES;
      *moved += count;
      if (!goes_on (copying, (uintmax_t) count))
        {
          *end = COPY_STOPPED;
          return true;
        }
    }
  return true;
}

/* Copy up to MOST bytes, which are no hole.  */
static enum copy_end
copy_some (struct copying *copying, off_t most, bool finds_zeros, off_t *moved)
{
  enum copy_end end = finds_zeros ? COPY_DONE : settle_hole (copying);
  off_t by_range = 0;
  *moved = 0;
  if (end != COPY_DONE
      || (copying->by_range && !finds_zeros
          && copy_by_range (copying, most, &by_range, &end)))
    {
      *moved = by_range;
      return end;
    }
  end = copy_by_hand (copying, most - by_range, finds_zeros, moved);
  *moved += by_range;
  return end;
}

/* Let the target be as long as what it has and the hole behind that.  */
static enum copy_end
finish_hole (struct copying *copying)
{
  if (copying->hole == 0)
    return COPY_DONE;
  enum copy_end end = settle_hole (copying);
  if (end != COPY_DONE || !copying->makes_holes)
    return end;
  off_t length = sys_offset (copying->target);
  return length >= 0 && sys_set_length (copying->target, length)
           ? COPY_DONE : failed (copying, COPY_CANNOT_EXTEND);
}

/* The end of the data, or of the file, that OFFSET is in.  -1 with errno.  */
static off_t
end_of_data (const struct copying *copying, off_t offset)
{
  off_t hole = sys_seek_hole (copying->source, offset);
  /* Files that shrink meanwhile have no hole at their end.  */
  return hole >= 0 || errno != ENXIO ? hole : offset;
}

/* Copy piece by piece of data, the first of which begins at DATA.  */
static enum copy_end
copy_pieces (struct copying *copying, off_t data)
{
  bool finds_zeros = copying->makes_holes && copying->c->sparse == SPARSE_ALWAYS;
  off_t copied = 0;             /* to here */
  while (data >= 0)
    {
      off_t hole = end_of_data (copying, data);
      if (hole < 0 || sys_seek (copying->source, data) < 0)
        return failed (copying, COPY_CANNOT_SEEK);
      copying->hole += data - copied;
      if (data > copied && !goes_on (copying, (uintmax_t) (data - copied)))
        return COPY_STOPPED;
      off_t moved;
      enum copy_end end = copy_some (copying, hole - data, finds_zeros, &moved);
      if (end != COPY_DONE)
        return end;
      copied = data + moved;
      /* It has become shorter, or nothing more was there to begin with.  */
      if (moved < hole - data || hole == data)
        break;
      data = sys_seek_data (copying->source, hole);
      if (data < 0 && errno != ENXIO)
        return failed (copying, COPY_CANNOT_SEEK);
    }
  off_t length = sys_seek_end (copying->source);
  if (length < 0)
    return failed (copying, COPY_CANNOT_SEEK);
  if (length > copied)
    {
      copying->hole += length - copied;
      if (!goes_on (copying, (uintmax_t) (length - copied)))
        return COPY_STOPPED;
    }
  return finish_hole (copying);
}

/* Whether the file takes less room than it has bytes.  */
static bool
has_holes (const struct stat *status)
{
  return S_ISREG (status->st_mode) && status->st_blocks < status->st_size / STAT_BLOCK;
}

enum copy_end
copy_data (struct data_copier *c, int source, const struct stat *from, int target,
           const struct stat *to, int *error)
{
  bool both_regular = S_ISREG (from->st_mode) && S_ISREG (to->st_mode);
  struct copying copying = {
    .c = c, .source = source, .target = target, .from = from, .to = to, .error = error,
    .by_range = both_regular && c->sparse == SPARSE_AUTO,
  };
  enum copy_end end;
  c->offload = c->sparse == SPARSE_AUTO ? WAY_UNKNOWN : WAY_AVOIDED;
  c->cloned = WAY_NO;
  c->holes = HOLES_NO;
  if (is_cloned (&copying, &end))
    return end;

  bool is_sparse = has_holes (from);
  off_t data = is_sparse ? sys_seek_data (source, 0) : -1;
  if (is_sparse && (data >= 0 || errno == ENXIO))
    {
      copying.makes_holes = S_ISREG (to->st_mode) && c->sparse != SPARSE_NEVER;
      c->holes = c->sparse == SPARSE_ALWAYS ? HOLES_TOLD_AND_ZEROS : HOLES_TOLD;
      return copy_pieces (&copying, data);
    }
  bool finds_zeros = S_ISREG (to->st_mode) && (c->sparse == SPARSE_ALWAYS
                                               || (is_sparse && c->sparse == SPARSE_AUTO));
  copying.makes_holes = finds_zeros;
  if (finds_zeros)
    c->holes = HOLES_ZEROS;
  off_t moved;
  if (copying.by_range && !finds_zeros && from->st_size > FEW_BYTES)
    end = copy_some (&copying, TYPE_MAXIMUM (off_t), false, &moved);
  else
    {
      if (from->st_size > 0)
        c->offload = WAY_AVOIDED;
      end = copy_by_hand (&copying, TYPE_MAXIMUM (off_t), finds_zeros, &moved);
    }
  return end == COPY_DONE ? finish_hole (&copying) : end;
}

void
data_copier_release (struct data_copier *c)
{
  if (c->buffer_.length > 0)
    block_release (&c->buffer_);
}
