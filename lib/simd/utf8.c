/* Characters and words of UTF-8, without a decoder.
   SPDX-License-Identifier: GPL-3.0-or-later

   In a character's sequence the first byte, here its lead, says how many bytes
   there are, from 0x80 to 0xBF, behind it: its tail.  Where each such byte is
   expected by a lead and each expected one is there, what is left to ask is
   whether the second byte suits the lead: that is where overlong forms,
   surrogates and numbers past U+10FFFF show.

   A step of 64 bytes is looked at in one of two ways.  The quick one says
   whether all of it is valid, from tables of half bytes (the way of Keiser and
   Lemire, "Validating UTF-8 in less than one instruction per byte", 2021).
   Where it says no, and at the beginning of a span, the exact one says how far,
   from masks of what each byte is.  */

#include <config.h>

#include "simd/utf8.h"

#include "simd/blanks.h"
#include "simd/vector.h"

/* What the second byte may be, by the lower 6 bits of the lead: from LOWEST to
   as much as SPREAD above it.  For what is no lead these ranges have no tail
   byte.  */
static const unsigned char second_lowest[64] __attribute__ ((aligned (64))) = {
  [0 ... 1] = 0xff, [2 ... 0x1f] = 0x80,
  [0x20] = 0xa0, [0x21 ... 0x2f] = 0x80,
  [0x30] = 0x90, [0x31 ... 0x34] = 0x80, [0x35 ... 0x3f] = 0xff
};
static const unsigned char second_spread[64] __attribute__ ((aligned (64))) = {
  [2 ... 0x1f] = 0x3f,
  [0x20] = 0x1f, [0x21 ... 0x2c] = 0x3f, [0x2d] = 0x1f, [0x2e ... 0x2f] = 0x3f,
  [0x30] = 0x2f, [0x31 ... 0x33] = 0x3f, [0x34] = 0x0f
};

static inline bool
is_tail (unsigned char byte)
{
  return (byte & 0xc0) == 0x80;
}

static inline bool
suits (unsigned char lead, unsigned char second)
{
  unsigned char above = (unsigned char) (second - second_lowest[lead & 0x3f]);
  return above <= second_spread[lead & 0x3f];
}

/* The length of the valid character at AT, of which LEFT bytes are there; 0
   where there is none.  */
static inline size_t
character_length (const unsigned char *at, size_t left)
{
  if (at[0] < 0x80)
    return 1;
  size_t length = at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
  if (at[0] < 0xc0 || left < length || !suits (at[0], at[1]))
    return 0;
  for (size_t i = 1; i < length; i++)
    if (!is_tail (at[i]))
      return 0;
  return length;
}

/* Whether the valid character at AT, of LENGTH bytes, 2 or more, is a blank in
   some locale.  */
static bool
may_be_blank (const unsigned char *at, size_t length)
{
  if (length == 2)
    return at[0] == 0xc2 && (at[1] == 0x85 || at[1] == 0xa0);
  unsigned int code = (at[0] & 0xfu) << 12 | (at[1] & 0x3fu) << 6 | (at[2] & 0x3fu);
  return length == 3
         && (code == 0x1680 || (code >= 0x2000 && code <= 0x200a) || code == 0x2028
             || code == 0x2029 || code == 0x202f || code == 0x205f || code == 0x2060
             || code == 0x3000);
}

static inline bool
ascii_16 (const unsigned char *at)
{
  uint64_t half[2];
  memcpy (half, at, sizeof half);
  return ((half[0] | half[1]) & UINT64_C (0x8080808080808080)) == 0;
}

static size_t
ascii_portable (const unsigned char *base, size_t length)
{
  size_t at = 0;
  while (length - at >= 16 && ascii_16 (base + at))
    at += 16;
  while (at < length && base[at] < 0x80)
    at++;
  return at;
}

