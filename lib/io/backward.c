/* An input from its end to its beginning.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/backward.h"

#include <errno.h>

#include "io/block.h"

bool
backward_open (struct backward *b, struct input *in)
{
  const struct stat *status = input_status (in);
  /* In /proc and such, the end is not where they say.  */
  if (!status || !S_ISREG (status->st_mode) || status->st_size == 0)
    return false;
  off_t end = sys_seek_end (in->fd_);
  *b = (struct backward) { .in = in, .at_ = end, .step_ = INPUT_BLOCK };
  return end >= 0;
}

void
backward_close (struct backward *b)
{
  if (b->room_.length > 0)
    block_release (&b->room_);
}

struct span
backward_held (const struct backward *b)
{
  return span_slice (mspan_span (b->room_), b->first_, b->end_);
}

void
backward_drop (struct backward *b, size_t count)
{
  b->end_ -= span_last (backward_held (b), count).length;
}

/* Reads are fastest to where a page begins.  */
enum { PAGE = 4096 };

/* Where what is held, HELD bytes, begins at the end of ROOM.  */
static size_t
last_place (struct mspan room, size_t held)
{
  return (room.length - held) / PAGE * PAGE;
}

/* What is held goes to the end of a room with STEP bytes before it.  */
static void
make_room (struct backward *b, size_t step)
{
  struct span held = backward_held (b);
  size_t wanted;
  if (!size_add (step, held.length, &wanted) || !size_add (wanted, PAGE, &wanted))
    bound_out_of_memory ();
  if (wanted <= b->room_.length)
    mspan_move (mspan_from (b->room_, last_place (b->room_, held.length)), held);
  else
    {
      /* With room to spare: what is held is mostly the beginning of a record, a little
         longer or shorter each time.  */
      size_t more;
      if (!size_add (wanted, wanted / 2, &more))
        more = wanted;
      struct mspan larger = b->room_.length == 0 && wanted <= INPUT_BLOCK
                              ? block_for_input () : block_of (more);
      mspan_copy (mspan_from (larger, last_place (larger, held.length)), held);
      if (b->room_.length > 0)
        block_release (&b->room_);
      b->room_ = larger;
    }
  b->first_ = last_place (b->room_, held.length);
  b->end_ = b->first_ + held.length;
}

size_t
backward_more (struct backward *b)
{
  if (b->at_ <= 0)
    return 0;
  /* A stretch in which nothing was found is followed by a larger one, so that
     a long record is not moved once a block.  */
  struct span held = backward_held (b);
  if (held.length >= b->step_ && b->step_ < SIZE_MAX / 4)
    b->step_ = 2 * held.length;
  /* The first read ends the file's odd part, so that others are aligned.  */
  size_t step = b->step_;
  if (b->at_ % INPUT_BLOCK != 0)
    step = (size_t) (b->at_ % INPUT_BLOCK);
  if ((off_t) step > b->at_)
    step = (size_t) b->at_;
  make_room (b, step);
  struct mspan room = mspan_slice (b->room_, b->first_ - step, b->first_);
  for (off_t at = b->at_ - (off_t) step; room.length > 0;)
    {
      ssize_t count = sys_read_at (b->in->fd_, room, at);
      if (count <= 0)
        {
          /* A file that became shorter while it was read.  */
          b->in->error = count < 0 ? errno : EIO;
          return 0;
        }
      at += count;
      room = mspan_from (room, (size_t) count);
    }
  b->first_ -= step;
  b->at_ -= (off_t) step;
  return step;
}
