/* Cyclic redundancy checks of 32 bits.
   SPDX-License-Identifier: GPL-3.0-or-later

   A message is a polynomial over GF(2), its first bit the highest power; its CRC is the
   message times x^32, modulo P.  What stands at a distance is brought near by a
   multiplication: a beginning A, N bits before its end, is A * (x^N mod P) at the end
   (Gopal et al., "Fast CRC computation for generic polynomials using PCLMULQDQ",
   2009).  The kernels fold so until little is left, which the tables take.  */

#include <config.h>

#include "simd/crc.h"

#include "simd/vector.h"

/* The products of all bytes with something, of which those with 1, 2, 4, … 128 are
   given: multiplication is linear.  */
#define BIT(byte, number, product) ((byte) >> (number) & 1 ? (product) : 0)
#define PRODUCT(byte, p0, p1, p2, p3, p4, p5, p6, p7)                       \
  (BIT (byte, 0, p0) ^ BIT (byte, 1, p1) ^ BIT (byte, 2, p2) ^ BIT (byte, 3, p3) \
   ^ BIT (byte, 4, p4) ^ BIT (byte, 5, p5) ^ BIT (byte, 6, p6) ^ BIT (byte, 7, p7))
#define FOUR(byte, ...)                                                     \
  PRODUCT (byte, __VA_ARGS__), PRODUCT (byte + 1, __VA_ARGS__),             \
  PRODUCT (byte + 2, __VA_ARGS__), PRODUCT (byte + 3, __VA_ARGS__)
#define SIXTEEN(byte, ...)                                                  \
  FOUR (byte, __VA_ARGS__), FOUR (byte + 4, __VA_ARGS__),                   \
  FOUR (byte + 8, __VA_ARGS__), FOUR (byte + 12, __VA_ARGS__)
#define SIXTY_FOUR(byte, ...)                                               \
  SIXTEEN (byte, __VA_ARGS__), SIXTEEN (byte + 16, __VA_ARGS__),            \
  SIXTEEN (byte + 32, __VA_ARGS__), SIXTEEN (byte + 48, __VA_ARGS__)
#define PRODUCTS(...)                                                          \
  { SIXTY_FOUR (0u, __VA_ARGS__), SIXTY_FOUR (64u, __VA_ARGS__),            \
    SIXTY_FOUR (128u, __VA_ARGS__), SIXTY_FOUR (192u, __VA_ARGS__) }

/* Row K is for a byte with K bytes behind it.  */
typedef uint32_t slices[8][256];

/* x^32, x^33, … x^95 modulo P.  */
static const slices forward_slices = {
  PRODUCTS (0x04c11db7, 0x09823b6e, 0x130476dc, 0x2608edb8,
            0x4c11db70, 0x9823b6e0, 0x34867077, 0x690ce0ee),
  PRODUCTS (0xd219c1dc, 0xa0f29e0f, 0x452421a9, 0x8a484352,
            0x10519b13, 0x20a33626, 0x41466c4c, 0x828cd898),
  PRODUCTS (0x01d8ac87, 0x03b1590e, 0x0762b21c, 0x0ec56438,
            0x1d8ac870, 0x3b1590e0, 0x762b21c0, 0xec564380),
  PRODUCTS (0xdc6d9ab7, 0xbc1a28d9, 0x7cf54c05, 0xf9ea980a,
            0xf7142da3, 0xeae946f1, 0xd1139055, 0xa6e63d1d),
  PRODUCTS (0x490d678d, 0x921acf1a, 0x20f48383, 0x41e90706,
            0x83d20e0c, 0x036501af, 0x06ca035e, 0x0d9406bc),
  PRODUCTS (0x1b280d78, 0x36501af0, 0x6ca035e0, 0xd9406bc0,
            0xb641ca37, 0x684289d9, 0xd08513b2, 0xa5cb3ad3),
  PRODUCTS (0x4f576811, 0x9eaed022, 0x399cbdf3, 0x73397be6,
            0xe672f7cc, 0xc824f22f, 0x9488f9e9, 0x2dd0ee65),
  PRODUCTS (0x5ba1dcca, 0xb743b994, 0x6a466e9f, 0xd48cdd3e,
            0xadd8a7cb, 0x5f705221, 0xbee0a442, 0x79005533)
};

