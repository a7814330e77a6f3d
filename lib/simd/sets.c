/* Bytes mapped, deleted and squeezed by sets, in place, as tr does.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sets.h"

#include "simd/vector.h"

static void
map_portable (unsigned char *at, size_t length, const struct byte_map *map)
{
  for (size_t i = 0; i < length; i++)
    at[i] = map->to[at[i]];
}

/* Deleting and squeezing write behind what they have read: TO <= FROM.  */
struct moving
{
  unsigned char *to;
  const unsigned char *from, *from_end;
};

static void
delete_portable (struct moving *m, const struct byte_set *set)
{
  for (; m->from < m->from_end; m->from++)
    {
      /* No branch, for none could be foretold.  */
      *m->to = *m->from;
      m->to += !set->has[*m->from];
    }
}

/* LAST stood before FROM, where it may have been written over.  */
static void
squeeze_portable (struct moving *m, const struct byte_set *set, int last)
{
  for (; m->from < m->from_end; m->from++)
    {
      unsigned char byte = *m->from;
      *m->to = byte;
      m->to += !(byte == last && set->has[byte]);
      last = byte;
    }
}

#ifdef SIMD_X86

/* A byte is in the set where the row of its low half has the bit of its high
   half: rows for high halves from 0 to 7, and from 8 to 15.  */
struct set_rows
{
  unsigned char low[16], high[16];
};

static const unsigned char bit_of_half[16] = {
  1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128
};

static struct set_rows
rows_of (const struct byte_set *set)
{
  struct set_rows rows = { { 0 }, { 0 } };
  for (unsigned int byte = 0; byte < 256; byte++)
    if (set->has[byte])
      {
        unsigned char *row = byte < 128 ? rows.low : rows.high;
        row[byte & 15] |= bit_of_half[byte >> 4];
      }
  return rows;
}

/* --- 32 bytes ------------------------------------------------------------- */

/* The rows of the map that change anything, by high halves.  */
struct map_rows
{
  unsigned int count;
  unsigned char half[16], to[16][16];
};

static struct map_rows
map_rows_of (const struct byte_map *map)
{
  struct map_rows rows = { .count = 0 };
  for (unsigned int half = 0; half < 16; half++)
    {
      bool changes = false;
      for (unsigned int i = 0; i < 16; i++)
        changes |= map->to[half << 4 | i] != (half << 4 | i);
      if (changes)
        {
          rows.half[rows.count] = (unsigned char) (half << 4);
          memcpy (rows.to[rows.count++], map->to + (half << 4), 16);
        }
    }
  return rows;
}

TARGET_AVX2 KERNEL_INLINE __m256i
table_avx2 (const unsigned char *table)
{
  return _mm256_broadcastsi128_si256 (_mm_loadu_si128 ((const void *) table));
}

TARGET_AVX2 static void
map_avx2 (unsigned char *at, size_t length, const struct byte_map *map)
{
  struct map_rows rows = map_rows_of (map);
  __m256i high = _mm256_set1_epi8 ((char) 0xf0), low = _mm256_set1_epi8 (0x0f);
  for (; length >= 32; at += 32, length -= 32)
    {
      __m256i v = _mm256_loadu_si256 ((const void *) at), result = v;
      __m256i half = _mm256_and_si256 (v, high), place = _mm256_and_si256 (v, low);
      for (unsigned int i = 0; i < rows.count; i++)
        {
          __m256i here = _mm256_cmpeq_epi8 (half, _mm256_set1_epi8 ((char) rows.half[i]));
          __m256i to = _mm256_shuffle_epi8 (table_avx2 (rows.to[i]), place);
          result = _mm256_blendv_epi8 (result, to, here);
        }
      _mm256_storeu_si256 ((void *) at, result);
    }
  map_portable (at, length, map);
}

struct set_avx2
{
  __m256i low, high, bits, half;
};

TARGET_AVX2 KERNEL_INLINE struct set_avx2
set_avx2 (const struct byte_set *set)
{
  struct set_rows rows = rows_of (set);
  return (struct set_avx2) { table_avx2 (rows.low), table_avx2 (rows.high),
                             table_avx2 (bit_of_half), _mm256_set1_epi8 (0x0f) };
}

