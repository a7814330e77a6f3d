/* Bytes from one descriptor: by blocks, or by records.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/input.h"

#include <errno.h>
#include <unistd.h>

#include "io/block.h"
#include "io/output.h"
#include "sys/splice.h"

static void
input_begin (struct input *in, struct str name, int fd, struct output *before)
{
  *in = (struct input) { .name = name, .fd_ = fd, .before = before,
                         .may_wait_ = true };
  if (fd < 0)
    in->error = errno;
}

void
input_open (struct input *in, struct str name, struct output *before)
{
  input_begin (in, name, sys_open_read (name), before);
}

void
input_open_as (struct input *in, struct str name, unsigned int how,
               struct output *before)
{
  input_begin (in, name, sys_open_read_as (name, how), before);
}

void
input_stdin (struct input *in, struct str name, struct output *before)
{
  input_begin (in, name, STDIN_FILENO, before);
  in->is_stdin = true;
}

void
input_on (struct input *in, struct str name, int fd, struct output *before)
{
  input_begin (in, name, fd, before);
}

void
input_release (struct input *in)
{
  if (in->block_.length > 0)
    block_release (&in->block_);
  in->begin_ = in->end_ = 0;
}

bool
input_close (struct input *in)
{
  input_release (in);
  bool ok = true;
  /* Standard input stays open: "-" may be named twice.  */
  if (in->fd_ >= 0 && !in->is_stdin && sys_close (in->fd_) < 0)
    {
      in->error = errno;
      ok = false;
    }
  in->fd_ = -1;
  return ok;
}

bool
input_close_stdin (struct input *in)
{
  in->is_stdin = false;
  in->fd_ = STDIN_FILENO;
  return input_close (in);
}

const struct stat *
input_status (struct input *in)
{
  if (!in->status_known_)
    {
      if (!sys_status (in->fd_, &in->status_))
        {
          in->error = errno;
          return NULL;
        }
      in->status_known_ = true;
      in->may_wait_ = !S_ISREG (in->status_.st_mode);
    }
  return &in->status_;
}

int
input_fd (const struct input *in)
{
  return in->fd_;
}

/* What fills a pipe as the system makes it, and how large ours become.  */
enum { SMALL_PIPE = 64 * 1024, WIDE_PIPE = 512 * 1024 };

void
input_widen (struct input *in, ssize_t count)
{
  if (count >= SMALL_PIPE && in->may_wait_ && !in->widened_)
    {
      in->widened_ = true;
      sys_pipe_size (in->fd_, WIDE_PIPE);
    }
}

/* Read once to ROOM.  0 at the end and on error.  */
static size_t
read_to (struct input *in, struct mspan room)
{
  if (in->at_end_ || in->error)
    return 0;
  if (in->before && in->may_wait_ && in->before->held_ > 0)
    {
      /* Whether it may wait is worth a call only now.  */
      if (in->status_known_ || !input_status (in) || in->may_wait_)
        output_flush (in->before);
    }
  ssize_t count = sys_read (in->fd_, room);
  input_widen (in, count);
  if (count == 0)
    in->at_end_ = true;
  else if (count < 0)
    in->error = errno;
  return count > 0 ? (size_t) count : 0;
}

/* Read once more, behind what is held.  False at the end and on error.  */
static bool
read_more (struct input *in)
{
  if (in->block_.length == 0 && !in->at_end_ && !in->error)
    in->block_ = block_for_input ();
  size_t count = read_to (in, mspan_from (in->block_, in->end_));
  in->end_ += count;
  return count > 0;
}

/* What is read and not yet given.  */
static struct span
held (const struct input *in)
{
  return span_slice (mspan_span (in->block_), in->begin_, in->end_);
}

bool
input_block (struct input *in, struct span *block)
{
  /* Bytes that were kept, or not yet given, move to the front.  */
  struct span rest = held (in);
  if (in->begin_ > 0)
    {
      mspan_move (in->block_, rest);
      in->begin_ = 0;
      in->end_ = rest.length;
    }
  bool more = rest.length == in->block_.length && rest.length > 0 ? false : read_more (in);
  *block = held (in);
  in->begin_ = in->end_;
  return more || block->length > 0;
}

size_t
input_read (struct input *in, struct mspan room)
{
  struct span rest = held (in);
  if (rest.length == 0)
    return read_to (in, room);
  rest = span_first (rest, size_min (rest.length, room.length));
  mspan_copy (room, rest);
  in->begin_ += rest.length;
  return rest.length;
}