/* The same, but in each byte and in each word the lowest bit is the highest power.  */
static const slices reflected_slices = {
  PRODUCTS (0x77073096, 0xee0e612c, 0x076dc419, 0x0edb8832,
            0x1db71064, 0x3b6e20c8, 0x76dc4190, 0xedb88320),
  PRODUCTS (0x191b3141, 0x32366282, 0x646cc504, 0xc8d98a08,
            0x4ac21251, 0x958424a2, 0xf0794f05, 0x3b83984b),
  PRODUCTS (0x01c26a37, 0x0384d46e, 0x0709a8dc, 0x0e1351b8,
            0x1c26a370, 0x384d46e0, 0x709a8dc0, 0xe1351b80),
  PRODUCTS (0xb8bc6765, 0xaa09c88b, 0x8f629757, 0xc5b428ef,
            0x5019579f, 0xa032af3e, 0x9b14583d, 0xed59b63b),
  PRODUCTS (0x3d6029b0, 0x7ac05360, 0xf580a6c0, 0x30704bc1,
            0x60e09782, 0xc1c12f04, 0x58f35849, 0xb1e6b092),
  PRODUCTS (0xcb5cd3a5, 0x4dc8a10b, 0x9b914216, 0xec53826d,
            0x03d6029b, 0x07ac0536, 0x0f580a6c, 0x1eb014d8),
  PRODUCTS (0xa6770bb4, 0x979f1129, 0xf44f2413, 0x33ef4e67,
            0x67de9cce, 0xcfbd399c, 0x440b7579, 0x8816eaf2),
  PRODUCTS (0xccaa009e, 0x4225077d, 0x844a0efa, 0xd3e51bb5,
            0x7cbb312b, 0xf9766256, 0x299dc2ed, 0x533b85da)
};

KERNEL_INLINE uint32_t
crc_by_tables (bool reflected, uint32_t crc, const unsigned char *at, size_t length)
{
  const uint32_t (*slice)[256] = reflected ? reflected_slices : forward_slices;
  for (; length >= 8; at += 8, length -= 8)
    {
      uint64_t word = reflected ? word_load (at) ^ crc
                                : word_load_high (at) ^ (uint64_t) crc << 32;
      crc = 0;
#pragma GCC unroll 8
      for (unsigned int i = 0; i < 8; i++)
        crc ^= slice[reflected ? 7 - i : i][word >> 8 * i & 0xff];
    }
  for (; length > 0; at++, length--)
    crc = reflected ? crc >> 8 ^ slice[0][(crc ^ *at) & 0xff]
                    : crc << 8 ^ slice[0][crc >> 24 ^ *at];
  return crc;
}

static uint32_t
forward_portable (uint32_t crc, const unsigned char *at, size_t length)
{
  return crc_by_tables (false, crc, at, length);
}

static uint32_t
reflected_portable (uint32_t crc, const unsigned char *at, size_t length)
{
  return crc_by_tables (true, crc, at, length);
}

#ifdef SIMD_X86

# define TARGET_CLMUL __attribute__ ((target ("avx2,pclmul")))
# define TARGET_VPCLMUL                                         \
  __attribute__ ((target ("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2," \
                          "avx2,bmi,bmi2,lzcnt,popcnt,pclmul,vpclmulqdq")))

/* What the lower and the upper half of 16 bytes are multiplied with to be brought DISTANCE
   bytes nearer to the end.  Forward: x^(8 DISTANCE) and x^(8 DISTANCE + 64) modulo P.
   Reflected, the lower half comes first, and the product of two reflected words lacks a
   factor of x: x^(8 DISTANCE + 32) and x^(8 DISTANCE - 32), doubled.  */
