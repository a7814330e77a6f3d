/* The same bytes in each of many lines.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/stamp.h"

void
stamp_lines (struct mspan lines, size_t width, size_t begin, size_t end)
{
  if (BOUND_UNLIKELY (end > width || width > lines.length || lines.length % width != 0))
    bound_stop (end, width, BOUND_HERE);
  const unsigned char *past = lines.base_ + lines.length;
  /* Mostly that is one byte, sometimes two.  */
  for (size_t i = begin; i < end; i++)
    {
      unsigned char byte = lines.base_[i];
      for (unsigned char *line = lines.base_ + width; line < past; line += width)
        line[i] = byte;
    }
}