void
input_keep (struct input *in, size_t count)
{
  in->begin_ = in->end_ - span_last (span_first (mspan_span (in->block_), in->end_),
                                     count).length;
}

bool
input_ended (const struct input *in)
{
  return in->at_end_ || in->error;
}

/* Make room to read behind what is held: move it to the front, and where it
   fills the block get a larger one.  */
static void
make_room (struct input *in)
{
  if (in->end_ < in->block_.length && in->begin_ < in->block_.length / 2)
    return;
  struct span rest = held (in);
  if (rest.length > in->block_.length / 2)
    {
      size_t length;
      if (!size_mul (in->block_.length, 2, &length))
        bound_out_of_memory ();
      struct mspan larger = block_of (length);
      mspan_copy (larger, rest);
      block_release (&in->block_);
      in->block_ = larger;
    }
  else
    mspan_move (in->block_, rest);
  in->begin_ = 0;
  in->end_ = rest.length;
}

bool
input_more (struct input *in, size_t keep, struct span *text)
{
  input_keep (in, keep);
  if (in->block_.length > 0)
    make_room (in);
  bool more = read_more (in);
  *text = held (in);
  in->begin_ = in->end_;
  return more;
}

/* Read until what is held has END at or behind FROM (counted in what is held).
   True with its index, false at the end of the input.  */
static bool
find_end (struct input *in, unsigned char end, size_t from, size_t *index)
{
  for (;;)
    {
      struct span rest = held (in);
      size_t found = span_find (span_from (rest, from), end);
      *index = from + found;
      if (*index < rest.length)
        return true;
      from = rest.length;
      if (in->block_.length > 0)
        make_room (in);
      if (!read_more (in))
        return false;
    }
}

bool
input_record (struct input *in, unsigned char end, struct span *record)
{
  if (in->begin_ == in->end_)
    in->begin_ = in->end_ = 0;
  size_t length;
  in->terminated = find_end (in, end, 0, &length);
  if (!in->terminated && length == 0)
    return false;
  *record = span_first (held (in), length);
  in->begin_ += length + in->terminated;
  return true;
}

bool
input_records (struct input *in, unsigned char end, struct span *records)
{
  if (in->begin_ == in->end_)
    {
      in->begin_ = in->end_ = 0;
      if (!read_more (in))
        return false;
    }
  size_t last = span_rfind (held (in), end);
  if (last == held (in).length)
    {
      size_t length;
      in->terminated = find_end (in, end, last, &length);
      /* A read brought more than the one record's end: take it all.  */
      if (in->terminated)
        last = span_rfind (held (in), end);
    }
  else
    in->terminated = true;
  struct span all = held (in);
  *records = in->terminated ? span_first (all, last + 1) : all;
  in->begin_ += records->length;
  return records->length > 0;
}

bool
input_pieces (struct input *in, unsigned char end, size_t least, struct span *text)
{
  if (in->begin_ == in->end_)
    in->begin_ = in->end_ = 0;
  in->terminated = false;
  for (size_t from = 0;;)
    {
      struct span all = held (in), fresh = span_from (all, from);
      size_t last = span_rfind (fresh, end);
      in->terminated = last < fresh.length;
      bool full = all.length > least && all.length > 0 && all.length == in->block_.length;
      from = all.length;
      *text = in->terminated ? span_first (all, all.length - fresh.length + last + 1) : all;
      if (in->terminated || full)
        break;
      if (in->block_.length > 0)
        make_room (in);
      if (!read_more (in))
        {
          *text = held (in);
          break;
        }
    }
  in->begin_ += text->length;
  return text->length > 0;
}

bool
input_wait (struct input *in, struct output *out)
{
  return in->begin_ < in->end_ || sys_wait_readable (in->fd_, out->fd_);
}

bool
input_hold (struct input *in, size_t most, size_t *length)
{
  while (held (in).length < most)
    {
      if (in->block_.length > 0)
        make_room (in);
      if (!read_more (in))
        break;
    }
  *length = held (in).length;
  return *length < most && !in->error;
}

bool
input_skip (struct input *in, uintmax_t count)
{
  size_t some = held (in).length;
  if (count < some)
    some = (size_t) count;
  in->begin_ += some;
  count -= some;
  if (count > 0 && !in->at_end_
      && (!sys_is_offset (count) || sys_seek_by (in->fd_, (off_t) count) < 0))
    in->error = errno;
  return !in->error;
}

void
input_give_back (struct input *in, size_t count)
{
  if (count > 0)
    sys_seek_by (in->fd_, -(off_t) count);
}