static size_t
count_portable (const unsigned char *base, size_t length, uintmax_t *chars)
{
  size_t at = 0;
  uintmax_t count = 0;
  while (at < length)
    if (length - at >= 16 && ascii_16 (base + at))
      {
        at += 16;
        count += 16;
      }
    else
      {
        size_t part = character_length (base + at, length - at);
        if (part == 0)
          break;
        at += part;
        count++;
      }
  *chars += count;
  return at;
}

static size_t
words_portable (const unsigned char *base, size_t length, struct word_tally *tally,
                uintmax_t *chars)
{
  size_t at = 0, count = 0, words = 0;
  bool in_word = tally->in_word;
  while (at < length)
    {
      if (length - at >= 16 && ascii_16 (base + at))
        {
          size_t ascii = ascii_portable (base + at, length - at);
          tally->in_word = in_word;
          span_count_words_at (CPU_PORTABLE, span_of_ (base + at, ascii), tally);
          in_word = tally->in_word;
          at += ascii;
          count += ascii;
          continue;
        }
      size_t part = character_length (base + at, length - at);
      if (part == 0 || (part > 1 && may_be_blank (base + at, part)))
        break;
      bool blank = is_blank (base[at]);
      tally->lines += base[at] == '\n';
      words += !blank & !in_word;
      in_word = !blank;
      at += part;
      count++;
    }
  tally->words += words;
  tally->in_word = in_word;
  *chars += count;
  return at;
}

#ifdef SIMD_X86

/* What 64 bytes are.  */
struct step
{
  uint64_t tails;
  uint64_t leads, threes, fours;  /* leads of 2 bytes and more, of 3 and more, of 4 */
  uint64_t misled;                /* leads whose second byte does not suit them */
  uint64_t blanks, newlines;      /* ASCII's */
  uint64_t other_blanks;          /* last bytes of what may be blanks beyond ASCII */
};

/* What was taken.  */
struct progress
{
  size_t at;                    /* where in the span */
  uint64_t blank_before;        /* 1 where the byte before AT is a blank */
  size_t chars, words, lines;
};

/* The tail bytes that are due from AT on, as bits from 0.  What is before is
   valid.  */
KERNEL_INLINE uint64_t
tails_due (const unsigned char *base, size_t at)
{
  uint64_t due = 0;
  for (size_t back = 1; back <= 3 && back <= at; back++)
    {
      unsigned char lead = base[at - back];
      uint64_t all = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 3 : 7;
      due |= all >> (back - 1);
    }
  return due;
}

/* Count what is in BELOW of STEP, all of which is valid.  */
KERNEL_INLINE void
add_step (struct progress *p, const struct step *step, uint64_t below)
{
  p->chars += bits_set (~step->tails & below);
  p->words += bits_set ((step->blanks << 1 | p->blank_before) & ~step->blanks & below);
  p->lines += bits_set (step->newlines & below);
}

KERNEL_INLINE void
take_valid_step (struct progress *p, const struct step *step)
{
  add_step (p, step, UINT64_MAX);
  p->blank_before = step->blanks >> 63;
  p->at += STEP;
}

/* The exact way: take STEP up to the first byte that ends what is valid, or
   that is the caller's.  False where that is not all of it; *P may then stand
   inside a character.  */
static bool
take_step (struct progress *p, const struct step *step, const unsigned char *base)
{
  uint64_t due = step->leads << 1 | step->threes << 2 | step->fours << 3
                 | tails_due (base, p->at);
  uint64_t stops = (due ^ step->tails) | step->misled;
  /* The quick way sees at the second byte what is wrong with a lead.  */
  if (p->at > 0 && base[p->at - 1] >= 0xc0 && !suits (base[p->at - 1], base[p->at]))
    stops |= 1;
  /* Stop at the lead of a blank, or at once where that was before the step.  */
  uint64_t other = step->other_blanks;
  stops |= (other >> 1 | other >> 2) & step->leads;
  stops |= (other & 1) | (other & 2 & ~(step->leads << 1)) >> 1;
  if (stops == 0)
    {
      take_valid_step (p, step);
      return true;
    }
  size_t taken = bit_first (stops);
  add_step (p, step, bits_below (taken));
  p->blank_before = (step->blanks << 1 | p->blank_before) >> taken & 1;
  p->at += taken;
  return false;
}

