/* lib/simd/number.h, and the words of lib/simd/leading.h that it is made of.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/number.h"

#include "samples.h"

/* The first 8 bytes of S, byte by byte.  */
static uint64_t
leading_of (struct span s)
{
  uint64_t word = 0;
  for (size_t i = 0; i < 8 && i < s.length; i++)
    word |= (uint64_t) s.base_[i] << (56 - 8 * i);
  return word;
}

static void
check_leading (struct span s)
{
  SAME (span_leading (s), leading_of (s));
}

START_TEST (leads)
{
  each_sample (check_leading);
}
END_TEST

START_TEST (digits_alone)
{
  uint64_t state = 1, value;
  for (size_t length = 1; length <= NUMBER_DIGITS; length++)
    {
      struct mspan m = guarded (length);
      for (unsigned int i = 0; i < 1000; i++)
        {
          uint64_t number = 0;
          for (size_t j = 0; j < length; j++)
            {
              uint32_t digit = i == 0 ? 9 : random_next (&state) % 10;
              m.base_[j] = (unsigned char) ('0' + digit);
              number = 10 * number + digit;
            }
          ck_assert (span_is_number (mspan_span (m), &value));
          SAME (value, number);
        }
    }
}
END_TEST

START_TEST (other_bytes)
{
  uint64_t value;
  for (size_t length = 1; length <= NUMBER_DIGITS; length++)
    {
      struct mspan m = guarded (length);
      for (unsigned int byte = 0; byte < 256; byte++)
        for (size_t at = 0; at < length; at++)
          {
            mspan_fill (m, '9');
            m.base_[at] = (unsigned char) byte;
            SAME (span_is_number (mspan_span (m), &value), byte >= '0' && byte <= '9');
          }
    }
  ck_assert (!span_is_number (span_empty (), &value));
  ck_assert (!span_is_number (SPAN ("1234567890123456"), &value));
}
END_TEST

RUN_TESTS ("number", leads, digits_alone, other_bytes)
