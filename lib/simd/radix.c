/* Bytes as digits of 1, 4, 5 or 6 bits: base 2, 16, 32 and 64.
   SPDX-License-Identifier: GPL-3.0-or-later

   A unit lies in a lane of 64 bits.  To come from its bits to eight bytes with a digit
   each, halves are moved apart three times: 64 bits, 32, 16; and moved together to come
   back.  So one kernel serves all sizes of digits.  */

#include <config.h>

#include "simd/radix.h"

#include "simd/vector.h"

enum { IS_DIGIT = 0x80 };

struct radix
radix_of (struct span alphabet, bool either_case)
{
  struct radix radix = { .bits = bit_first (alphabet.length) };
  for (size_t i = 0; i < sizeof radix.digits; i++)
    radix.digits[i] = span_at (alphabet, i % alphabet.length);
  for (size_t i = 0; i < alphabet.length; i++)
    {
      unsigned char digit = radix.digits[i], value = (unsigned char) (IS_DIGIT | i);
      radix.values[digit] = value;
      if (either_case && digit >= 'A' && digit <= 'Z')
        radix.values[digit - 'A' + 'a'] = value;
    }
  return radix;
}

/* The place of digit I in a unit's bits.  */
KERNEL_INLINE size_t
shift_of (const struct radix *r, size_t i)
{
  return (r->lowest_first ? i : RADIX_UNIT - 1 - i) * r->bits;
}

static void
encode_portable (const struct radix *r, const unsigned char *from, unsigned char *to,
                 size_t units)
{
  for (; units > 0; units--, from += r->bits, to += RADIX_UNIT)
    {
      uint64_t unit = 0;
      for (size_t i = 0; i < r->bits; i++)
        unit = unit << 8 | from[i];
      for (size_t i = 0; i < RADIX_UNIT; i++)
        to[i] = r->digits[(unit >> shift_of (r, i)) % sizeof r->digits];
    }
}

/* A line is digits by steps, of which the last one may begin within the one before it.  */
#define DEFINE_LINE(level, TARGET, step)                                        \
  TARGET KERNEL_INLINE void                                                     \
  encode_line_##level (const struct level##_encoder *e, const unsigned char *from, \
                       unsigned char *to, size_t width)                         \
  {                                                                             \
    for (size_t at = 0; at < width - step; at += step)                          \
      encode_step_##level (e, from + at / 8 * e->bits, to + at);                \
    encode_step_##level (e, from + (width - step) * e->bits / 8, to + width - step); \
    to[width] = '\n';                                                           \
  }

struct portable_encoder { size_t bits; const struct radix *radix; };

KERNEL_INLINE void
encode_step_portable (const struct portable_encoder *e, const unsigned char *from,
                      unsigned char *to)
{
  encode_portable (e->radix, from, to, 1);
}

DEFINE_LINE (portable, , RADIX_UNIT)

static size_t
decode_portable (const struct radix *r, const unsigned char *from, unsigned char *to,
                 size_t units)
{
  for (size_t done = 0; done < units; done++, from += RADIX_UNIT)
    {
      uint64_t unit = 0;
      unsigned char all = IS_DIGIT;
      for (size_t i = 0; i < RADIX_UNIT; i++)
        {
          unsigned char value = r->values[from[i]];
          all &= value;
          unit |= (uint64_t) (value & ~IS_DIGIT) << shift_of (r, i);
        }
      if (all != IS_DIGIT)
        return done;
      for (size_t i = r->bits; i > 0; i--, unit >>= 8)
        to[i - 1] = (unsigned char) unit;
      to += r->bits;
    }
  return units;
}

#ifdef SIMD_X86

/* Bytes that a lane of 16 is made of: those of unit U, the highest first, so that they
   are its bits as a number; and the same back.  0x80 makes a byte 0.  */