/* Where *P stands inside a character, go back before it.  INITIALLY is what
   blank_before was at the beginning of the span.  */
static void
leave_character (struct progress *p, const unsigned char *base, uint64_t initially)
{
  if ((tails_due (base, p->at) & 1) == 0)
    return;
  do
    p->at--;
  while (is_tail (base[p->at]));
  p->blank_before = p->at > 0 ? is_blank (base[p->at - 1]) : initially;
  p->chars--;
  p->words -= p->blank_before;
}

/* The quick way.  What can be wrong with a byte and the next one, FIRST and
   SECOND; a bit is set in all three tables where it is.  */
enum
{
  MISSING = 1,                  /* lead, no tail byte */
  STRAY = 2,                    /* ASCII, tail byte */
  OVERLONG_2 = 4,               /* C0, C1 */
  OVERLONG_3 = 8,               /* E0, 80 to 9F */
  SURROGATE = 16,               /* ED, A0 to BF */
  LARGE = 32,                   /* F4 and above, 90 to BF */
  OVERLONG_4_OR_LARGE = 64,     /* F0 or F5 and above, 80 to 8F */
  TAIL_TAIL = 128               /* wrong unless a lead before asks for it */
};

# define FIRST_HIGH                                                           \
  _mm_setr_epi8 (STRAY, STRAY, STRAY, STRAY, STRAY, STRAY, STRAY, STRAY,      \
                 (char) TAIL_TAIL, (char) TAIL_TAIL, (char) TAIL_TAIL,        \
                 (char) TAIL_TAIL, MISSING | OVERLONG_2, MISSING,             \
                 MISSING | OVERLONG_3 | SURROGATE,                            \
                 MISSING | LARGE | OVERLONG_4_OR_LARGE)
# define ANY_LOW (MISSING | STRAY | TAIL_TAIL)
# define LARGE_LOW (char) (ANY_LOW | LARGE | OVERLONG_4_OR_LARGE)
# define FIRST_LOW                                                            \
  _mm_setr_epi8 ((char) (ANY_LOW | OVERLONG_2 | OVERLONG_3 | OVERLONG_4_OR_LARGE), \
                 (char) (ANY_LOW | OVERLONG_2), (char) ANY_LOW,               \
                 (char) ANY_LOW, (char) (ANY_LOW | LARGE), LARGE_LOW,         \
                 LARGE_LOW, LARGE_LOW, LARGE_LOW, LARGE_LOW, LARGE_LOW,       \
                 LARGE_LOW, LARGE_LOW, (char) (LARGE_LOW | SURROGATE),        \
                 LARGE_LOW, LARGE_LOW)
# define ANY_TAIL (STRAY | OVERLONG_2 | TAIL_TAIL)
# define SECOND_HIGH                                                          \
  _mm_setr_epi8 (MISSING, MISSING, MISSING, MISSING, MISSING, MISSING,        \
                 MISSING, MISSING,                                            \
                 (char) (ANY_TAIL | OVERLONG_3 | OVERLONG_4_OR_LARGE),        \
                 (char) (ANY_TAIL | OVERLONG_3 | LARGE),                      \
                 (char) (ANY_TAIL | SURROGATE | LARGE),                       \
                 (char) (ANY_TAIL | SURROGATE | LARGE),                       \
                 MISSING, MISSING, MISSING, MISSING)

/* The exact way looks at so many bytes behind a step.  */
enum { AHEAD = 1 };

struct tables_avx2
{
  __m256i first_high, first_low, second_high;
};

