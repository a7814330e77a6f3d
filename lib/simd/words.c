/* Lines and words of text whose blanks are ASCII's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/words.h"

#include "simd/blanks.h"
#include "simd/vector.h"

static bytes16
blanks_portable (bytes16 v)
{
  return (bytes16) (v == ' ') | (bytes16) (v - '\t' <= '\r' - '\t');
}

/* The words that begin at one of COUNT bytes, all of which have a byte before
   them, and their lines; COUNT is a multiple of 16.  */
static void
add_words_portable (const unsigned char *at, size_t count, struct word_tally *tally)
{
  while (count > 0)
    {
      /* Each of 16 counters overflows after 255.  */
      size_t rounds = size_min (count / 16, 255);
      bytes16 lines = { 0 }, words = { 0 };
      for (size_t i = 0; i < rounds; i++, at += 16)
        {
          bytes16 v = bytes16_load (at);
          lines -= (bytes16) (v == '\n');
          words -= blanks_portable (bytes16_load (at - 1)) & ~blanks_portable (v);
        }
      tally->lines += bytes16_sum (lines);
      tally->words += bytes16_sum (words);
      count -= 16 * rounds;
    }
}

static void
words_portable (const unsigned char *at, size_t length, struct word_tally *tally)
{
  size_t i = 0;
  while (i < length)
    {
      bool blank = is_blank (at[i]);
      tally->lines += at[i] == '\n';
      tally->words += !blank && !tally->in_word;
      tally->in_word = !blank;
      i++;
      if (length - i >= 16)
        {
          size_t count = (length - i) / 16 * 16;
          add_words_portable (at + i, count, tally);
          i += count;
          tally->in_word = !is_blank (at[i - 1]);
        }
    }
}

#ifdef SIMD_X86

/* A word begins where there is no blank behind a blank.  */
#define DEFINE_WORDS(level, TARGET, vector, load)                               \
  TARGET static void                                                            \
  words_##level (const unsigned char *at, size_t length, struct word_tally *tally) \
  {                                                                             \
    size_t lines = 0, words = 0;                                                \
    uint64_t blank_before = !tally->in_word;                                    \
    for (; length >= STEP; at += STEP, length -= STEP)                          \
      {                                                                         \
        vector v = load (at);                                                   \
        uint64_t blanks = blanks_##level (v);                                   \
        lines += bits_set (newlines_##level (v));                               \
        words += bits_set ((blanks << 1 | blank_before) & ~blanks);             \
        blank_before = blanks >> 63;                                            \
      }                                                                         \
    tally->lines += lines;                                                      \
    tally->words += words;                                                      \
    tally->in_word = !blank_before;                                             \
    words_portable (at, length, tally);                                         \
  }

DEFINE_WORDS (avx2, TARGET_AVX2, struct pair, pair_load)
DEFINE_WORDS (avx512, TARGET_AVX512, __m512i, wide_load)

#endif

void
span_count_words_at (enum cpu level, struct span s, struct word_tally *tally)
{
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    words_avx512 (s.base_, s.length, tally);
  else if (level == CPU_AVX2)
    words_avx2 (s.base_, s.length, tally);
  else
#else
  (void) level;
#endif
    words_portable (s.base_, s.length, tally);
}

void
span_count_words (struct span s, struct word_tally *tally)
{
  span_count_words_at (cpu_for (s.length), s, tally);
}
