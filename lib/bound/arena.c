/* Memory that dies together.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/arena.h"

#include <stdlib.h>

/* Most runs ask for little, and what is zeroed is paid for: chunks grow from the first
   to the largest.  */
enum { CHUNK_FIRST = 1024 - 64, CHUNK_MOST = 64 * 1024 - 64 };

struct arena_chunk_
{
  struct arena_chunk_ *older;
  size_t room;
  _Alignas (max_align_t) unsigned char bytes[];
};

void
arena_release (struct arena *a)
{
  while (a->chunks_)
    {
      struct arena_chunk_ *older = a->chunks_->older;
      free (a->chunks_);
      a->chunks_ = older;
    }
  a->used_ = 0;
}

static void
add_chunk (struct arena *a, size_t wanted)
{
  size_t usual = a->chunks_ ? 4 * size_min (a->chunks_->room, CHUNK_MOST / 4) : CHUNK_FIRST;
  size_t room = size_max (wanted, usual), bytes;
  if (!size_add (room, sizeof (struct arena_chunk_), &bytes))
    bound_out_of_memory ();
  struct arena_chunk_ *chunk = calloc (1, bytes);
  if (!chunk)
    bound_out_of_memory ();
  chunk->room = room;
  chunk->older = a->chunks_;
  a->chunks_ = chunk;
  a->used_ = 0;
}

void *
arena_take_ (struct arena *a, size_t count, size_t size, size_t alignment)
{
  size_t wanted, begin, end;
  if (!size_mul (count, size, &wanted))
    bound_out_of_memory ();
  for (;;)
    {
      /* Chunks begin aligned for any type.  */
      if (a->chunks_
          && size_add (a->used_, alignment - 1, &begin)
          && (begin -= begin % alignment, size_add (begin, wanted, &end))
          && end <= a->chunks_->room)
        {
          a->used_ = end;
          return a->chunks_->bytes + begin;
        }
      add_chunk (a, wanted);
    }
}

struct mspan
arena_bytes (struct arena *a, size_t length)
{
  return (struct mspan) { .base_ = arena_take_ (a, length, 1, 1),
                          .length = length };
}

struct str
arena_str (struct arena *a, struct span source)
{
  size_t length;
  if (!size_add (source.length, 1, &length))
    bound_out_of_memory ();
  unsigned char *text = arena_take_ (a, length, 1, 1);
  bytes_copy (text, source.base_, source.length);
  return (struct str) { .text_ = (char *) text, .length = source.length };
}
