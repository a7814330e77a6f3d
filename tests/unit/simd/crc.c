/* lib/simd/crc.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/crc.h"

#include "samples.h"

static uint32_t forward_table[256], reflected_table[256];

/* A byte by itself, bit by bit: long division.  */
static void
divide_bytes (void)
{
  for (uint32_t byte = 0; byte < 256; byte++)
    {
      uint32_t forward = byte << 24, reflected = byte;
      for (int bit = 0; bit < 8; bit++)
        {
          forward = forward << 1 ^ (forward >> 31 ? 0x04c11db7 : 0);
          reflected = reflected >> 1 ^ (reflected & 1 ? 0xedb88320 : 0);
        }
      forward_table[byte] = forward;
      reflected_table[byte] = reflected;
    }
}

static void
check_crc (struct span s)
{
  static uint32_t begin = 0x12345678;
  uint32_t forward = begin, reflected = begin;
  for (size_t i = 0; i < s.length; i++)
    {
      forward = forward << 8 ^ forward_table[forward >> 24 ^ s.base_[i]];
      reflected = reflected >> 8 ^ reflected_table[(reflected ^ s.base_[i]) & 0xff];
    }
  EACH_LEVEL (level)
    {
      SAME (crc_forward_at (level, begin, s), forward);
      SAME (crc_reflected_at (level, begin, s), reflected);
    }
  begin = forward;
}

START_TEST (divides)
{
  divide_bytes ();
  each_sample (check_crc);
}
END_TEST

/* Of what every catalogue of CRCs gives: CRC-32/CKSUM, but for its end, and CRC-32.  */
START_TEST (known_answers)
{
  struct span digits = SPAN ("123456789");
  const unsigned char length[] = { 9 };
  EACH_LEVEL (level)
    {
      uint32_t crc = crc_forward_at (level, 0, digits);
      SAME ((uint32_t) ~crc_forward_at (level, crc, SPAN_ARRAY (length)), 0x377a6011);
      SAME ((uint32_t) ~crc_forward_at (level, 0, digits), 0x765e7680);
      SAME ((uint32_t) ~crc_reflected_at (level, UINT32_MAX, digits), 0xcbf43926);
    }
}
END_TEST

START_TEST (parts_are_the_whole)
{
  struct mspan m = guarded (3000);
  sample_fill (m, BYTES, 1);
  struct span s = mspan_span (m);
  for (size_t i = 0; i <= s.length; i += 7)
    {
      struct span first = span_first (s, i), rest = span_from (s, i);
      SAME (crc_forward (crc_forward (0, first), rest), crc_forward (0, s));
      SAME (crc_reflected (crc_reflected (0, first), rest), crc_reflected (0, s));
    }
}
END_TEST

START_TEST (names_its_kernel)
{
  SAME (crc_kernel (), crc_kernel_at (cpu_level ()));
  SAME (crc_kernel_at (CPU_PORTABLE), CRC_TABLES);
}
END_TEST

RUN_TESTS ("crc", divides, known_answers, parts_are_the_whole, names_its_kernel)
