/* Memory that dies together.
   SPDX-License-Identifier: GPL-3.0-or-later

   The usual owner of what a run makes: the invocation has one, released when
   the run ends, so tools have no free.  An empty arena is { 0 } and costs
   nothing until it is asked.  What it gives is zeroed, and stays where it is
   until arena_release.

   Asking for more than the machine has ends the run: "memory exhausted".  */

#ifndef BOUND_ARENA_H
#define BOUND_ARENA_H

#include "bound/mspan.h"
#include "bound/str.h"

struct arena_chunk_;

struct arena
{
  struct arena_chunk_ *chunks_;         /* newest first */
  size_t used_;                         /* bytes of the newest */
};

/* Give it all back.  */
void arena_release (struct arena *a);

/* A new zeroed object, a new zeroed array of COUNT of them.  */
#define ARENA_NEW(a, type) arena_typed_ ((a), 1, type)
#define arena_typed_(a, count, type)                              \
  __extension__ ({                                                \
    type *new_ = arena_take_ ((a), (count), sizeof (type),        \
                              _Alignof (type));                   \
    new_; })
void *arena_take_ (struct arena *a, size_t count, size_t size, size_t alignment)
  __attribute__ ((malloc, returns_nonnull));

/* LENGTH zeroed bytes.  */
struct mspan arena_bytes (struct arena *a, size_t length);

/* A copy of SOURCE as a str.  SOURCE holds no NUL; what follows one would not
   be seen.  */
struct str arena_str (struct arena *a, struct span source);

#endif
