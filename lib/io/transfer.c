/* Moving bytes from an input to an output as they are, by the cheapest way.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/transfer.h"

#include <errno.h>

#include "io/block.h"
#include "sys/memory.h"
#include "sys/splice.h"

/* Below this the kernel's ways cost more than they save.  */
enum { WORTH_A_PIPE = 32 * 1024 };
/* What a pipe is grown to, and so what one splice may move.  */
enum { PIPE_SIZE = 512 * 1024, AT_ONCE = 1024 * 1024 * 1024 };

static size_t
at_once (uintmax_t most, size_t largest)
{
  return most < largest ? (size_t) most : largest;
}

/* How a way of moving ended.  A way that failed leaves the rest to reading and
   writing, which will meet the same error and knows whose it is.  */
enum way_end { WAY_DONE, WAY_FAILED };

static enum way_end
by_copy_range (struct input *in, struct output *out, uintmax_t most, uintmax_t *moved)
{
  while (*moved < most)
    {
      ssize_t count = sys_copy_range (in->fd_, out->fd_, at_once (most - *moved, AT_ONCE));
      /* Nothing at all may also be a file that has bytes in spite of its
         size, as in /proc.  */
      if (count < 0 || (count == 0 && *moved == 0))
        return WAY_FAILED;
      if (count == 0)
        return WAY_DONE;
      *moved += (uintmax_t) count;
    }
  return WAY_DONE;
}

/* One of the two is a pipe.  */
static enum way_end
by_splice (struct input *in, struct output *out, uintmax_t most, uintmax_t *moved)
{
  while (*moved < most)
    {
      ssize_t count = sys_splice (in->fd_, out->fd_, at_once (most - *moved, PIPE_SIZE));
      if (count < 0)
        return WAY_FAILED;
      if (count == 0)
        return WAY_DONE;
      input_widen (in, count);
      *moved += (uintmax_t) count;
    }
  return WAY_DONE;
}

/* What PIPE still holds, COUNT bytes, goes out by hand.  False when that
   failed.  */
static bool
drain (struct sys_pipe *pipe, struct input *in, struct output *out, size_t count)
{
  while (count > 0)
    {
      struct mspan room = mspan_first (in->block_, size_min (count, in->block_.length));
      ssize_t got = sys_read (pipe->read_end, room);
      if (got <= 0)
        {
          output_fail (out, got < 0 ? errno : EIO);
          return false;
        }
      if (!output_write (out, mspan_span (mspan_first (room, (size_t) got))))
        return false;
      count -= (size_t) got;
    }
  return true;
}

/* Neither is a pipe: put one in between.  */
static enum way_end
by_private_pipe (struct input *in, struct output *out, uintmax_t most, uintmax_t *moved)
{
  struct sys_pipe pipe;
  if (!sys_pipe_open (&pipe))
    return WAY_FAILED;
  enum way_end end = WAY_DONE;
  ssize_t size = sys_pipe_size (pipe.write_end, PIPE_SIZE);
  size_t largest = size > 0 ? (size_t) size : WORTH_A_PIPE;
  while (*moved < most && end == WAY_DONE)
    {
      ssize_t held = sys_splice (in->fd_, pipe.write_end, at_once (most - *moved, largest));
      if (held < 0)
        end = WAY_FAILED;
      if (held <= 0)
        break;
      *moved += (uintmax_t) held;
      for (ssize_t left = held, count; left > 0; left -= count)
        {
          count = sys_splice (pipe.read_end, out->fd_, (size_t) left);
          if (count <= 0)
            {
              end = WAY_FAILED;
              if (in->block_.length == 0)
                in->block_ = block_for_input ();
              if (!drain (&pipe, in, out, (size_t) left))
                end = WAY_DONE;
              break;
            }
        }
    }
  sys_pipe_close (&pipe);
  return end;
}

static void
by_hand (struct input *in, struct output *out, uintmax_t most, uintmax_t *moved)
{
  if (in->block_.length == 0)
    in->block_ = block_for_input ();
  while (*moved < most)
    {
      struct mspan room = mspan_first (in->block_,
                                       at_once (most - *moved, in->block_.length));
      ssize_t count = sys_read (in->fd_, room);
      if (count < 0)
        in->error = errno;
      if (count <= 0)
        return;
      if (!output_write (out, mspan_span (mspan_first (room, (size_t) count))))
        return;
      *moved += (uintmax_t) count;
    }
}

