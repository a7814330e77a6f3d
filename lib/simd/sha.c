/* The rounds of SHA-1 and SHA-256 by the processor's own instructions for them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/sha.h"

#include "simd/vector.h"

bool
sha_is_there (void)
{
  return cpu_has (CPU_SHA) && cpu_level () >= CPU_AVX2;
}

#ifdef SIMD_X86

# define TARGET_SHA __attribute__ ((target ("sha,avx2")))

static const uint32_t sha256_constants[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
};

/* Rounds come in fours, and so do the words W of the message schedule: those of the last
   16 rounds are kept.  */

TARGET_SHA static void
sha256_rounds (uint32_t *state, const unsigned char *at, size_t blocks)
{
  __m128i big_endian = _mm_set_epi8 (12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
  /* The instructions want the words A B E F in one register, C D G H in the other.  */
  __m128i abcd = _mm_loadu_si128 ((const void *) state);
  __m128i efgh = _mm_loadu_si128 ((const void *) (state + 4));
  __m128i badc = _mm_shuffle_epi32 (abcd, 0xb1), hgfe = _mm_shuffle_epi32 (efgh, 0x1b);
  __m128i abef = _mm_alignr_epi8 (badc, hgfe, 8), cdgh = _mm_blend_epi16 (hgfe, badc, 0xf0);
  for (; blocks > 0; blocks--, at += SHA_BLOCK)
    {
      __m128i abef_before = abef, cdgh_before = cdgh, w[4];
# pragma GCC unroll 16
      for (size_t i = 0; i < 16; i++)
        {
          if (i < 4)
            w[i] = _mm_shuffle_epi8 (_mm_loadu_si128 ((const void *) (at + 16 * i)), big_endian);
          else
            {
              __m128i words = _mm_sha256msg1_epu32 (w[i % 4], w[(i + 1) % 4]);
              words = _mm_add_epi32 (words, _mm_alignr_epi8 (w[(i + 3) % 4], w[(i + 2) % 4], 4));
              w[i % 4] = _mm_sha256msg2_epu32 (words, w[(i + 3) % 4]);
            }
          __m128i k = _mm_loadu_si128 ((const void *) (sha256_constants + 4 * i));
          __m128i wk = _mm_add_epi32 (w[i % 4], k);
          cdgh = _mm_sha256rnds2_epu32 (cdgh, abef, wk);
          abef = _mm_sha256rnds2_epu32 (abef, cdgh, _mm_shuffle_epi32 (wk, 0x0e));
        }
      abef = _mm_add_epi32 (abef, abef_before);
      cdgh = _mm_add_epi32 (cdgh, cdgh_before);
    }
  __m128i feba = _mm_shuffle_epi32 (abef, 0x1b), dchg = _mm_shuffle_epi32 (cdgh, 0xb1);
  _mm_storeu_si128 ((void *) state, _mm_blend_epi16 (feba, dchg, 0xf0));
  _mm_storeu_si128 ((void *) (state + 4), _mm_alignr_epi8 (dchg, feba, 8));
}

/* Four rounds with the function and the constant of the rounds from 20 QUARTER on.  */
TARGET_SHA KERNEL_INLINE __m128i
sha1_four (__m128i abcd, __m128i e, size_t quarter)
{
  switch (quarter)
    {
    case 0: return _mm_sha1rnds4_epu32 (abcd, e, 0);
    case 1: return _mm_sha1rnds4_epu32 (abcd, e, 1);
    case 2: return _mm_sha1rnds4_epu32 (abcd, e, 2);
    default: return _mm_sha1rnds4_epu32 (abcd, e, 3);
    }
}

TARGET_SHA static void
sha1_rounds (uint32_t *state, const unsigned char *at, size_t blocks)
{
  __m128i big_endian = _mm_set_epi8 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  __m128i abcd = _mm_shuffle_epi32 (_mm_loadu_si128 ((const void *) state), 0x1b);
  __m128i e = _mm_set_epi32 ((int) state[4], 0, 0, 0);
  for (; blocks > 0; blocks--, at += SHA_BLOCK)
    {
      __m128i abcd_before = abcd, e_before = e, last = abcd, w[4];
# pragma GCC unroll 20
      for (size_t i = 0; i < 20; i++)
        {
          if (i < 4)
            w[i] = _mm_shuffle_epi8 (_mm_loadu_si128 ((const void *) (at + 16 * i)), big_endian);
          else
            {
              __m128i words = _mm_sha1msg1_epu32 (w[i % 4], w[(i + 1) % 4]);
              words = _mm_xor_si128 (words, w[(i + 2) % 4]);
              w[i % 4] = _mm_sha1msg2_epu32 (words, w[(i + 3) % 4]);
            }
          /* E is A of four rounds ago, rotated.  */
          e = i == 0 ? _mm_add_epi32 (e, w[0]) : _mm_sha1nexte_epu32 (last, w[i % 4]);
          last = abcd;
          abcd = sha1_four (abcd, e, i / 5);
        }
      e = _mm_sha1nexte_epu32 (last, e_before);
      abcd = _mm_add_epi32 (abcd, abcd_before);
    }
  _mm_storeu_si128 ((void *) state, _mm_shuffle_epi32 (abcd, 0x1b));
  state[4] = (uint32_t) _mm_extract_epi32 (e, 3);
}

void
sha1_blocks (uint32_t state[SHA1_WORDS], struct span s)
{
  sha1_rounds (state, s.base_, s.length / SHA_BLOCK);
}

void
sha256_blocks (uint32_t state[SHA256_WORDS], struct span s)
{
  sha256_rounds (state, s.base_, s.length / SHA_BLOCK);
}

#else

void
sha1_blocks (uint32_t state[SHA1_WORDS], struct span s)
{
  (void) state;
  (void) s;
  __builtin_unreachable ();
}

void
sha256_blocks (uint32_t state[SHA256_WORDS], struct span s)
{
  (void) state;
  (void) s;
  __builtin_unreachable ();
}

#endif
