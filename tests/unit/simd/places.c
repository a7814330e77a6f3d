/* lib/simd/places.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/places.h"

#include "samples.h"

static const unsigned char bytes[] = { '\n', 'a', 0xe2 };

/* Each place comes once, in order, from wherever one begins.  */
static void
check_places (struct span s)
{
  static struct places places;
  for (size_t i = 0; i < sizeof bytes; i++)
    for (size_t begin = 0; begin <= s.length; begin += s.length / 3 + 1)
      EACH_LEVEL (level)
        {
          size_t at = begin, from = begin;
          while (from < s.length)
            {
              span_places_at (level, s, &from, bytes[i], &places);
              for (size_t j = 0; j < places.count; j++)
                {
                  for (; at < s.length && s.base_[at] != bytes[i]; at++)
                    continue;
                  SAME (places.at[j], at);
                  at++;
                }
            }
          for (; at < s.length; at++)
            SAME (s.base_[at] == bytes[i], false);
        }
}

START_TEST (finds_each)
{
  each_sample (check_places);
}
END_TEST

START_TEST (more_than_there_is_room_for)
{
  static struct places places;
  struct mspan m = guarded (3 * PLACES_MOST + 7);
  mspan_fill (m, '\n');
  check_places (mspan_span (m));
  size_t from = 1, seen = 1;
  while (from < m.length)
    {
      span_places (mspan_span (m), &from, '\n', &places);
      SAME (places.count > 0, true);
      seen += places.count;
    }
  SAME (seen, m.length);
}
END_TEST

RUN_TESTS ("places", finds_each, more_than_there_is_room_for)
