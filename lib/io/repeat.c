/* The same bytes again and again.
   SPDX-License-Identifier: GPL-3.0-or-later

   A pipe is not written to but given references to the pages of one block that
   never changes: by vmsplice, or, where the bytes are the same in each page, by
   tee from a pipe that holds such references already.  */

#include <config.h>

#include "io/repeat.h"

#include <errno.h>

#include "io/block.h"
#include "sys/splice.h"

enum { PAGE = 4096, BLOCK = 128 * 1024, PIPE_SIZE = 512 * 1024 };

/* A block of whole UNITs, as many as fit, at least one.  */
static struct mspan
block_of_units (struct span unit)
{
  size_t units = unit.length < BLOCK ? BLOCK / unit.length : 1;
  struct mspan block = block_of (units * unit.length), rest = block;
  while (rest.length > 0)
    rest = mspan_copy (rest, unit);
  return block;
}

/* Each page of BLOCK is the same: fill a pipe of our own with it once, and
   duplicate that.  Returns only on failure.  */
static void
by_tee (struct output *out, struct span block)
{
  struct sys_pipe own;
  if (!sys_pipe_open (&own))
    return;
  sys_pipe_size (own.write_end, BLOCK);
  ssize_t held = sys_vmsplice (own.write_end, block);
  if (held >= PAGE && held % PAGE == 0)
    for (ssize_t count = held; count > 0 && count % PAGE == 0;)
      count = sys_tee (own.read_end, out->fd_, (size_t) held);
  sys_pipe_close (&own);
}

/* Give OUT references to BLOCK.  Returns only on failure.  */
static void
by_vmsplice (struct output *out, struct span block)
{
  struct span rest = block;
  for (ssize_t count; (count = sys_vmsplice (out->fd_, rest)) > 0;)
    {
      rest = span_from (rest, (size_t) count);
      if (rest.length == 0)
        rest = block;
    }
  /* Finish what was begun, for others begin with a whole unit.  */
  if (rest.length < block.length)
    output_write (out, rest);
}

void
output_repeat (struct output *out, struct span unit)
{
  struct mspan room = block_of_units (unit);
  struct span block = mspan_span (room);
  const struct stat *to = output_status (out);
  if (to && S_ISFIFO (to->st_mode))
    {
      sys_pipe_size (out->fd_, PIPE_SIZE);
      if (PAGE % unit.length == 0)
        by_tee (out, block);
      by_vmsplice (out, block);
    }
  out->error = 0;
  while (output_write (out, block))
    continue;
  block_release (&room);
}
