/* An environment in the making.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "process/variables.h"

#include "sys/environment.h"

static struct span
name_of (struct str entry)
{
  struct span text = str_span (entry);
  return span_first (text, span_find (text, '='));
}

/* A number that differs for most names (FNV-1a).  */
static size_t
hash (struct span name)
{
  uint64_t h = UINT64_C (0xcbf29ce484222325);
  for (size_t i = 0; i < name.length; i++)
    h = (h ^ span_at (name, i)) * UINT64_C (0x100000001b3);
  return (size_t) (h ^ h >> 32);
}

/* Where the first entry called NAME stands, or is to stand, in the places.  */
static size_t
place_of (const struct variables *v, struct span name)
{
  size_t mask = v->places_.count - 1, place = hash (name) & mask;
  for (size_t number; (number = VEC_AT (v->places_, place)) > 0; place = (place + 1) & mask)
    {
      struct str entry = VEC_AT (v->entries, number - 1);
      if (str_given (entry) && span_equal (name_of (entry), name))
        break;
    }
  return place;
}

/* Give places to all entries that have none yet; half of the places stay free.  */
static void
place_all (struct variables *v)
{
  if (v->places_.count <= 2 * v->entries.count)
    {
      size_t count = size_max (v->places_.count, 64);
      while (count <= 4 * v->entries.count)
        count *= 2;
      VEC_CLEAR (v->places_);
      for (size_t i = 0; i < count; i++)
        VEC_PUSH (v->places_, 0);
      v->placed_ = 0;
    }
  for (; v->placed_ < v->entries.count; v->placed_++)
    {
      struct str entry = VEC_AT (v->entries, v->placed_);
      if (!str_given (entry))
        continue;
      size_t place = place_of (v, name_of (entry));
      if (VEC_AT (v->places_, place) == 0)
        VEC_AT (v->places_, place) = v->placed_ + 1;
    }
}

void
variables_inherit (struct variables *v)
{
  struct environment all = environment_all ();
  for (struct str entry; environment_next (&all, &entry);)
    variables_append (v, entry);
}

void
variables_set (struct variables *v, struct str entry)
{
  place_all (v);
  size_t number = VEC_AT (v->places_, place_of (v, name_of (entry)));
  if (number > 0)
    VEC_AT (v->entries, number - 1) = entry;
  else
    variables_append (v, entry);
}

void
variables_append (struct variables *v, struct str entry)
{
  VEC_PUSH (v->entries, entry);
}

void
variables_remove (struct variables *v, struct str name)
{
  FOR_EACH (entry, v->entries)
    if (str_given (*entry) && span_equal (name_of (*entry), str_span (name)))
      *entry = str_none ();
}

void
variables_install (struct variables *v)
{
  VEC (struct str) kept = { 0 };
  FOR_EACH (entry, v->entries)
    if (str_given (*entry))
      VEC_PUSH (kept, *entry);
  str_list list = VEC_SLICE (kept);
  environment_replace (list);
  VEC_RELEASE (kept);
  VEC_RELEASE (v->entries);
  VEC_RELEASE (v->places_);
  v->placed_ = 0;
}
