/* lib/simd/gather.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/gather.h"

#include <string.h>

#include "samples.h"

enum { LINES_MOST = 200 };

static uint64_t begins[LINES_MOST];
static struct mspan room;
static uint64_t state = 1;

/* The same, byte by byte.  */
static size_t
gather_bytes (struct span text, unsigned char end, begin_list list, size_t *from,
              unsigned char *to, size_t most)
{
  size_t written = 0;
  for (; *from < list.count; ++*from)
    {
      size_t put = written;
      for (size_t i = list.base_[*from];; i++)
        {
          if (put == most)
            return written;
          to[put++] = i < text.length ? text.base_[i] : end;
          if (to[put - 1] == end)
            break;
        }
      written = put;
    }
  return written;
}

/* Lines of S from anywhere in it, to as much room as there may be.  */
static void
check_gather (struct span s)
{
  static unsigned char wanted[4096];
  if (s.length > 300 && random_next (&state) % 4)
    s = span_last (s, 300 + random_next (&state) % 300);
  begin_list list = { .base_ = begins, .count = random_next (&state) % 40 };
  for (size_t i = 0; i < list.count; i++)
    begins[i] = random_next (&state) % 8 ? random_next (&state) % (s.length + 1) : s.length;
  static const unsigned char ends[] = { '\n', 'a', '\0' };
  unsigned char end = ends[random_next (&state) % 3];
  size_t most = random_next (&state) % room.length;
  struct mspan target = mspan_slice (room, room.length - most, room.length);
  size_t begin = list.count > 0 ? random_next (&state) % list.count : 0, from = begin;
  size_t length = gather_bytes (s, end, list, &from, wanted, most);
  EACH_LEVEL (level)
    {
      size_t at = begin;
      mspan_fill (target, 'x');
      SAME (gather_lines_at (level, s, end, list, &at, target), length);
      SAME (at, from);
      ck_assert (length == 0 || memcmp (target.base_, wanted, length) == 0);
    }
}

START_TEST (copies_lines)
{
  room = guarded (1000);
  each_sample (check_gather);
  room = guarded (4000);
  each_sample (check_gather);
}
END_TEST

RUN_TESTS ("gather", copies_lines)
