/* Numbers as lines of decimal digits.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/numerals.h"

#include "simd/vector.h"

enum { GROUP = 8, GROUP_VALUES = 100000000 };

/* The 8 digits of NUMBER, which is below 10^8, each in a byte, the first lowest.  It is
   parted in halves three times; the parts lie side by side in one word, and a division
   by 100 or 10 is a multiplication that is exact for numbers so small.  */
static inline uint64_t
digits_of_group (uint32_t number)
{
  uint64_t fours = number / 10000 | (uint64_t) (number % 10000) << 32;
  uint64_t hundreds = (fours * 10486 >> 20) & 0x0000007f0000007f;
  uint64_t twos = hundreds | (fours - 100 * hundreds) << 16;
  uint64_t tens = (twos * 103 >> 10) & 0x000f000f000f000f;
  return tens | (twos - 10 * tens) << 8;
}

/* Store DIGITS at TO as text, from the COUNT-th on.  */
static inline void
store_digits (unsigned char *to, uint64_t digits, size_t skipped)
{
  uint64_t text = (digits | 0x3030303030303030) >> 8 * skipped;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  text = __builtin_bswap64 (text);
#endif
  memcpy (to, &text, sizeof text);
}

/* The digits of NUMBER, below 10^8, without zeros in front; how many.  Writes GROUP
   bytes.  */
static inline size_t
write_first_group (unsigned char *to, uint32_t number)
{
  uint64_t digits = digits_of_group (number);
  /* The last digit is one, even of 0.  */
  size_t zeros = bit_first (digits | (uint64_t) 1 << 56) / 8;
  store_digits (to, digits, zeros);
  return GROUP - zeros;
}

static inline size_t
write_group (unsigned char *to, uint32_t number)
{
  store_digits (to, digits_of_group (number), 0);
  return GROUP;
}

/* Writes up to three groups.  */
static inline size_t
write_numeral (unsigned char *to, uint64_t number)
{
  if (number < GROUP_VALUES)
    return write_first_group (to, (uint32_t) number);
  uint64_t high = number / GROUP_VALUES;
  size_t count;
  if (high < GROUP_VALUES)
    count = write_first_group (to, (uint32_t) high);
  else
    {
      count = write_first_group (to, (uint32_t) (high / GROUP_VALUES));
      count += write_group (to + count, (uint32_t) (high % GROUP_VALUES));
    }
  return count + write_group (to + count, (uint32_t) (number % GROUP_VALUES));
}

size_t
write_numerals (number_list numbers, uint64_t first, unsigned char end, size_t *from,
                struct mspan target)
{
  size_t i = *from, written = 0;
  for (; i < numbers.count && target.length - written >= NUMERAL_ROOM; i++)
    {
      written += write_numeral (target.base_ + written, first + numbers.base_[i]);
      target.base_[written++] = end;
    }
  *from = i;
  return written;
}