static void
fill_orders (const struct radix *r, unsigned char to_lanes[16], unsigned char from_lanes[16])
{
  memset (to_lanes, 0x80, 16);
  memset (from_lanes, 0x80, 16);
  for (size_t unit = 0; unit < 2; unit++)
    for (size_t i = 0; i < r->bits; i++)
      {
        size_t in_lane = unit * 8 + r->bits - 1 - i, packed = unit * r->bits + i;
        to_lanes[in_lane] = (unsigned char) packed;
        from_lanes[packed] = (unsigned char) in_lane;
      }
}

TARGET_AVX2 KERNEL_INLINE __m256i
twice (const unsigned char bytes[16])
{
  return _mm256_broadcastsi128_si256 (_mm_loadu_si128 ((const void *) bytes));
}

/* The digits of each unit in the order in which they are written.  */
TARGET_AVX2 KERNEL_INLINE __m256i
digit_order (const struct radix *r)
{
  long long order = r->lowest_first ? 0x0001020304050607 : 0x0706050403020100;
  long long second = order + 0x0808080808080808;
  return _mm256_set_epi64x (second, order, second, order);
}

struct avx2_encoder
{
  size_t bits;
  __m128i half, quarter, eighth;        /* of the bits of a unit */
  __m256i half_bits, quarter_bits, eighth_bits;
  __m256i gather, order, digits[4];
};

enum { AVX2_UNITS = 4, AVX2_STEP = AVX2_UNITS * RADIX_UNIT };

TARGET_AVX2 KERNEL_INLINE struct avx2_encoder
avx2_encoder_of (const struct radix *r)
{
  int bits = (int) r->bits;
  unsigned char to_lanes[16], from_lanes[16];
  fill_orders (r, to_lanes, from_lanes);
  struct avx2_encoder e = {
    .bits = r->bits, .half = _mm_cvtsi32_si128 (4 * bits),
    .quarter = _mm_cvtsi32_si128 (2 * bits), .eighth = _mm_cvtsi32_si128 (bits),
    .half_bits = _mm256_set1_epi64x ((1LL << (4 * bits)) - 1),
    .quarter_bits = _mm256_set1_epi32 ((1 << (2 * bits)) - 1),
    .eighth_bits = _mm256_set1_epi16 ((short) ((1 << bits) - 1)),
    .gather = twice (to_lanes), .order = digit_order (r),
  };
  for (size_t i = 0; i < 4; i++)
    e.digits[i] = twice (r->digits + 16 * i);
  return e;
}

/* AVX2_STEP digits; reads AVX2_STEP bytes.  */
TARGET_AVX2 KERNEL_INLINE void
encode_step_avx2 (const struct avx2_encoder *e, const unsigned char *from, unsigned char *to)
{
  __m128i low = _mm_loadu_si128 ((const void *) from);
  __m128i high = _mm_loadu_si128 ((const void *) (from + 2 * e->bits));
  __m256i v = _mm256_shuffle_epi8 (_mm256_set_m128i (high, low), e->gather);
  v = _mm256_or_si256 (_mm256_srl_epi64 (v, e->half),
                       _mm256_slli_epi64 (_mm256_and_si256 (v, e->half_bits), 32));
  v = _mm256_or_si256 (_mm256_srl_epi32 (v, e->quarter),
                       _mm256_slli_epi32 (_mm256_and_si256 (v, e->quarter_bits), 16));
  v = _mm256_or_si256 (_mm256_srl_epi16 (v, e->eighth),
                       _mm256_slli_epi16 (_mm256_and_si256 (v, e->eighth_bits), 8));
  v = _mm256_shuffle_epi8 (v, e->order);
  __m256i bit4 = _mm256_slli_epi16 (v, 3), bit5 = _mm256_slli_epi16 (v, 2);
  __m256i below_32 = _mm256_blendv_epi8 (_mm256_shuffle_epi8 (e->digits[0], v),
                                         _mm256_shuffle_epi8 (e->digits[1], v), bit4);
  __m256i from_32 = _mm256_blendv_epi8 (_mm256_shuffle_epi8 (e->digits[2], v),
                                        _mm256_shuffle_epi8 (e->digits[3], v), bit4);
  _mm256_storeu_si256 ((void *) to, _mm256_blendv_epi8 (below_32, from_32, bit5));
}

