/* An input held whole in memory.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef IO_WHOLE_H
#define IO_WHOLE_H

#include "io/input.h"

struct whole
{
  struct mspan room_;
  size_t length_;
};

/* Nothing held.  */
static inline struct whole
whole_empty (void)
{
  return (struct whole) { .room_ = mspan_empty () };
}

/* Read what is left of IN.  False where that cannot be held: it is more than
   MOST bytes, or memory is short; then what is held is its beginning.  True at
   the end of IN, and on error, with IN->error.  */
bool whole_read (struct whole *whole, struct input *in, size_t most);

/* What is held, valid until it is released.  */
struct span whole_span (const struct whole *whole);
void whole_release (struct whole *whole);

#endif