struct factors { uint64_t low, high; };
static const struct factors forward_64 = { 0xe6228b11, 0x8833794c },
                            forward_256 = { 0x88fe2237, 0xcbcf3bcb },
                            reflected_64 = { 0x154442bd4, 0x1c6e41596 },
                            reflected_256 = { 0x11542778a, 0x1322d1430 };

/* V in the order of bytes in which the first power is the highest bit of all.  */
# define REVERSED _mm_set_epi8 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)

TARGET_CLMUL KERNEL_INLINE __m128i
ordered (bool reflected, __m128i v)
{
  return reflected ? v : _mm_shuffle_epi8 (v, REVERSED);
}

TARGET_CLMUL KERNEL_INLINE __m128i
factors_16 (struct factors f)
{
  return _mm_set_epi64x ((long long) f.high, (long long) f.low);
}

/* V brought nearer, to where NEXT is.  */
TARGET_CLMUL KERNEL_INLINE __m128i
fold_16 (__m128i v, __m128i factors, __m128i next)
{
  return _mm_xor_si128 (_mm_xor_si128 (_mm_clmulepi64_si128 (v, factors, 0x00),
                                       _mm_clmulepi64_si128 (v, factors, 0x11)), next);
}

/* Of whole steps of 64 bytes, of which there are some.  */
TARGET_CLMUL KERNEL_INLINE uint32_t
crc_by_16 (bool reflected, uint32_t crc, const unsigned char *at, size_t length)
{
  __m128i v[4], factors = factors_16 (reflected ? reflected_64 : forward_64);
  for (size_t i = 0; i < 4; i++)
    v[i] = ordered (reflected, _mm_loadu_si128 ((const void *) (at + 16 * i)));
  v[0] = _mm_xor_si128 (v[0], reflected ? _mm_cvtsi32_si128 ((int) crc)
                                        : _mm_set_epi32 ((int) crc, 0, 0, 0));
  for (size_t done = STEP; done < length; done += STEP)
    for (size_t i = 0; i < 4; i++)
      v[i] = fold_16 (v[i], factors,
                      ordered (reflected,
                               _mm_loadu_si128 ((const void *) (at + done + 16 * i))));
  unsigned char left[STEP];
  for (size_t i = 0; i < 4; i++)
    _mm_storeu_si128 ((void *) (left + 16 * i), ordered (reflected, v[i]));
  return crc_by_tables (reflected, 0, left, sizeof left);
}

TARGET_VPCLMUL KERNEL_INLINE __m512i
wide_ordered (bool reflected, __m512i v)
{
  return reflected ? v : _mm512_shuffle_epi8 (v, wide_table (REVERSED));
}

TARGET_VPCLMUL KERNEL_INLINE __m512i
wide_fold (__m512i v, __m512i factors, __m512i next)
{
  return _mm512_ternarylogic_epi64 (_mm512_clmulepi64_epi128 (v, factors, 0x00),
                                    _mm512_clmulepi64_epi128 (v, factors, 0x11), next, 0x96);
}