/* In the set: 255.  */
TARGET_AVX2 KERNEL_INLINE __m256i
in_set_avx2 (const struct set_avx2 *set, __m256i v)
{
  __m256i place = _mm256_and_si256 (v, set->half);
  __m256i row = _mm256_blendv_epi8 (_mm256_shuffle_epi8 (set->low, place),
                                    _mm256_shuffle_epi8 (set->high, place), v);
  __m256i half = _mm256_and_si256 (_mm256_srli_epi16 (v, 4), set->half);
  __m256i bit = _mm256_shuffle_epi8 (set->bits, half);
  return _mm256_cmpeq_epi8 (_mm256_and_si256 (row, bit), bit);
}

TARGET_AVX2 KERNEL_INLINE uint64_t
mask_avx2 (const struct set_avx2 *set, struct pair p)
{
  return pair_mask ((struct pair) { in_set_avx2 (set, p.low), in_set_avx2 (set, p.high) });
}

/* Write what is left of a step without the bytes of GONE.  */
TARGET_AVX2 KERNEL_INLINE void
keep_avx2 (struct moving *m, struct pair p, uint64_t gone)
{
  if (gone == 0)
    {
      pair_store (m->to, p);
      m->to += STEP;
      m->from += STEP;
      return;
    }
  unsigned char step[STEP];
  pair_store (step, p);
  for (size_t i = 0; i < STEP; i += 8, gone >>= 8)
    {
      uint64_t eight, kept = _pdep_u64 (~gone, UINT64_C (0x0101010101010101)) * 0xff;
      memcpy (&eight, step + i, sizeof eight);
      eight = _pext_u64 (eight, kept);
      memcpy (m->to, &eight, sizeof eight);
      m->to += 8 - bits_set (gone & 0xff);
    }
  m->from += STEP;
}

TARGET_AVX2 static void
delete_avx2 (struct moving *moving, const struct byte_set *set)
{
  struct moving m = *moving;
  struct set_avx2 s = set_avx2 (set);
  while (m.from_end - m.from >= STEP)
    {
      struct pair p = pair_load (m.from);
      keep_avx2 (&m, p, mask_avx2 (&s, p));
    }
  delete_portable (&m, set);
  *moving = m;
}

TARGET_AVX2 static void
squeeze_avx2 (struct moving *moving, const struct byte_set *set, int last)
{
  struct moving m = *moving;
  struct set_avx2 s = set_avx2 (set);
  uint64_t carry = last == *m.from;
  /* One byte more, for each is compared with the next.  */
  while (m.from_end - m.from > STEP)
    {
      struct pair p = pair_load (m.from), next = pair_load (m.from + 1);
      uint64_t equal = pair_mask ((struct pair) { _mm256_cmpeq_epi8 (p.low, next.low),
                                                  _mm256_cmpeq_epi8 (p.high, next.high) });
      uint64_t repeats = equal << 1 | carry;
      carry = equal >> 63;
      keep_avx2 (&m, p, repeats == 0 ? 0 : repeats & mask_avx2 (&s, p));
    }
  squeeze_portable (&m, set, carry ? *m.from : -1);
  *moving = m;
}

/* --- 64 bytes ------------------------------------------------------------- */

TARGET_AVX512 static void
map_avx512 (unsigned char *at, size_t length, const struct byte_map *map)
{
  __m512i a = wide_load (map->to), b = wide_load (map->to + 64);
  __m512i c = wide_load (map->to + 128), d = wide_load (map->to + 192);
  while (length > 0)
    {
      size_t part = size_min (length, STEP);
      __m512i v = part == STEP ? wide_load (at) : wide_load_first (at, part);
      __m512i result = _mm512_mask_blend_epi8 (_mm512_movepi8_mask (v),
                                               _mm512_permutex2var_epi8 (a, v, b),
                                               _mm512_permutex2var_epi8 (c, v, d));
      if (part == STEP)
        _mm512_storeu_si512 (at, result);
      else
        _mm512_mask_storeu_epi8 (at, bits_below (part), result);
      at += part;
      length -= part;
    }
}

struct set_avx512
{
  __m512i low, high, bits, half;
};