TARGET_AVX2 KERNEL_INLINE struct tables_avx2
tables_avx2 (void)
{
  return (struct tables_avx2) {
    .first_high = _mm256_broadcastsi128_si256 (FIRST_HIGH),
    .first_low = _mm256_broadcastsi128_si256 (FIRST_LOW),
    .second_high = _mm256_broadcastsi128_si256 (SECOND_HIGH)
  };
}

/* 64 bytes and those one, two and three before each; 0 before the span.  */
struct window_avx2
{
  struct pair v, back_1, back_2, back_3;
};

TARGET_AVX2 KERNEL_INLINE struct window_avx2
window_avx2 (struct pair v, const unsigned char *base, size_t at)
{
  const unsigned char *from = base + at;
  if (at >= 3)
    return (struct window_avx2) { v, pair_load (from - 1), pair_load (from - 2),
                                  pair_load (from - 3) };
  __m256i shifted = _mm256_permute2x128_si256 (v.low, v.low, 0x08);
  return (struct window_avx2) {
    .v = v,
    .back_1 = { _mm256_alignr_epi8 (v.low, shifted, 15),
                _mm256_loadu_si256 ((const void *) (from + 31)) },
    .back_2 = { _mm256_alignr_epi8 (v.low, shifted, 14),
                _mm256_loadu_si256 ((const void *) (from + 30)) },
    .back_3 = { _mm256_alignr_epi8 (v.low, shifted, 13),
                _mm256_loadu_si256 ((const void *) (from + 29)) }
  };
}

/* Not 0 where a byte is wrong.  */
TARGET_AVX2 KERNEL_INLINE __m256i
wrong_avx2 (const struct tables_avx2 *tables, __m256i v, __m256i back_1, __m256i back_2,
            __m256i back_3)
{
  __m256i half = _mm256_set1_epi8 (0x0f);
  __m256i first_high = _mm256_shuffle_epi8 (
    tables->first_high, _mm256_and_si256 (_mm256_srli_epi16 (back_1, 4), half));
  __m256i first_low = _mm256_shuffle_epi8 (
    tables->first_low, _mm256_and_si256 (back_1, half));
  __m256i second_high = _mm256_shuffle_epi8 (
    tables->second_high, _mm256_and_si256 (_mm256_srli_epi16 (v, 4), half));
  __m256i pairs = _mm256_and_si256 (_mm256_and_si256 (first_high, first_low), second_high);
  /* 0x80 and more: two behind a lead of three, three behind one of four.  */
  __m256i third = _mm256_subs_epu8 (back_2, _mm256_set1_epi8 (0xe0 - 0x80));
  __m256i fourth = _mm256_subs_epu8 (back_3, _mm256_set1_epi8 (0xf0 - 0x80));
  __m256i due = _mm256_and_si256 (_mm256_or_si256 (third, fourth),
                                  _mm256_set1_epi8 ((char) TAIL_TAIL));
  return _mm256_xor_si256 (pairs, due);
}

TARGET_AVX2 KERNEL_INLINE bool
valid_avx2 (const struct tables_avx2 *tables, const struct window_avx2 *w)
{
  __m256i wrong = _mm256_or_si256 (
    wrong_avx2 (tables, w->v.low, w->back_1.low, w->back_2.low, w->back_3.low),
    wrong_avx2 (tables, w->v.high, w->back_1.high, w->back_2.high, w->back_3.high));
  return _mm256_testz_si256 (wrong, wrong);
}

TARGET_AVX2 KERNEL_INLINE uint64_t
high_avx2 (struct pair p)
{
  return pair_mask (p);
}

TARGET_AVX2 KERNEL_INLINE uint64_t
tails_avx2 (const struct tables_avx2 *tables, struct pair p)
{
  (void) tables;
  __m256i leads = _mm256_set1_epi8 (-64);
  return pair_mask ((struct pair) { _mm256_cmpgt_epi8 (leads, p.low),
                                    _mm256_cmpgt_epi8 (leads, p.high) });
}

