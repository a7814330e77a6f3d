/* What the kernels are made of: targets, and 64 bytes as one bit each.
   SPDX-License-Identifier: GPL-3.0-or-later

   For lib/simd alone.  A kernel works in steps of 64 bytes, whatever the width
   of its registers: comparisons give a mask whose bit I stands for byte I.  */

#ifndef SIMD_VECTOR_H
#define SIMD_VECTOR_H

#include "bound/mspan.h"
#include "simd/cpu.h"
#include "simd/load.h"

enum { STEP = 64 };

/* The level for spans of LENGTH.  One shorter than a step is not worth the
   question what the processor can do.  */
static inline enum cpu
cpu_for (size_t length)
{
  return length < STEP ? CPU_PORTABLE : cpu_level ();
}

/* Bits below COUNT, COUNT <= 64.  */
KERNEL_INLINE uint64_t
bits_below (size_t count)
{
  return count < 64 ? ((uint64_t) 1 << count) - 1 : UINT64_MAX;
}

KERNEL_INLINE size_t
bits_set (uint64_t mask)
{
  return (size_t) __builtin_popcountll (mask);
}

/* The number of the lowest, of the highest bit of MASK, which is not 0.  */
KERNEL_INLINE size_t
bit_first (uint64_t mask)
{
  return (size_t) __builtin_ctzll (mask);
}

KERNEL_INLINE size_t
bit_last (uint64_t mask)
{
  return 63 - (size_t) __builtin_clzll (mask);
}

/* 16 bytes at once in the compiler's own vectors: every processor that has
   SIMD registers has these.  Comparisons give 0 or 255.  */
typedef unsigned char bytes16 __attribute__ ((vector_size (16)));

KERNEL_INLINE bytes16
bytes16_load (const unsigned char *from)
{
  bytes16 v;
  memcpy (&v, from, sizeof v);
  return v;
}

KERNEL_INLINE bool
bytes16_any (bytes16 v)
{
  uint64_t half[2];
  memcpy (half, &v, sizeof half);
  return (half[0] | half[1]) != 0;
}

KERNEL_INLINE size_t
bytes16_sum (bytes16 v)
{
  size_t sum = 0;
  for (size_t i = 0; i < sizeof v; i++)
    sum += v[i];
  return sum;
}

#ifdef __x86_64__
# define SIMD_X86 1
# include <immintrin.h>

# define TARGET_AVX2 __attribute__ ((target ("avx2,bmi,bmi2,lzcnt,popcnt")))
# define TARGET_AVX512                                          \
  __attribute__ ((target ("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2," \
                          "avx2,bmi,bmi2,lzcnt,popcnt")))

/* The number of the N-th bit of MASK, from below; it has as many.  */
__attribute__ ((target ("bmi,bmi2"))) KERNEL_INLINE size_t
bit_nth (uint64_t mask, uintmax_t n)
{
  return bit_first (_pdep_u64 ((uint64_t) 1 << (n - 1), mask));
}

/* 64 bytes where registers hold 32.  */
struct pair
{
  __m256i low, high;
};

TARGET_AVX2 KERNEL_INLINE struct pair
pair_load (const unsigned char *from)
{
  return (struct pair) { _mm256_loadu_si256 ((const void *) from),
                         _mm256_loadu_si256 ((const void *) (from + 32)) };
}

TARGET_AVX2 KERNEL_INLINE void
pair_store (unsigned char *to, struct pair p)
{
  _mm256_storeu_si256 ((void *) to, p.low);
  _mm256_storeu_si256 ((void *) (to + 32), p.high);
}

/* The highest bit of each byte.  */
TARGET_AVX2 KERNEL_INLINE uint64_t
pair_mask (struct pair p)
{
  return (uint64_t) (uint32_t) _mm256_movemask_epi8 (p.low)
         | (uint64_t) (uint32_t) _mm256_movemask_epi8 (p.high) << 32;
}

TARGET_AVX2 KERNEL_INLINE struct pair
pair_equal (struct pair p, unsigned char byte)
{
  __m256i wanted = _mm256_set1_epi8 ((char) byte);
  return (struct pair) { _mm256_cmpeq_epi8 (p.low, wanted),
                         _mm256_cmpeq_epi8 (p.high, wanted) };
}

/* Where P is from FIRST to LAST.  */
TARGET_AVX2 KERNEL_INLINE struct pair
pair_within (struct pair p, unsigned char first, unsigned char last)
{
  __m256i base = _mm256_set1_epi8 ((char) first);
  __m256i most = _mm256_set1_epi8 ((char) (last - first));
  __m256i low = _mm256_sub_epi8 (p.low, base);
  __m256i high = _mm256_sub_epi8 (p.high, base);
  return (struct pair) { _mm256_cmpeq_epi8 (_mm256_min_epu8 (low, most), low),
                         _mm256_cmpeq_epi8 (_mm256_min_epu8 (high, most), high) };
}

TARGET_AVX2 KERNEL_INLINE struct pair
pair_or (struct pair p, struct pair q)
{
  return (struct pair) { _mm256_or_si256 (p.low, q.low),
                         _mm256_or_si256 (p.high, q.high) };
}

TARGET_AVX2 KERNEL_INLINE struct pair
pair_and (struct pair p, struct pair q)
{
  return (struct pair) { _mm256_and_si256 (p.low, q.low),
                         _mm256_and_si256 (p.high, q.high) };
}

/* The same where a register holds 64.  */
TARGET_AVX512 KERNEL_INLINE __m512i
wide_load (const unsigned char *from)
{
  return _mm512_loadu_si512 (from);
}

/* The first COUNT bytes, COUNT <= 64, and nothing read behind them: 0.  */
TARGET_AVX512 KERNEL_INLINE __m512i
wide_load_first (const unsigned char *from, size_t count)
{
  return _mm512_maskz_loadu_epi8 (bits_below (count), from);
}

/* V, of which the compiler knows nothing: it does not make constants anew in
   each round of a loop.  */
TARGET_AVX512 KERNEL_INLINE __m512i
wide_hold (__m512i v)
{
  __asm__ ("" : "+v" (v));
  return v;
}

/* TABLE four times, for _mm512_shuffle_epi8.  (gcc 12 takes the broadcast
   without a mask for a use of what was not set.)  */
TARGET_AVX512 KERNEL_INLINE __m512i
wide_table (__m128i table)
{
  return _mm512_maskz_broadcast_i32x4 (0xffff, table);
}

TARGET_AVX512 KERNEL_INLINE uint64_t
wide_equal (__m512i v, unsigned char byte)
{
  return _mm512_cmpeq_epi8_mask (v, _mm512_set1_epi8 ((char) byte));
}

TARGET_AVX512 KERNEL_INLINE uint64_t
wide_within (__m512i v, unsigned char first, unsigned char last)
{
  return _mm512_cmple_epu8_mask (_mm512_sub_epi8 (v, _mm512_set1_epi8 ((char) first)),
                                 _mm512_set1_epi8 ((char) (last - first)));
}
#endif

#endif
