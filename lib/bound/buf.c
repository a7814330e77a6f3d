/* Growable bytes, owned: the growing.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/buf.h"

#include <stdio.h>
#include <stdlib.h>

enum { SMALLEST = 64 };

void
buf_release (struct buf *b)
{
  free (b->base_);
  *b = (struct buf) { .most_ = b->most_ };
}

bool
buf_grow_ (struct buf *b, size_t count)
{
  size_t wanted;
  size_t most = b->most_ ? b->most_ : PTRDIFF_MAX;
  if (!size_add (b->length, count, &wanted) || wanted > most)
    {
      if (b->most_)
        return false;
      bound_out_of_memory ();
    }
  /* Half as much again keeps the copying linear; never past the limit.  */
  size_t room;
  if (!size_add (b->room_, b->room_ / 2, &room) || room > most)
    room = most;
  room = size_max (size_max (room, wanted), size_min (SMALLEST, most));
  unsigned char *base = realloc (b->base_, room);
  /* Where memory is short, as much of that as there is: byte for byte would have no end.  */
  while (!base && room > wanted)
    {
      room = wanted + (room - wanted) / 2;
      base = realloc (b->base_, room);
    }
  if (!base)
    bound_out_of_memory ();
  b->base_ = base;
  b->room_ = room;
  return true;
}

bool
buf_vformat (struct buf *b, const char *format, va_list arguments)
{
  va_list again;
  va_copy (again, arguments);
  int length = vsnprintf (NULL, 0, format, again);
  va_end (again);
  /* One byte more: the NUL that vsnprintf writes behind.  */
  if (length < 0 || !buf_ensure (b, (size_t) length + 1))
    return false;
  vsnprintf ((char *) b->base_ + b->length, (size_t) length + 1, format, arguments);
  b->length += (size_t) length;
  return true;
}

bool
buf_format (struct buf *b, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  bool ok = buf_vformat (b, format, arguments);
  va_end (arguments);
  return ok;
}

struct str
buf_str (struct buf *b)
{
  if (!buf_ensure (b, 1))
    bound_stop (b->length, b->most_, BOUND_HERE);
  b->base_[b->length] = '\0';
  return (struct str) { .text_ = (char *) b->base_, .length = b->length };
}