/* Whether the bytes that IN may still give are few and known.  */
static bool
is_small (struct input *in, const struct stat *from, uintmax_t most)
{
  if (most <= WORTH_A_PIPE)
    return true;
  if (!S_ISREG (from->st_mode))
    return false;
  off_t offset = from->st_size > WORTH_A_PIPE ? sys_offset (in->fd_) : 0;
  return from->st_size - offset <= WORTH_A_PIPE;
}

/* Try the kernel's ways.  */
static enum way_end
by_kernel (struct input *in, struct output *out, uintmax_t most, uintmax_t *moved)
{
  const struct stat *from = input_status (in), *to = output_known_status (out);
  if (!from || !to)
    {
      in->error = 0;
      return WAY_FAILED;
    }
  if (is_small (in, from, most))
    return WAY_FAILED;
  if (S_ISREG (from->st_mode) && S_ISREG (to->st_mode))
    return by_copy_range (in, out, most, moved);
  if (S_ISFIFO (to->st_mode))
    {
      sys_pipe_size (out->fd_, PIPE_SIZE);
      return by_splice (in, out, most, moved);
    }
  if (S_ISFIFO (from->st_mode))
    return by_splice (in, out, most, moved);
  if (S_ISREG (from->st_mode) && !S_ISREG (to->st_mode) && !sys_is_terminal (out->fd_))
    return by_private_pipe (in, out, most, moved);
  return WAY_FAILED;
}

uintmax_t
transfer (struct input *in, struct output *out, uintmax_t most)
{
  uintmax_t moved = 0;
  /* What was read ahead comes first.  */
  struct span held = span_slice (mspan_span (in->block_), in->begin_, in->end_);
  if (held.length > 0)
    {
      held = span_first (held, at_once (most, held.length));
      in->begin_ += held.length;
      output_write (out, held);
      moved = held.length;
    }
  output_flush (out);
  if (out->error || in->error || moved == most)
    return moved;
  if (by_kernel (in, out, most, &moved) == WAY_FAILED && !out->error)
    by_hand (in, out, most, &moved);
  else
    out->written = true;
  return moved;
}

bool
transfer_is_endless (struct input *in, struct output *out)
{
  const struct stat *from = input_status (in), *to = output_known_status (out);
  if (!from || !to || from->st_dev != to->st_dev || from->st_ino != to->st_ino
      || S_ISFIFO (to->st_mode) || S_ISSOCK (to->st_mode))
    return false;
  bool append = sys_appends (out->fd_);
  if (append && S_ISCHR (to->st_mode) && sys_is_terminal (out->fd_))
    return false;
  /* What is gathered counts: it will be in the file.  */
  output_flush (out);
  struct stat now;
  if (!sys_status (out->fd_, &now))
    return false;
  off_t begin = sys_offset (in->fd_);
  off_t end = append ? now.st_size : sys_offset (out->fd_);
  return begin >= 0 && end >= 0 && begin < end;
}

uintmax_t
transfer_to_nowhere (struct input *in)
{
  uintmax_t moved = in->end_ - in->begin_;
  in->begin_ = in->end_;
  const struct stat *from = input_status (in);
  if (from && S_ISFIFO (from->st_mode))
    {
      struct output nowhere = output_open (STR ("/dev/null"), TRUNCATE);
      uintmax_t spliced = 0;
      if (!nowhere.error)
        by_splice (in, &nowhere, TRANSFER_ALL, &spliced);
      moved += spliced;
      output_close (&nowhere);
    }
  in->error = 0;
  for (struct span block; input_block (in, &block);)
    moved += block.length;
  return moved;
}

uintmax_t
transfer_length (struct input *in)
{
  const struct stat *status = input_status (in);
  off_t begin = status && S_ISREG (status->st_mode) ? sys_offset (in->fd_) : -1;
  if (begin < 0)
    return transfer_to_nowhere (in);
  off_t end = status->st_size;
  /* In /proc and /sys, sizes are 0 or a page whatever there is to read.  */
  if (end % (off_t) sys_page_size () != 0)
    return end > begin ? (uintmax_t) (end - begin) : 0;
  uintmax_t passed = 0;
  off_t last = end > status->st_blksize ? end - status->st_blksize : 0;
  if (last > begin && sys_seek (in->fd_, last) == last)
    passed = (uintmax_t) (last - begin);
  return passed + transfer_to_nowhere (in);
}