TARGET_AVX2 KERNEL_INLINE uint64_t
other_blanks_avx2 (const struct tables_avx2 *tables, const struct window_avx2 *w,
                   uint64_t tails)
{
  (void) tables;
  (void) tails;
  struct pair end = pair_equal (w->v, 0x80);
  struct pair at_80 = pair_equal (w->back_1, 0x80);
  struct pair found = pair_and (pair_and (pair_equal (w->back_2, 0xe3), at_80), end);
  struct pair c2 = pair_equal (w->back_1, 0xc2);
  struct pair e1 = pair_equal (w->back_2, 0xe1), e2 = pair_equal (w->back_2, 0xe2);
  if (pair_mask (pair_or (c2, pair_or (e1, e2))) != 0)
    {
      struct pair behind_c2 = pair_or (pair_equal (w->v, 0x85), pair_equal (w->v, 0xa0));
      struct pair behind_e2_80 = pair_or (pair_within (w->v, 0x80, 0x8a),
                                          pair_or (pair_within (w->v, 0xa8, 0xa9),
                                                   pair_equal (w->v, 0xaf)));
      struct pair e1_9a = pair_and (e1, pair_equal (w->back_1, 0x9a));
      struct pair e2_81 = pair_and (e2, pair_equal (w->back_1, 0x81));
      found = pair_or (found, pair_and (c2, behind_c2));
      found = pair_or (found, pair_and (e1_9a, end));
      found = pair_or (found, pair_and (pair_and (e2, at_80), behind_e2_80));
      found = pair_or (found, pair_and (e2_81, pair_within (w->v, 0x9f, 0xa0)));
    }
  return pair_mask (found);
}

/* For the exact way.  */
TARGET_AVX2 KERNEL_INLINE void
classify_avx2 (struct step *step, struct pair p, const unsigned char *at)
{
  step->leads = pair_mask (pair_within (p, 0xc0, 0xff));
  step->threes = pair_mask (pair_within (p, 0xe0, 0xff));
  step->fours = pair_mask (pair_within (p, 0xf0, 0xff));
  struct pair second = pair_load (at + 1);
  struct pair wrong = pair_or (pair_within (p, 0xc0, 0xc1), pair_within (p, 0xf5, 0xff));
  wrong = pair_or (wrong, pair_and (pair_equal (p, 0xe0), pair_within (second, 0x80, 0x9f)));
  wrong = pair_or (wrong, pair_and (pair_equal (p, 0xed), pair_within (second, 0xa0, 0xbf)));
  wrong = pair_or (wrong, pair_and (pair_equal (p, 0xf0), pair_within (second, 0x80, 0x8f)));
  wrong = pair_or (wrong, pair_and (pair_equal (p, 0xf4), pair_within (second, 0x90, 0xbf)));
  step->misled = pair_mask (wrong);
}

/* The characters that may be blanks, by the lower 7 bits of their bytes: a bit
   for each kind, set where a byte suits that place in it.  Bytes of ASCII have
   the same lower bits as others, but no tail byte behind them.  */
enum { KIND_E1_9A = 1, KIND_E2_80 = 2, KIND_E2_81 = 4, KIND_E3_80 = 8, KIND_C2 = 16 };

static const unsigned char blank_first[128] = {
  [0 ... 0x60] = KIND_C2,
  [0x61] = KIND_C2 | KIND_E1_9A,
  [0x62] = KIND_C2 | KIND_E2_80 | KIND_E2_81,
  [0x63] = KIND_C2 | KIND_E3_80,
  [0x64 ... 0x7f] = KIND_C2
};
static const unsigned char blank_second[128] = {
  [0x00] = KIND_E2_80 | KIND_E3_80, [0x01] = KIND_E2_81, [0x1a] = KIND_E1_9A,
  [0x42] = KIND_C2
};
static const unsigned char blank_third[128] = {
  [0x00] = KIND_E1_9A | KIND_E2_80 | KIND_E3_80,
  [0x01 ... 0x04] = KIND_E2_80, [0x05] = KIND_E2_80 | KIND_C2,
  [0x06 ... 0x0a] = KIND_E2_80,
  [0x1f] = KIND_E2_81, [0x20] = KIND_E2_81 | KIND_C2,
  [0x28 ... 0x29] = KIND_E2_80, [0x2f] = KIND_E2_80
};

