/* lib/simd/sets.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sets.h"

#include "samples.h"

static uint64_t state = 7;

static struct byte_set
random_set (void)
{
  struct byte_set set = { { false } };
  uint32_t among = 1u << random_next (&state) % 9;
  for (unsigned int i = 0; i < 256; i++)
    set.has[i] = random_next (&state) % among == 0;
  return set;
}

/* Some rows of 16 changed, or all.  */
static struct byte_map
random_map (void)
{
  struct byte_map map = { 0 };
  uint32_t among = 1u << random_next (&state) % 5;
  for (unsigned int i = 0; i < 256; i++)
    map.to[i] = (unsigned char) i;
  for (unsigned int row = 0; row < 16; row++)
    if (random_next (&state) % among == 0)
      for (unsigned int i = 0; i < 16; i++)
        map.to[row << 4 | i] = (unsigned char) random_next (&state);
  return map;
}

/* The bytes at WANTED, and room to work in.  */
static struct mspan
copy_of (struct mspan room, struct span s)
{
  struct mspan copy = mspan_from (room, room.length - s.length);
  mspan_copy (copy, s);
  return copy;
}

static struct mspan room, wanted;

static void
check_sets (struct span s)
{
  struct byte_set set = random_set ();
  struct byte_map map = random_map ();
  int before = (int) (random_next (&state) % 257) - 1;
  if (s.length > 0 && random_next (&state) % 2)
    before = s.base_[0];
  EACH_LEVEL (level)
    {
      struct mspan m = copy_of (room, s);
      mspan_map_at (level, m, &map);
      for (size_t i = 0; i < s.length; i++)
        SAME (m.base_[i], map.to[s.base_[i]]);

      size_t count = 0;
      for (size_t i = 0; i < s.length; i++)
        if (!set.has[s.base_[i]])
          wanted.base_[count++] = s.base_[i];
      m = copy_of (room, s);
      SAME (mspan_delete_at (level, m, &set), count);
      SAME (span_equal (mspan_span (mspan_first (m, count)),
                        mspan_span (mspan_first (wanted, count))), true);

      int last = before;
      count = 0;
      for (size_t i = 0; i < s.length; i++)
        {
          if (s.base_[i] != last || !set.has[s.base_[i]])
            wanted.base_[count++] = s.base_[i];
          last = s.base_[i];
        }
      int remembered = before;
      m = copy_of (room, s);
      SAME (mspan_squeeze_at (level, m, &set, &remembered), count);
      SAME (remembered == last, true);
      SAME (span_equal (mspan_span (mspan_first (m, count)),
                        mspan_span (mspan_first (wanted, count))), true);
    }
}

START_TEST (maps_deletes_and_squeezes_as_one_by_one)
{
  room = guarded (70000);
  wanted = guarded (70000);
  each_sample (check_sets);
}
END_TEST

/* Runs of each length across the edges of steps.  */
START_TEST (squeezes_runs_of_each_length)
{
  struct mspan m = guarded (300);
  room = guarded (300);
  wanted = guarded (300);
  for (size_t length = 1; length < 200; length++)
    for (size_t at = 0; at + length <= m.length; at += 5)
      {
        mspan_fill (m, 'a');
        for (size_t i = 0; i < m.length; i += 2)
          mspan_set (m, i, 'b');
        mspan_fill (mspan_slice (m, at, at + length), 'x');
        check_sets (mspan_span (m));
      }
}
END_TEST

RUN_TESTS ("sets", maps_deletes_and_squeezes_as_one_by_one, squeezes_runs_of_each_length)
