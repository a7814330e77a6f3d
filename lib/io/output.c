/* Bytes to one descriptor, gathered and remembered.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/output.h"

#include <errno.h>
#include <unistd.h>

#include "io/block.h"
#include "text/number.h"

struct output
output_stdout (void)
{
  return (struct output) { .name = STR ("standard output"), .fd_ = STDOUT_FILENO };
}

struct output
output_open (struct str name, enum open_mode mode)
{
  struct output out = { .name = name, .fd_ = sys_open_write (name, mode) };
  if (out.fd_ < 0)
    out.error = errno;
  return out;
}

struct output
output_on (struct str name, int fd)
{
  return (struct output) { .name = name, .fd_ = fd };
}

void
output_take_stdout (struct output *out)
{
  int fd = out->fd_;
  if (fd < 0 || fd == STDOUT_FILENO || !sys_redirect (STDOUT_FILENO, fd))
    return;
  sys_close (fd);
  out->fd_ = STDOUT_FILENO;
}

void
output_fail (struct output *out, int error)
{
  if (out->error)
    return;
  out->error = error;
  out->held_ = 0;
  if (out->failed)
    out->failed (out, out->whom);
}

/* Write BYTES to the descriptor; COMING more are to follow.  */
static bool
write_now (struct output *out, struct span bytes, size_t coming)
{
  if (out->error || bytes.length == 0)
    return true;
  out->written = true;
  if (sys_write_all (out->fd_, bytes))
    return true;
  out->refused = bytes.length + coming;
  output_fail (out, errno);
  return false;
}

/* Write what is gathered; COMING more bytes are to follow.  */
static bool
write_gathered (struct output *out, size_t coming)
{
  struct span gathered = span_first (mspan_span (out->room_), out->held_);
  out->held_ = 0;
  return write_now (out, gathered, coming);
}

bool
output_flush (struct output *out)
{
  return write_gathered (out, 0);
}

bool
output_write (struct output *out, struct span bytes)
{
  return write_gathered (out, bytes.length) && write_now (out, bytes, 0);
}

bool
output_close (struct output *out)
{
  bool ok = output_flush (out);
  if (out->room_.length > 0)
    block_release (&out->room_);
  /* A standard output that was never written to may well be closed.  */
  bool matters = out->fd_ != STDOUT_FILENO || out->written;
  if (out->fd_ >= 0 && matters && sys_close (out->fd_) < 0 && !out->error)
    {
      output_fail (out, errno);
      ok = false;
    }
  out->fd_ = -1;
  return ok;
}

const struct stat *
output_status (struct output *out)
{
  if (!out->status_known_ && !sys_status (out->fd_, &out->status_))
    {
      out->error = errno;
      return NULL;
    }
  out->status_known_ = true;
  return &out->status_;
}

const struct stat *
output_known_status (struct output *out)
{
  int error = out->error;
  const struct stat *status = output_status (out);
  out->error = error;
  return status;
}

bool
output_empty (struct output *out)
{
  const struct stat *status = output_status (out);
  if (status && S_ISREG (status->st_mode) && status->st_size > 0 && !sys_empty_file (out->fd_))
    out->error = errno;
  return out->error == 0;
}

bool
output_is_terminal (struct output *out)
{
  if (!out->terminal_known_)
    out->terminal_ = sys_is_terminal (out->fd_);
  out->terminal_known_ = true;
  return out->terminal_;
}

int
output_fd (struct output *out)
{
  output_flush (out);
  return out->fd_;
}

struct mspan
output_reserve (struct output *out, size_t count)
{
  if (out->room_.length == 0)
    out->room_ = block_for_output ();
  if (out->room_.length - out->held_ < count)
    output_flush (out);
  return mspan_from (out->room_, out->held_);
}

void
output_commit (struct output *out, size_t count)
{
  out->held_ += mspan_first (mspan_from (out->room_, out->held_), count).length;
}

void
put_byte_slow_ (struct output *out, unsigned char byte)
{
  mspan_set (output_reserve (out, 1), 0, byte);
  output_commit (out, 1);
}

void
put_span_slow_ (struct output *out, struct span bytes)
{
  /* What would fill the block by itself is not copied.  */
  if (bytes.length >= OUTPUT_BLOCK / 2)
    {
      output_write (out, bytes);
      return;
    }
  mspan_copy (output_reserve (out, bytes.length), bytes);
  output_commit (out, bytes.length);
}

void
put_number (struct output *out, uintmax_t number, size_t width)
{
  struct digits digits = digits_of (number);
  struct span text = digits_span (&digits);
  if (text.length < width)
    put_repeated (out, ' ', width - text.length);
  put_span (out, text);
}

void
put_repeated (struct output *out, unsigned char byte, size_t count)
{
  while (count > 0)
    {
      struct mspan room = output_reserve (out, 1);
      size_t some = size_min (count, room.length);
      mspan_fill (mspan_first (room, some), byte);
      output_commit (out, some);
      count -= some;
    }
}