struct tables_avx512
{
  __m512i first_high, first_low, second_high;
  __m512i half, threes, fours, tail_tail, leads;
  __m512i blank_first[2], blank_second[2], blank_third[2];
};

TARGET_AVX512 KERNEL_INLINE struct tables_avx512
tables_avx512 (void)
{
  return (struct tables_avx512) {
    .first_high = wide_hold (wide_table (FIRST_HIGH)),
    .first_low = wide_hold (wide_table (FIRST_LOW)),
    .second_high = wide_hold (wide_table (SECOND_HIGH)),
    .half = wide_hold (_mm512_set1_epi8 (0x0f)),
    .threes = wide_hold (_mm512_set1_epi8 (0xe0 - 0x80)),
    .fours = wide_hold (_mm512_set1_epi8 (0xf0 - 0x80)),
    .tail_tail = wide_hold (_mm512_set1_epi8 ((char) TAIL_TAIL)),
    .leads = wide_hold (_mm512_set1_epi8 (-64)),
    .blank_first = { wide_load (blank_first), wide_load (blank_first + 64) },
    .blank_second = { wide_load (blank_second), wide_load (blank_second + 64) },
    .blank_third = { wide_load (blank_third), wide_load (blank_third + 64) }
  };
}

struct window_avx512
{
  __m512i v, back_1, back_2, back_3;
};

TARGET_AVX512 KERNEL_INLINE struct window_avx512
window_avx512 (__m512i v, const unsigned char *base, size_t at)
{
  const unsigned char *from = base + at;
  if (at >= 3)
    return (struct window_avx512) { v, wide_hold (wide_load (from - 1)),
                                    wide_hold (wide_load (from - 2)), wide_load (from - 3) };
  __m512i shifted = _mm512_maskz_shuffle_i64x2 (0xfc, v, v, 0x90);
  return (struct window_avx512) { v, _mm512_alignr_epi8 (v, shifted, 15),
                                  _mm512_alignr_epi8 (v, shifted, 14),
                                  _mm512_alignr_epi8 (v, shifted, 13) };
}

TARGET_AVX512 KERNEL_INLINE bool
valid_avx512 (const struct tables_avx512 *tables, const struct window_avx512 *w)
{
  __m512i half = tables->half;
  __m512i first_high = _mm512_shuffle_epi8 (
    tables->first_high, _mm512_and_si512 (_mm512_srli_epi16 (w->back_1, 4), half));
  __m512i first_low = _mm512_shuffle_epi8 (
    tables->first_low, _mm512_and_si512 (w->back_1, half));
  __m512i second_high = _mm512_shuffle_epi8 (
    tables->second_high, _mm512_and_si512 (_mm512_srli_epi16 (w->v, 4), half));
  __m512i third = _mm512_subs_epu8 (w->back_2, tables->threes);
  __m512i fourth = _mm512_subs_epu8 (w->back_3, tables->fours);
  /* A & B & C, (A | B) & C.  */
  __m512i pairs = _mm512_ternarylogic_epi64 (first_high, first_low, second_high, 0x80);
  __m512i due = _mm512_ternarylogic_epi64 (third, fourth, tables->tail_tail, 0xa8);
  return _mm512_cmpneq_epi64_mask (pairs, due) == 0;
}

TARGET_AVX512 KERNEL_INLINE uint64_t
high_avx512 (__m512i v)
{
  return _mm512_movepi8_mask (v);
}

TARGET_AVX512 KERNEL_INLINE uint64_t
tails_avx512 (const struct tables_avx512 *tables, __m512i v)
{
  return _mm512_cmplt_epi8_mask (v, tables->leads);
}

