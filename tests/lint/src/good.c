/* What a tool may do: nothing here is refused.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/arena.h"
#include "bound/buf.h"
#include "bound/str.h"
#include "bound/vec.h"

struct settings { bool append; struct str suffix; };
struct row { const char *name; int (*run) (struct settings *); };
typedef VEC (struct span) spans;

static int
apply (struct settings *set)
{
  return set->append ? 0 : 1;
}

/* Constants outlive the run: they may.  */
static const struct row rows[] = { { "apply", apply }, { NULL, NULL } };
static const struct { str_list words; } none[] = { { { 0 } } };
static const int numbers[] = { 1, 2 };
static const struct { SLICE (int) list; } lists[] = { { LIST (numbers) } };
static const unsigned char weights[4] = { 1, 2, 4, 8 };

/* Callbacks are given what they asked for as a void pointer.  */
static int
callback (const void *settings)
{
  const struct settings *set = settings;
  return set->append;
}

int good_main (struct span in, int argc);
int
good_main (struct span in, int argc)
{
  spans lines = { 0 };
  struct span rest = in, line;
  while (span_next (&rest, '\n', &line))
    VEC_PUSH (lines, line);
  BUF (all);
  size_t total = 0;
  FOR_EACH (piece, lines)
    if (buf_append (&all, *piece))
      total += piece->length;
  for (size_t i = 0; i < in.length; i++)
    total += span_at (in, i) == 'x' ? ELEM (weights, i % COUNT (weights)) : 0;
  unsigned char room[16];
  mspan_fill (MSPAN (room), 'x');
  struct settings set = { .append = argc > 1, .suffix = STR (".bak") };
  struct str name = str_from (set.suffix, 1);
  struct arena arena = { 0 };
  struct settings *kept = ARENA_NEW (&arena, struct settings);
  kept->append = str_equal (name, STR ("bak"));
  int status = ELEM (rows, 0).run (kept) + callback (kept) + (int) total + errno;
  if (ELEM (none, 0).words.count == 0 && kept != (struct settings *) NULL)
    status += VEC_AT (ELEM (lists, 0).list, 1);
  VEC_CLEAR (lines);
  VEC_RELEASE (lines);
  arena_release (&arena);
  return status;
}
