/* Words, each with a number.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/symbols.h"

#include "bound/mspan.h"
#include "sys/entropy.h"
#include "sys/memory.h"

enum { SLOTS_FIRST = 256 };

/* The slot of NAME, which has HASH, or the free one where it would go.  The table is at
   most half full, so there is one.  */
static struct symbol_slot *
find_slot (struct symbols *symbols, uint32_t hash, struct span name)
{
  size_t mask = symbols->slots_.count - 1;
  for (size_t at = hash & mask;; at = (at + 1) & mask)
    {
      struct symbol_slot *slot = &VEC_AT (symbols->slots_, at);
      if (slot->number_ == 0
          || (slot->hash_ == hash
              && span_equal (VEC_AT (symbols->names, slot->number_ - 1), name)))
        return slot;
    }
}

/* Have COUNT slots, a power of two, for the names that there are.  */
static void
make_slots (struct symbols *symbols, size_t count)
{
  symbol_slots before = symbols->slots_;
  symbols->slots_ = (symbol_slots) { 0 };
  VEC_ADOPT (symbols->slots_, sys_memory_for (count, sizeof (struct symbol_slot)));
  FOR_EACH (slot, symbols->slots_)
    *slot = (struct symbol_slot) { 0 };
  FOR_EACH (slot, before)
    if (slot->number_ > 0)
      {
        size_t at = slot->hash_ & (count - 1);
        while (VEC_AT (symbols->slots_, at).number_ > 0)
          at = (at + 1) & (count - 1);
        VEC_AT (symbols->slots_, at) = *slot;
      }
  VEC_RELEASE (before);
}

/* Have room for one more.  */
static void
grow (struct symbols *symbols)
{
  size_t count = symbols->names.count;
  if (count >= UINT32_MAX - 1)
    bound_out_of_memory ();
  if (symbols->slots_.count == 0)
    {
      /* Without a secret it works as well, but for those who mean harm.  */
      sys_random (MSPAN (symbols->salt_.bytes));
      make_slots (symbols, SLOTS_FIRST);
    }
  else if (count >= symbols->slots_.count / 2)
    make_slots (symbols, 4 * symbols->slots_.count);
}

uint32_t
symbols_number (struct symbols *symbols, struct span name)
{
  grow (symbols);
  uint32_t hash = (uint32_t) (digest_word (&symbols->salt_, name) & UINT32_MAX);
  struct symbol_slot *slot = find_slot (symbols, hash, name);
  if (slot->number_ == 0)
    {
      VEC_PUSH (symbols->names, name);
      *slot = (struct symbol_slot) { hash, (uint32_t) symbols->names.count };
    }
  return slot->number_ - 1;
}

void
symbols_release (struct symbols *symbols)
{
  VEC_RELEASE (symbols->names);
  VEC_RELEASE (symbols->slots_);
}
