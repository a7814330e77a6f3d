/* lib/simd/stairs.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/stairs.h"

#include "samples.h"

/* Steps of each width, up to the last place.  */
START_TEST (rises_in_steps)
{
  for (size_t width = 1; width < 70; width++)
    {
      struct stairs stairs;
      uint16_t value = 0;
      for (size_t begin = 0; begin < STAIRS_MOST; begin += width)
        stairs_set (&stairs, begin, size_min (begin + width, STAIRS_MOST), value++);
      for (size_t place = 0; place < STAIRS_MOST; place++)
        SAME (stairs_at (&stairs, place), place / width);
    }
}
END_TEST

START_TEST (a_step_may_have_no_width)
{
  struct stairs stairs;
  stairs_set (&stairs, 0, 3, 7);
  stairs_set (&stairs, 3, 3, 8);
  stairs_set (&stairs, 3, 4, 9);
  SAME (stairs_at (&stairs, 2), 7);
  SAME (stairs_at (&stairs, 3), 9);
}
END_TEST

RUN_TESTS ("stairs", rises_in_steps, a_step_may_have_no_width)