DEFINE_LINE (avx2, TARGET_AVX2, AVX2_STEP)

/* The values of the digits in V, IS_DIGIT with them; 0 for what is none.  Table H is for
   bytes whose higher half is H + 2: with that half taken away they are below 16, and 0x70
   more makes shuffle give 0 for all others.  */
TARGET_AVX2 KERNEL_INLINE __m256i
values_avx2 (const __m256i tables[6], __m256i v)
{
  __m256i values = _mm256_setzero_si256 (), beyond = _mm256_set1_epi8 (0x70);
  for (int i = 0; i < 6; i++)
    {
      __m256i low = _mm256_xor_si256 (v, _mm256_set1_epi8 ((char) ((i + 2) << 4)));
      values = _mm256_or_si256 (values, _mm256_shuffle_epi8 (tables[i],
                                                             _mm256_adds_epu8 (low, beyond)));
    }
  return values;
}

TARGET_AVX2 static size_t
decode_avx2 (const struct radix *r, const unsigned char *from, unsigned char *to,
             size_t room, size_t units)
{
  int bits = (int) r->bits;
  __m128i half = _mm_cvtsi32_si128 (32 - 4 * bits);
  __m256i pairs = _mm256_set1_epi16 ((short) (0x100 | 1 << bits));
  __m256i fours = _mm256_set1_epi32 (0x10000 | 1 << (2 * bits));
  __m256i tables[6];
  for (size_t i = 0; i < 6; i++)
    tables[i] = twice (r->values + 32 + 16 * i);
  unsigned char to_lanes[16], from_lanes[16];
  fill_orders (r, to_lanes, from_lanes);
  __m256i scatter = twice (from_lanes), order = digit_order (r);
  size_t done = 0, at = 0;
  for (; units - done >= AVX2_UNITS && room - at >= AVX2_STEP; done += AVX2_UNITS)
    {
      __m256i v = _mm256_loadu_si256 ((const void *) (from + RADIX_UNIT * done));
      v = values_avx2 (tables, v);
      if (_mm256_movemask_epi8 (v) != -1)
        break;
      v = _mm256_and_si256 (v, _mm256_set1_epi8 (0x7f));
      v = _mm256_shuffle_epi8 (v, order);
      v = _mm256_madd_epi16 (_mm256_maddubs_epi16 (v, pairs), fours);
      v = _mm256_or_si256 (_mm256_srl_epi64 (_mm256_slli_epi64 (v, 32), half),
                           _mm256_srli_epi64 (v, 32));
      v = _mm256_shuffle_epi8 (v, scatter);
      _mm_storeu_si128 ((void *) (to + at), _mm256_castsi256_si128 (v));
      _mm_storeu_si128 ((void *) (to + at + 2 * r->bits), _mm256_extracti128_si256 (v, 1));
      at += AVX2_UNITS * r->bits;
    }
  return done;
}

/* (gcc 12 takes these without a mask for uses of what was not set.)  */
TARGET_AVX512 KERNEL_INLINE __m512i
permute (__m512i places, __m512i v)
{
  return _mm512_maskz_permutexvar_epi8 (UINT64_MAX, places, v);
}

TARGET_AVX512 KERNEL_INLINE __m512i
bits_from (__m512i places, __m512i v)
{
  return _mm512_maskz_multishift_epi64_epi8 (UINT64_MAX, places, v);
}

/* Move the lower and the higher half of each lane to where the shifts say.  */
TARGET_AVX512 KERNEL_INLINE __m512i
join_halves (__m512i v, __m128i low_shift, __m128i high_shift)
{
  __m512i low = _mm512_maskz_srl_epi64 (0xff, _mm512_maskz_slli_epi64 (0xff, v, 32), low_shift);
  __m512i high = _mm512_maskz_sll_epi64 (0xff, _mm512_maskz_srli_epi64 (0xff, v, 32),
                                         high_shift);
  return low | high;
}

