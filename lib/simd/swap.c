/* Bytes that trade places.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/swap.h"

#include <string.h>

static void
swap_scalar (unsigned char *at, size_t length)
{
  for (size_t i = 0; i + 1 < length; i += 2)
    {
      unsigned char first = at[i];
      at[i] = at[i + 1];
      at[i + 1] = first;
    }
}

/* Shifts of 16 bits: every processor that has SIMD registers has these.  */
typedef uint16_t pairs __attribute__ ((vector_size (16)));

void
mspan_swap_pairs (struct mspan m)
{
  unsigned char *at = mspan_raw (m);
  size_t i = 0;
  for (; m.length - i >= sizeof (pairs); i += sizeof (pairs))
    {
      pairs p;
      memcpy (&p, at + i, sizeof p);
      p = p << 8 | p >> 8;
      memcpy (at + i, &p, sizeof p);
    }
  if (i < m.length)
    swap_scalar (at + i, m.length - i);
}
