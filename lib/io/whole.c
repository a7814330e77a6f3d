/* An input held whole in memory.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/whole.h"

#include "io/block.h"
#include "sys/memory.h"

/* A room that is full becomes so many times larger: from a block to what huge
   pages serve in one step, and little is copied.  */
enum { GROWTH = 16 };

struct span
whole_span (const struct whole *whole)
{
  return span_first (mspan_span (whole->room_), whole->length_);
}

void
whole_release (struct whole *whole)
{
  if (whole->room_.length > 0)
    sys_memory_release (whole->room_);
  *whole = whole_empty ();
}

static bool
make_room (struct whole *whole, size_t most)
{
  size_t length;
  if (whole->length_ < whole->room_.length)
    return true;
  if (!size_mul (whole->room_.length, GROWTH, &length) || length > most)
    length = most;
  length = size_max (length, INPUT_BLOCK);
  if (length <= whole->room_.length)
    return false;
  struct mspan larger = sys_memory_try (length);
  if (larger.length == 0)
    return false;
  mspan_copy (larger, whole_span (whole));
  if (whole->room_.length > 0)
    sys_memory_release (whole->room_);
  whole->room_ = larger;
  return true;
}

bool
whole_read (struct whole *whole, struct input *in, size_t most)
{
  *whole = whole_empty ();
  for (;;)
    {
      if (!make_room (whole, most))
        return false;
      size_t count = input_read (in, mspan_from (whole->room_, whole->length_));
      if (count == 0)
        return true;
      whole->length_ += count;
    }
}
