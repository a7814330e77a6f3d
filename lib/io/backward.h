/* An input from its end to its beginning.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef IO_BACKWARD_H
#define IO_BACKWARD_H

#include "bound/buf.h"
#include "io/input.h"

/* Walks IN backwards: what is held is a stretch of the file that ends where the
   reader stands and grows at its beginning.  */
struct backward
{
  struct input *in;
  off_t at_;                    /* where what is held begins */
  size_t step_;                 /* how much to read next */
  struct mspan room_;
  size_t first_, end_;          /* what is held, in room_ */
};

/* From the end of IN back to its beginning, wherever it stands.  False where IN
   is no file whose size can be believed.  */
bool backward_open (struct backward *b, struct input *in);
void backward_close (struct backward *b);

/* What is held.  */
struct span backward_held (const struct backward *b);

/* Drop the last COUNT bytes of it.  */
void backward_drop (struct backward *b, size_t count);

/* Read more in front; how many bytes more are held.  0 at the beginning of the
   file, and on error, with IN->error.  */
size_t backward_more (struct backward *b);

#endif