TARGET_AVX512 KERNEL_INLINE uint64_t
other_blanks_avx512 (const struct tables_avx512 *tables, const struct window_avx512 *w,
                     uint64_t tails)
{
  __m512i first = _mm512_permutex2var_epi8 (tables->blank_first[0], w->back_2,
                                            tables->blank_first[1]);
  __m512i second = _mm512_permutex2var_epi8 (tables->blank_second[0], w->back_1,
                                             tables->blank_second[1]);
  __m512i third = _mm512_permutex2var_epi8 (tables->blank_third[0], w->v,
                                            tables->blank_third[1]);
  return _mm512_test_epi8_mask (_mm512_and_si512 (first, second), third) & tails;
}

TARGET_AVX512 KERNEL_INLINE void
classify_avx512 (struct step *step, __m512i v, const unsigned char *at)
{
  step->leads = _mm512_cmpge_epu8_mask (v, _mm512_set1_epi8 ((char) 0xc0));
  step->threes = _mm512_cmpge_epu8_mask (v, _mm512_set1_epi8 ((char) 0xe0));
  step->fours = _mm512_cmpge_epu8_mask (v, _mm512_set1_epi8 ((char) 0xf0));
  __m512i lowest = _mm512_maskz_permutexvar_epi8 (UINT64_MAX, v, wide_load (second_lowest));
  __m512i spread = _mm512_maskz_permutexvar_epi8 (UINT64_MAX, v, wide_load (second_spread));
  __m512i above = _mm512_sub_epi8 (wide_load (at + 1), lowest);
  step->misled = _mm512_cmpgt_epu8_mask (above, spread) & step->leads;
}

/* The operations at a level: the quick way as far as it goes, the exact one for
   the step that stops it, the portable one for what is left at the end, or for
   nothing where the exact one stopped.  Steps of ASCII behind ASCII need no
   look at their characters.  */
