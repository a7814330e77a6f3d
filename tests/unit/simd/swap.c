/* lib/simd/swap.h, lib/simd/zeros.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/swap.h"

#include "samples.h"
#include "simd/zeros.h"

/* All lengths over a few steps of 16 bytes, at the end of readable memory.  */
START_TEST (swaps_pairs)
{
  for (size_t length = 0; length < 100; length++)
    {
      struct mspan m = guarded (length);
      for (size_t i = 0; i < length; i++)
        m.base_[i] = (unsigned char) (i * 7 + 1);
      mspan_swap_pairs (m);
      for (size_t i = 0; i < length; i++)
        {
          size_t from = i ^ 1;
          if (from >= length)
            from = i;
          ck_assert_uint_eq (m.base_[i], (unsigned char) (from * 7 + 1));
        }
    }
}
END_TEST

START_TEST (finds_what_is_not_zero)
{
  for (size_t length = 0; length < 70; length++)
    {
      struct mspan m = guarded (length);
      mspan_fill (m, 0);
      ck_assert (span_is_zeros (mspan_span (m)));
      for (size_t i = 0; i < length; i++)
        {
          m.base_[i] = 1;
          ck_assert (!span_is_zeros (mspan_span (m)));
          m.base_[i] = 0;
        }
    }
}
END_TEST

RUN_TESTS ("swap", swaps_pairs, finds_what_is_not_zero)