/* The same by 8 units: bytes go anywhere in one instruction, and another takes digits
   out of a lane from wherever they begin.  The bits above those of a digit stay; as
   the alphabet is there again and again, they do no harm.  */
struct avx512_encoder
{
  size_t bits;
  __m512i gather, places, digits;
};

enum { AVX512_UNITS = 8, AVX512_STEP = AVX512_UNITS * RADIX_UNIT };

TARGET_AVX512 KERNEL_INLINE struct avx512_encoder
avx512_encoder_of (const struct radix *r)
{
  unsigned char order[STEP], shifts[STEP];
  for (size_t i = 0; i < STEP; i++)
    {
      size_t in_unit = i % 8;
      order[i] = (unsigned char) (i / 8 * r->bits
                                  + (in_unit < r->bits ? r->bits - 1 - in_unit : 0));
      shifts[i] = (unsigned char) shift_of (r, in_unit);
    }
  return (struct avx512_encoder) {
    .bits = r->bits, .gather = wide_hold (wide_load (order)),
    .places = wide_hold (wide_load (shifts)), .digits = wide_hold (wide_load (r->digits)),
  };
}

/* AVX512_STEP digits; reads AVX512_STEP bytes.  */
TARGET_AVX512 KERNEL_INLINE void
encode_step_avx512 (const struct avx512_encoder *e, const unsigned char *from,
                    unsigned char *to)
{
  __m512i v = permute (e->gather, wide_load (from));
  _mm512_storeu_si512 (to, permute (bits_from (e->places, v), e->digits));
}

DEFINE_LINE (avx512, TARGET_AVX512, AVX512_STEP)

/* Encode units, and lines, while all that is read is there: how many.  */
#define DEFINE_ENCODE(level, TARGET, step)                                      \
  TARGET static size_t                                                          \
  encode_##level (const struct radix *r, const unsigned char *from, size_t length, \
                  unsigned char *to, size_t units)                              \
  {                                                                             \
    struct level##_encoder e = level##_encoder_of (r);                          \
    size_t done = 0, at = 0, in_step = step / RADIX_UNIT;                       \
    for (; units - done >= in_step && length - at >= step; done += in_step)     \
      {                                                                         \
        encode_step_##level (&e, from + at, to + RADIX_UNIT * done);            \
        at += in_step * e.bits;                                                 \
      }                                                                         \
    return done;                                                                \
  }                                                                             \
                                                                                \
  TARGET static size_t                                                          \
  encode_lines_##level (const struct radix *r, const unsigned char *from, size_t length, \
                        size_t width, unsigned char *to, size_t lines)          \
  {                                                                             \
    struct level##_encoder e = level##_encoder_of (r);                          \
    size_t done = 0, line = width * e.bits / 8;                                 \
    if (width < step)                                                           \
      return 0;                                                                 \
    for (; done < lines && length - done * line >= line + step; done++)         \
      encode_line_##level (&e, from + done * line, to + done * (width + 1), width); \
    return done;                                                                \
  }

DEFINE_ENCODE (avx2, TARGET_AVX2, AVX2_STEP)
DEFINE_ENCODE (avx512, TARGET_AVX512, AVX512_STEP)

