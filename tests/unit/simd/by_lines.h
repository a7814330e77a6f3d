/* Kernels that put whole lines to a target, as many as there is room for, are tried with
   every room there may be, against what one byte after the other gives.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TESTS_UNIT_SIMD_BY_LINES_H
#define TESTS_UNIT_SIMD_BY_LINES_H

#include <string.h>

#include "samples.h"

/* What is to be put, and where each line ends in the source and in that.  */
struct line_end { size_t source, target; };
static unsigned char wanted[200000];
static struct line_end ends[200000];

static struct mspan target_room;

/* The kernel, with a style of its own; as put_columns_at.  */
typedef size_t put_lines_at (enum cpu level, struct span source, struct mspan target,
                             const void *style, size_t *written);

/* Take all of S, which has COUNT lines, by KERNEL through a target of ROOM bytes.  */
static inline void
check_room (put_lines_at *kernel, const void *style, struct span s, size_t room, size_t count)
{
  EACH_LEVEL (level)
    {
      struct mspan target = mspan_from (target_room, target_room.length - room);
      size_t done = 0, put = 0, line = 0;
      for (;;)
        {
          size_t written;
          size_t taken = kernel (level, span_from (s, done), target, style, &written);
          SAME (written <= room, true);
          SAME (memcmp (target.base_, wanted + put, written) == 0, true);
          done += taken;
          put += written;
          if (taken == 0)
            break;
          while (line < count && ends[line].source <= done)
            line++;
          SAME (ends[line - 1].source, done);
          SAME (ends[line - 1].target, put);
        }
      /* It stopped behind the last line, or before one for which there is no room.  */
      if (line < count)
        SAME (ends[line].target - put > room || room == 0, true);
    }
}

/* The same with all room that may be needed, and now and then with less.  */
static inline void
check_rooms (put_lines_at *kernel, const void *style, struct span s, size_t count,
             uint64_t *state)
{
  check_room (kernel, style, s, target_room.length, count);
  if (random_next (state) % 4 == 0)
    check_room (kernel, style, s, random_next (state) % 600, count);
}

#endif