/* Of whole steps of 64 bytes, of which there are at least four.  */
TARGET_VPCLMUL KERNEL_INLINE uint32_t
crc_by_64 (bool reflected, uint32_t crc, const unsigned char *at, size_t length)
{
  __m512i factors = wide_table (factors_16 (reflected ? reflected_256 : forward_256)), v[4];
  for (size_t i = 0; i < 4; i++)
    v[i] = wide_ordered (reflected, _mm512_loadu_si512 (at + STEP * i));
  __m128i begin = reflected ? _mm_cvtsi32_si128 ((int) crc) : _mm_set_epi32 ((int) crc, 0, 0, 0);
  v[0] = _mm512_xor_si512 (v[0], _mm512_zextsi128_si512 (begin));
  size_t done = 4 * STEP;
  for (; length - done >= 4 * STEP; done += 4 * STEP)
    for (size_t i = 0; i < 4; i++)
      v[i] = wide_fold (v[i], factors,
                        wide_ordered (reflected, _mm512_loadu_si512 (at + done + STEP * i)));
  factors = wide_table (factors_16 (reflected ? reflected_64 : forward_64));
  for (size_t i = 1; i < 4; i++)
    v[0] = wide_fold (v[0], factors, v[i]);
  for (; done < length; done += STEP)
    v[0] = wide_fold (v[0], factors, wide_ordered (reflected, _mm512_loadu_si512 (at + done)));
  unsigned char left[STEP];
  _mm512_storeu_si512 (left, wide_ordered (reflected, v[0]));
  return crc_by_tables (reflected, 0, left, sizeof left);
}

# define DEFINE_CRC(name, is_reflected)                                     \
  TARGET_CLMUL static uint32_t                                              \
  name##_clmul (uint32_t crc, const unsigned char *at, size_t length)       \
  {                                                                         \
    size_t steps = length / STEP * STEP;                                    \
    return name##_portable (crc_by_16 (is_reflected, crc, at, steps),       \
                            at + steps, length - steps);                    \
  }                                                                         \
  TARGET_VPCLMUL static uint32_t                                            \
  name##_vpclmul (uint32_t crc, const unsigned char *at, size_t length)     \
  {                                                                         \
    size_t steps = length / STEP * STEP;                                    \
    return name##_portable (crc_by_64 (is_reflected, crc, at, steps),       \
                            at + steps, length - steps);                    \
  }

DEFINE_CRC (forward, false)
DEFINE_CRC (reflected, true)

#endif

enum crc_kernel
crc_kernel_at (enum cpu level)
{
  if (level == CPU_AVX512 && cpu_has (CPU_VPCLMUL))
    return CRC_VPCLMUL;
  return level >= CPU_AVX2 && cpu_has (CPU_CLMUL) ? CRC_CLMUL : CRC_TABLES;
}

enum crc_kernel
crc_kernel (void)
{
  return crc_kernel_at (cpu_level ());
}

/* What is shorter is not worth the question.  */
enum { SHORT = 2 * STEP };

static enum crc_kernel
kernel_for (enum cpu level, size_t length)
{
  enum crc_kernel kernel = length < SHORT ? CRC_TABLES : crc_kernel_at (level);
  return kernel == CRC_VPCLMUL && length < 4 * STEP ? CRC_CLMUL : kernel;
}

uint32_t
crc_forward_at (enum cpu level, uint32_t crc, struct span s)
{
#ifdef SIMD_X86
  switch (kernel_for (level, s.length))
    {
    case CRC_VPCLMUL: return forward_vpclmul (crc, s.base_, s.length);
    case CRC_CLMUL: return forward_clmul (crc, s.base_, s.length);
    case CRC_TABLES: break;
    }
#else
  (void) level;
#endif
  return forward_portable (crc, s.base_, s.length);
}

uint32_t
crc_reflected_at (enum cpu level, uint32_t crc, struct span s)
{
#ifdef SIMD_X86
  switch (kernel_for (level, s.length))
    {
    case CRC_VPCLMUL: return reflected_vpclmul (crc, s.base_, s.length);
    case CRC_CLMUL: return reflected_clmul (crc, s.base_, s.length);
    case CRC_TABLES: break;
    }
#else
  (void) level;
#endif
  return reflected_portable (crc, s.base_, s.length);
}

uint32_t
crc_forward (uint32_t crc, struct span s)
{
  return crc_forward_at (cpu_for (s.length), crc, s);
}

uint32_t
crc_reflected (uint32_t crc, struct span s)
{
  return crc_reflected_at (cpu_for (s.length), crc, s);
}