#define DEFINE_UTF8(level, TARGET, vector, load)                                \
  TARGET static size_t                                                          \
  ascii_##level (const unsigned char *base, size_t length)                      \
  {                                                                             \
    size_t at = 0;                                                              \
    for (; length - at >= STEP; at += STEP)                                     \
      {                                                                         \
        uint64_t high = high_##level (load (base + at));                        \
        if (high != 0)                                                          \
          return at + bit_first (high);                                         \
      }                                                                         \
    return at + ascii_portable (base + at, length - at);                        \
  }                                                                             \
                                                                                \
  TARGET static size_t                                                          \
  count_##level (const unsigned char *base, size_t length, uintmax_t *chars)    \
  {                                                                             \
    struct tables_##level tables = tables_##level ();                           \
    size_t at = 0, count = 0;                                                   \
    uint64_t high_before = 0;                                                   \
    while (length - at >= STEP + AHEAD)                                         \
      {                                                                         \
        vector v = load (base + at);                                            \
        uint64_t high = high_##level (v);                                       \
        uint64_t tails = 0;                                                     \
        if ((high | high_before >> 63) != 0)                                    \
          {                                                                     \
            struct window_##level w = window_##level (v, base, at);             \
            if (!valid_##level (&tables, &w))                                   \
              break;                                                            \
            tails = tails_##level (&tables, v);                                 \
          }                                                                     \
        high_before = high;                                                     \
        count += bits_set (~tails);                                             \
        at += STEP;                                                             \
      }                                                                         \
    struct progress p = { .at = at, .chars = count };                           \
    if (length - at >= STEP + AHEAD)                                            \
      {                                                                         \
        vector v = load (base + at);                                            \
        struct step step = { .tails = tails_##level (&tables, v) };             \
        classify_##level (&step, v, base + at);                                 \
        take_step (&p, &step, base);                                            \
      }                                                                         \
    leave_character (&p, base, 0);                                              \
    *chars += p.chars;                                                          \
    return p.at + count_portable (base + p.at, length - p.at, chars);           \
  }                                                                             \
                                                                                \
  TARGET static size_t                                                          \
  words_##level (const unsigned char *base, size_t length,                      \
                 struct word_tally *tally, uintmax_t *chars)                    \
  {                                                                             \
    struct tables_##level tables = tables_##level ();                           \
    struct progress p = { .blank_before = !tally->in_word };                    \
    uint64_t high_before = 0, other_blanks = 0;                                 \
    while (length - p.at >= STEP + AHEAD)                                       \
      {                                                                         \
        vector v = load (base + p.at);                                          \
        uint64_t high = high_##level (v);                                       \
        struct step step = { .blanks = blanks_##level (v),                      \
                             .newlines = newlines_##level (v) };                \
        if ((high | high_before >> 63) != 0)                                    \
          {                                                                     \
            struct window_##level w = window_##level (v, base, p.at);           \
            step.tails = tails_##level (&tables, v);                            \
            other_blanks = other_blanks_##level (&tables, &w, step.tails);      \
            if (!valid_##level (&tables, &w) || other_blanks != 0)              \
              break;                                                            \
          }                                                                     \
        high_before = high;                                                     \
        take_valid_step (&p, &step);                                            \
      }                                                                         \
    struct progress last = p;                                                   \
    if (length - p.at >= STEP + AHEAD)                                          \
      {                                                                         \
        vector v = load (base + p.at);                                          \
        struct step step = { .blanks = blanks_##level (v),                      \
                             .newlines = newlines_##level (v),                  \
                             .tails = tails_##level (&tables, v),               \
                             .other_blanks = other_blanks };                    \
        classify_##level (&step, v, base + p.at);                               \
        take_step (&last, &step, base);                                         \
      }                                                                         \
    leave_character (&last, base, !tally->in_word);                             \
    *chars += last.chars;                                                       \
    tally->lines += last.lines;                                                 \
    tally->words += last.words;                                                 \
    tally->in_word = !last.blank_before;                                        \
    return last.at + words_portable (base + last.at, length - last.at, tally, chars); \
  }

DEFINE_UTF8 (avx2, TARGET_AVX2, struct pair, pair_load)
DEFINE_UTF8 (avx512, TARGET_AVX512, __m512i, wide_load)

#endif

size_t
span_ascii_at (enum cpu level, struct span s)
{
  if (s.length == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return ascii_avx512 (s.base_, s.length);
  if (level == CPU_AVX2)
    return ascii_avx2 (s.base_, s.length);
#else
  (void) level;
#endif
  return ascii_portable (s.base_, s.length);
}

size_t
span_count_utf8_at (enum cpu level, struct span s, uintmax_t *chars)
{
  if (s.length == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return count_avx512 (s.base_, s.length, chars);
  if (level == CPU_AVX2)
    return count_avx2 (s.base_, s.length, chars);
#else
  (void) level;
#endif
  return count_portable (s.base_, s.length, chars);
}

size_t
span_count_words_utf8_at (enum cpu level, struct span s, struct word_tally *tally,
                          uintmax_t *chars)
{
  if (s.length == 0)
    return 0;
#ifdef SIMD_X86
  if (level == CPU_AVX512)
    return words_avx512 (s.base_, s.length, tally, chars);
  if (level == CPU_AVX2)
    return words_avx2 (s.base_, s.length, tally, chars);
#else
  (void) level;
#endif
  return words_portable (s.base_, s.length, tally, chars);
}

size_t
span_ascii (struct span s)
{
  return span_ascii_at (cpu_for (s.length), s);
}

size_t
span_count_utf8 (struct span s, uintmax_t *chars)
{
  return span_count_utf8_at (cpu_for (s.length), s, chars);
}

size_t
span_count_words_utf8 (struct span s, struct word_tally *tally, uintmax_t *chars)
{
  return span_count_words_utf8_at (cpu_for (s.length), s, tally, chars);
}
