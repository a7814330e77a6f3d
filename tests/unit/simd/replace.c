/* lib/simd/replace.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/replace.h"

#include <string.h>

#include "samples.h"

static struct mspan target_room;
static uint64_t state;

static void
check_replace (struct span s)
{
  static unsigned char wanted[100000];
  static const size_t counts[] = { 1, 1, 2, 3, 64, 65, CYCLE_MOST };
  struct cycle cycle = { .count = counts[random_next (&state) % 7] };
  for (size_t i = 0; i < cycle.count; i++)
    cycle.bytes[i] = (unsigned char) ('0' + i);
  cycle.next = random_next (&state) % cycle.count;
  unsigned char byte = random_next (&state) % 2 ? '\n' : 'a';
  size_t next = cycle.next;
  for (size_t i = 0; i < s.length; i++)
    {
      wanted[i] = s.base_[i];
      if (s.base_[i] == byte)
        wanted[i] = cycle.bytes[next++ % cycle.count];
    }
  EACH_LEVEL (level)
    {
      struct cycle c = cycle;
      struct mspan target = mspan_from (target_room, target_room.length - s.length);
      replace_in_turn_at (level, s, target, byte, &c);
      SAME (memcmp (target.base_, wanted, s.length) == 0, true);
      size_t wanted_next = next % cycle.count;
      SAME (c.next, wanted_next);
    }
}

START_TEST (replaces)
{
  target_room = guarded (100000);
  each_sample (check_replace);
}
END_TEST

RUN_TESTS ("replace", replaces)
