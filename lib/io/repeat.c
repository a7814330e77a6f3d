/* The same bytes again and again.
   SPDX-License-Identifier: GPL-3.0-or-later

   A pipe is not written to but given references to the pages of one block that
   never changes: by vmsplice, or, where the bytes are the same in each page, by
   tee from a pipe that holds such references already.  */

#include <config.h>

#include "io/repeat.h"

#include "sys/memory.h"
#include "sys/splice.h"

enum { BLOCK = 128 * 1024, PIPE_SIZE = 512 * 1024 };

/* A block of whole UNITs, as many as fit, at least one.  */
static struct mspan
block_of_units (struct span unit)
{
  size_t units = unit.length < BLOCK ? BLOCK / unit.length : 1;
  struct mspan block = sys_memory (units * unit.length, sys_page_size ()), rest = block;
  while (rest.length > 0)
    rest = mspan_copy (rest, unit);
  return block;
}

/* Fill a pipe of our own with PAGE again and again, and duplicate that: whoever
   reads then copies from one page, which stays in the nearest cache.  Returns
   only on failure.  */
static void
by_tee (struct output *out, struct span page)
{
  struct sys_pipe own;
  if (!sys_pipe_open (&own))
    return;
  ssize_t size = sys_pipe_size (own.write_end, PIPE_SIZE);
  size_t held = 0;
  while (size > 0 && held + page.length <= (size_t) size
         && sys_vmsplice (own.write_end, page) == (ssize_t) page.length)
    held += page.length;
  while (held > 0 && sys_tee (own.read_end, output_fd (out), held) > 0)
    continue;
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
  const struct stat *to = output_known_status (out);
  if (to && S_ISFIFO (to->st_mode))
    {
      sys_pipe_size (out->fd_, PIPE_SIZE);
      size_t page = sys_page_size ();
      if (page % unit.length == 0 && page <= block.length)
        by_tee (out, span_first (block, page));
      by_vmsplice (out, block);
    }
  out->error = 0;
  while (output_write (out, block))
    continue;
  sys_memory_release (room);
}
