/* Integers of 128 bits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "arith/wide.h"

uint64_t
wide_root (wide a)
{
  uint64_t root = 0;
  for (unsigned int bits = (wide_bits (a) + 1) / 2; bits > 0; bits--)
    {
      uint64_t tried = root | (uint64_t) 1 << (bits - 1);
      if (product (tried, tried) <= a)
        root = tried;
    }
  return root;
}
