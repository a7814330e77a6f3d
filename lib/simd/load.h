/* Bytes as numbers, whatever the order of this machine's.
   SPDX-License-Identifier: GPL-3.0-or-later

   For lib/simd alone.  */

#ifndef SIMD_LOAD_H
#define SIMD_LOAD_H

#include "bound/span.h"

/* What is always inlined takes on the target of who calls it.  */
#define KERNEL_INLINE static inline __attribute__ ((always_inline))

/* 8 bytes as a number, 4 bytes, the first the lowest; _high, the first the highest.  */
KERNEL_INLINE uint64_t
word_load (const unsigned char *from)
{
  uint64_t word;
  memcpy (&word, from, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64 (word);
#endif
  return word;
}

KERNEL_INLINE uint32_t
half_load (const unsigned char *from)
{
  uint32_t half;
  memcpy (&half, from, sizeof half);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  half = __builtin_bswap32 (half);
#endif
  return half;
}

KERNEL_INLINE uint64_t
word_load_high (const unsigned char *from)
{
  return __builtin_bswap64 (word_load (from));
}

KERNEL_INLINE uint32_t
half_load_high (const unsigned char *from)
{
  return __builtin_bswap32 (half_load (from));
}

#endif
