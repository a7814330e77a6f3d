/* Bytes replaced by others in turn.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/replace.h"

#include "simd/vector.h"

static void
replace_one_by_one (const unsigned char *from, unsigned char *to, size_t length,
                    unsigned char byte, struct cycle *cycle)
{
  for (size_t i = 0; i < length; i++)
    {
      bool replaced = from[i] == byte;
      to[i] = replaced ? cycle->bytes[cycle->next] : from[i];
      cycle->next += replaced;
      if (cycle->next == cycle->count)
        cycle->next = 0;
    }
}

static void
replace_portable (const unsigned char *from, unsigned char *to, size_t length,
                  unsigned char byte, struct cycle *cycle)
{
  size_t at = 0;
  if (cycle->count == 1)
    for (; length - at >= sizeof (bytes16); at += sizeof (bytes16))
      {
        bytes16 v = bytes16_load (from + at), replaced = (bytes16) (v == byte);
        v = (v & ~replaced) | (replaced & cycle->bytes[0]);
        memcpy (to + at, &v, sizeof v);
      }
  replace_one_by_one (from + at, to + at, length - at, byte, cycle);
}

#ifdef SIMD_X86

TARGET_AVX2 static void
replace_avx2 (const unsigned char *from, unsigned char *to, size_t length,
              unsigned char byte, struct cycle *cycle)
{
  size_t at = 0, count = cycle->count, next = cycle->next;
  __m256i first = _mm256_set1_epi8 ((char) cycle->bytes[0]);
  for (; length - at >= STEP; at += STEP)
    {
      struct pair p = pair_load (from + at), replaced = pair_equal (p, byte);
      pair_store (to + at, (struct pair) { _mm256_blendv_epi8 (p.low, first, replaced.low),
                                           _mm256_blendv_epi8 (p.high, first, replaced.high) });
      if (count > 1)
        for (uint64_t mask = pair_mask (replaced); mask != 0; mask &= mask - 1)
          {
            to[at + bit_first (mask)] = cycle->bytes[next];
            next = next + 1 == count ? 0 : next + 1;
          }
    }
  cycle->next = next;
  replace_portable (from + at, to + at, length - at, byte, cycle);
}

/* A step, of which only SOME bytes are there.  */
TARGET_AVX512 KERNEL_INLINE void
replace_some_avx512 (const unsigned char *from, unsigned char *to, size_t some,
                     unsigned char byte, __m512i turns, size_t *replaced)
{
  __m512i v = wide_load_first (from, some);
  uint64_t mask = wide_equal (v, byte) & bits_below (some);
  _mm512_mask_storeu_epi8 (to, bits_below (some), _mm512_mask_expand_epi8 (v, mask, turns));
  *replaced = bits_set (mask);
}

TARGET_AVX512 static void
replace_avx512 (const unsigned char *from, unsigned char *to, size_t length,
                unsigned char byte, struct cycle *cycle)
{
  size_t count = cycle->count, at = 0, replaced;
  if (count == 1)
    {
      __m512i only = wide_hold (_mm512_set1_epi8 ((char) cycle->bytes[0]));
      /* Up to where whole vectors lie in a line of the cache each.  */
      at = size_min (length, (STEP - (uintptr_t) to % STEP) % STEP);
      replace_some_avx512 (from, to, at, byte, only, &replaced);
      for (; length - at >= STEP; at += STEP)
        {
          __m512i v = wide_load (from + at);
          _mm512_storeu_si512 (to + at, _mm512_mask_mov_epi8 (v, wide_equal (v, byte), only));
        }
      replace_some_avx512 (from + at, to + at, length - at, byte, only, &replaced);
      return;
    }
  /* What is next, and is behind that, as a vector: a step takes as many bytes of
     it as there are to replace.  The cycle is repeated until it is no shorter than
     a step, so that a step goes around once at most.  */
  unsigned char turns[CYCLE_MOST + 2 * STEP];
  size_t round = (count + STEP - 1) / count * count, next = cycle->next;
  for (size_t i = 0; i < round + STEP; i++)
    turns[i] = i < count ? cycle->bytes[i] : turns[i - count];
  for (; at < length; at += STEP)
    {
      replace_some_avx512 (from + at, to + at, size_min (length - at, STEP), byte,
                           wide_load (turns + next), &replaced);
      next += replaced;
      next -= next >= round ? round : 0;
    }
  cycle->next = next % count;
}

#endif

void
replace_in_turn_at (enum cpu level, struct span source, struct mspan target,
                    unsigned char byte, struct cycle *cycle)
{
  unsigned char *to = mspan_first (target, source.length).base_;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    replace_avx512 (source.base_, to, source.length, byte, cycle);
  else if (level == CPU_AVX2)
    replace_avx2 (source.base_, to, source.length, byte, cycle);
  else
#else
  (void) level;
#endif
    replace_portable (source.base_, to, source.length, byte, cycle);
}

void
replace_in_turn (struct span source, struct mspan target, unsigned char byte,
                 struct cycle *cycle)
{
  replace_in_turn_at (cpu_for (source.length), source, target, byte, cycle);
}