TARGET_AVX512 KERNEL_INLINE struct set_avx512
set_avx512 (const struct byte_set *set)
{
  struct set_rows rows = rows_of (set);
  return (struct set_avx512) {
    wide_hold (wide_table (_mm_loadu_si128 ((const void *) rows.low))),
    wide_hold (wide_table (_mm_loadu_si128 ((const void *) rows.high))),
    wide_hold (wide_table (_mm_loadu_si128 ((const void *) bit_of_half))),
    wide_hold (_mm512_set1_epi8 (0x0f))
  };
}

TARGET_AVX512 KERNEL_INLINE uint64_t
mask_avx512 (const struct set_avx512 *set, __m512i v)
{
  __m512i place = _mm512_and_si512 (v, set->half);
  __m512i row = _mm512_mask_shuffle_epi8 (_mm512_shuffle_epi8 (set->low, place),
                                          _mm512_movepi8_mask (v), set->high, place);
  __m512i half = _mm512_and_si512 (_mm512_srli_epi16 (v, 4), set->half);
  return _mm512_test_epi8_mask (row, _mm512_shuffle_epi8 (set->bits, half));
}

TARGET_AVX512 KERNEL_INLINE void
keep_avx512 (struct moving *m, __m512i v, uint64_t gone)
{
  _mm512_storeu_si512 (m->to, _mm512_maskz_compress_epi8 (~gone, v));
  m->to += STEP - bits_set (gone);
  m->from += STEP;
}

TARGET_AVX512 static void
delete_avx512 (struct moving *moving, const struct byte_set *set)
{
  struct moving m = *moving;
  struct set_avx512 s = set_avx512 (set);
  while (m.from_end - m.from >= STEP)
    {
      __m512i v = wide_load (m.from);
      keep_avx512 (&m, v, mask_avx512 (&s, v));
    }
  delete_portable (&m, set);
  *moving = m;
}

TARGET_AVX512 static void
squeeze_avx512 (struct moving *moving, const struct byte_set *set, int last)
{
  struct moving m = *moving;
  struct set_avx512 s = set_avx512 (set);
  uint64_t carry = last == *m.from;
  while (m.from_end - m.from > STEP)
    {
      __m512i v = wide_load (m.from);
      uint64_t equal = _mm512_cmpeq_epi8_mask (v, wide_load (m.from + 1));
      uint64_t repeats = equal << 1 | carry;
      carry = equal >> 63;
      keep_avx512 (&m, v, repeats & mask_avx512 (&s, v));
    }
  squeeze_portable (&m, set, carry ? *m.from : -1);
  *moving = m;
}

#endif

static struct moving
moving_in (struct mspan m)
{
  return (struct moving) { m.base_, m.base_, m.base_ + m.length };
}

void
mspan_map_at (enum cpu level, struct mspan m, const struct byte_map *map)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    map_avx512 (m.base_, m.length, map);
  else if (level == CPU_AVX2)
    map_avx2 (m.base_, m.length, map);
  else
#else
  (void) level;
#endif
    map_portable (m.base_, m.length, map);
}

void
mspan_map (struct mspan m, const struct byte_map *map)
{
  mspan_map_at (cpu_for (m.length), m, map);
}

size_t
mspan_delete_at (enum cpu level, struct mspan m, const struct byte_set *set)
{
  struct moving moving = moving_in (m);
  if (m.length == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    delete_avx512 (&moving, set);
  else if (level == CPU_AVX2)
    delete_avx2 (&moving, set);
  else
#else
  (void) level;
#endif
    delete_portable (&moving, set);
  return (size_t) (moving.to - m.base_);
}

size_t
mspan_delete (struct mspan m, const struct byte_set *set)
{
  return mspan_delete_at (cpu_for (m.length), m, set);
}

size_t
mspan_squeeze_at (enum cpu level, struct mspan m, const struct byte_set *set, int *last)
{
  struct moving moving = moving_in (m);
  if (m.length == 0)
    return 0;
  int before = *last;
  *last = m.base_[m.length - 1];
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    squeeze_avx512 (&moving, set, before);
  else if (level == CPU_AVX2)
    squeeze_avx2 (&moving, set, before);
  else
#else
  (void) level;
#endif
    squeeze_portable (&moving, set, before);
  return (size_t) (moving.to - m.base_);
}

size_t
mspan_squeeze (struct mspan m, const struct byte_set *set, int *last)
{
  return mspan_squeeze_at (cpu_for (m.length), m, set, last);
}
