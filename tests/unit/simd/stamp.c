/* lib/simd/stamp.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/stamp.h"

#include <string.h>

#include "samples.h"

/* COUNT lines of WIDTH bytes, at the end of memory.  */
static void
check (size_t width, size_t count, size_t begin, size_t end)
{
  struct mspan lines = guarded (width * count);
  uint64_t state = width + count;
  for (size_t i = 0; i < lines.length; i++)
    lines.base_[i] = (unsigned char) random_next (&state);
  unsigned char wanted[4096];
  ck_assert_uint_le (lines.length, sizeof wanted);
  memcpy (wanted, lines.base_, lines.length);
  for (size_t i = 1; i < count; i++)
    memcpy (wanted + i * width + begin, wanted + begin, end - begin);
  stamp_lines (lines, width, begin, end);
  ck_assert_mem_eq (lines.base_, wanted, lines.length);
}

START_TEST (all_lines_get_it_and_nothing_else_changes)
{
  for (size_t width = 1; width < 12; width++)
    for (size_t count = 1; count < 9; count++)
      for (size_t begin = 0; begin <= width; begin++)
        for (size_t end = begin; end <= width; end++)
          check (width, count, begin, end);
  check (9, 400, 3, 5);
}
END_TEST

RUN_TESTS ("stamp", all_lines_get_it_and_nothing_else_changes)