TARGET_AVX512 static size_t
decode_avx512 (const struct radix *r, const unsigned char *from, unsigned char *to,
               size_t room, size_t units)
{
  unsigned char order[AVX512_STEP] = { 0 };
  for (size_t i = 0; i < AVX512_UNITS * r->bits; i++)
    order[i] = (unsigned char) (i / r->bits * 8 + r->bits - 1 - i % r->bits);
  int bits = (int) r->bits, first = r->lowest_first ? 0 : bits, second = bits - first;
  __m512i scatter = wide_hold (wide_load (order));
  __m512i values_low = wide_hold (wide_load (r->values));
  __m512i values_high = wide_hold (wide_load (r->values + STEP));
  __m512i pairs = _mm512_set1_epi16 ((short) (1 << second << 8 | 1 << first));
  __m512i fours = _mm512_set1_epi32 (1 << (2 * second) << 16 | 1 << (2 * first));
  __m128i low_shift = _mm_cvtsi32_si128 (32 - 4 * first),
    high_shift = _mm_cvtsi32_si128 (4 * second);
  size_t done = 0, at = 0;
  for (; units - done >= AVX512_UNITS && room - at >= AVX512_STEP; done += AVX512_UNITS)
    {
      __m512i v = wide_load (from + RADIX_UNIT * done);
      __m512i values = _mm512_permutex2var_epi8 (values_low, v, values_high);
      /* What is not ASCII was looked up as if it were.  */
      if (_mm512_movepi8_mask (values & ~v) != UINT64_MAX)
        break;
      v = values & _mm512_set1_epi8 (0x7f);
      v = _mm512_madd_epi16 (_mm512_maddubs_epi16 (v, pairs), fours);
      v = join_halves (v, low_shift, high_shift);
      _mm512_storeu_si512 (to + at, permute (scatter, v));
      at += AVX512_UNITS * r->bits;
    }
  return done;
}

#endif

size_t
radix_encode_at (enum cpu level, const struct radix *radix, struct span from,
                 struct mspan to)
{
  size_t units = size_min (from.length / radix->bits, to.length / RADIX_UNIT), done = 0;
  if (units == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    done = encode_avx512 (radix, from.base_, from.length, to.base_, units);
  else if (level == CPU_AVX2)
    done = encode_avx2 (radix, from.base_, from.length, to.base_, units);
#else
  (void) level;
#endif
  encode_portable (radix, from.base_ + done * radix->bits, to.base_ + done * RADIX_UNIT,
                   units - done);
  return units;
}

size_t
radix_encode (const struct radix *radix, struct span from, struct mspan to)
{
  return radix_encode_at (cpu_for (from.length), radix, from, to);
}

bool
radix_has_lines (const struct radix *radix, size_t width)
{
  enum { WIDEST = 4096 };
  return width >= RADIX_UNIT && width <= WIDEST && width * radix->bits % 8 == 0;
}

size_t
radix_encode_lines_at (enum cpu level, const struct radix *radix, struct span from,
                       size_t width, struct mspan to)
{
  if (!radix_has_lines (radix, width))
    bound_stop (width, 0, BOUND_HERE);
  size_t line = width * radix->bits / 8, done = 0;
  size_t lines = size_min (from.length / line, to.length / (width + 1));
#ifdef SIMD_X86
  if (level == CPU_AVX512 && lines > 0)
    done = encode_lines_avx512 (radix, from.base_, from.length, width, to.base_, lines);
  else if (level == CPU_AVX2 && lines > 0)
    done = encode_lines_avx2 (radix, from.base_, from.length, width, to.base_, lines);
#else
  (void) level;
#endif
  struct portable_encoder e = { radix->bits, radix };
  for (; done < lines; done++)
    encode_line_portable (&e, from.base_ + done * line, to.base_ + done * (width + 1), width);
  return lines;
}

size_t
radix_encode_lines (const struct radix *radix, struct span from, size_t width,
                    struct mspan to)
{
  return radix_encode_lines_at (cpu_for (from.length), radix, from, width, to);
}

size_t
radix_decode_at (enum cpu level, const struct radix *radix, struct span from,
                 struct mspan to)
{
  size_t units = size_min (from.length / RADIX_UNIT, to.length / radix->bits), done = 0;
  if (units == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    done = decode_avx512 (radix, from.base_, to.base_, to.length, units);
  else if (level == CPU_AVX2)
    done = decode_avx2 (radix, from.base_, to.base_, to.length, units);
#else
  (void) level;
#endif
  return done + decode_portable (radix, from.base_ + done * RADIX_UNIT,
                                 to.base_ + done * radix->bits, units - done);
}

size_t
radix_decode (const struct radix *radix, struct span from, struct mspan to)
{
  return radix_decode_at (cpu_for (from.length), radix, from, to);
}
