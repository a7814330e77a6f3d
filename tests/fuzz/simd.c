/* The kernels of lib/simd, held equal to their portable twins on whatever
   libFuzzer thinks of.
   SPDX-License-Identifier: GPL-3.0-or-later

   The first bytes of an input are parameters, the rest is the sample.  Build
   with -fsanitize=fuzzer,address,undefined: samples and targets are of their own
   size on the heap, so that a byte too far is found.  */

#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "simd/columns.h"
#include "simd/count.h"
#include "simd/crc.h"
#include "simd/fields.h"
#include "simd/interleave.h"
#include "simd/keccak.h"
#include "simd/lines.h"
#include "simd/nth.h"
#include "simd/plain.h"
#include "simd/repeat.h"
#include "simd/replace.h"
#include "simd/reverse.h"
#include "simd/show.h"
#include "simd/skip.h"
#include "simd/sums.h"
#include "simd/utf8.h"
#include "simd/width.h"
#include "simd/words.h"

#define HOLD(claim)                                                         \
  do                                                                        \
    if (!(claim))                                                           \
      {                                                                     \
        fprintf (stderr, "%s:%d: %s\n", __FILE__, __LINE__, #claim);        \
        abort ();                                                           \
      }                                                                     \
  while (0)

/* The sample, and what else the operations are given.  */
struct trial
{
  struct span s;
  unsigned char byte, flags;
  uintmax_t number;
  size_t room;
};

static struct mspan
heap (size_t length)
{
  void *base = malloc (length ? length : 1);
  HOLD (base);
  return mspan_of_ (base, length);
}

static void
try_counting (enum cpu level, const struct trial *t)
{
  struct span s = t->s;
  HOLD (span_count_at (level, s, t->byte) == span_count_at (CPU_PORTABLE, s, t->byte));
  HOLD (span_plain_at (level, s) == span_plain_at (CPU_PORTABLE, s));
  HOLD (span_ascii_at (level, s) == span_ascii_at (CPU_PORTABLE, s));
  HOLD (span_find_third_at (level, s, t->byte)
        == span_find_third_at (CPU_PORTABLE, s, t->byte));

  HOLD (span_skip_fields_at (level, s, (size_t) t->number)
        == span_skip_fields_at (CPU_PORTABLE, s, (size_t) t->number));

  uintmax_t missing, missing_twin;
  HOLD (span_find_nth_at (level, s, t->byte, t->number, &missing)
        == span_find_nth_at (CPU_PORTABLE, s, t->byte, t->number, &missing_twin));
  HOLD (missing == missing_twin);
  HOLD (span_rfind_nth_at (level, s, t->byte, t->number, &missing)
        == span_rfind_nth_at (CPU_PORTABLE, s, t->byte, t->number, &missing_twin));
  HOLD (missing == missing_twin);

  struct width_tally width = { t->flags, t->byte }, width_twin = width;
  HOLD (span_line_width_at (level, s, &width)
        == span_line_width_at (CPU_PORTABLE, s, &width_twin));
  HOLD (width.column == width_twin.column && width.longest == width_twin.longest);
}

static void
try_sums (enum cpu level, const struct trial *t)
{
  uint32_t crc = (uint32_t) t->number;
  HOLD (crc_forward_at (level, crc, t->s) == crc_forward_at (CPU_PORTABLE, crc, t->s));
  HOLD (crc_reflected_at (level, crc, t->s) == crc_reflected_at (CPU_PORTABLE, crc, t->s));
  HOLD (sum_bytes_at (level, t->s) == sum_bytes_at (CPU_PORTABLE, t->s));

  uint64_t state[KECCAK_WORDS] = { t->number }, twin[KECCAK_WORDS] = { t->number };
  size_t rate = 72 + t->flags % 13u * 8;
  struct span blocks = span_first (t->s, t->s.length / rate * rate);
  keccak_absorb_at (level, state, rate, blocks);
  keccak_absorb_at (CPU_PORTABLE, twin, rate, blocks);
  HOLD (memcmp (state, twin, sizeof state) == 0);
}

static bool
words_equal (const struct word_tally *a, const struct word_tally *b)
{
  return a->lines == b->lines && a->words == b->words && a->in_word == b->in_word;
}

static void
try_words (enum cpu level, const struct trial *t)
{
  struct word_tally words = { .in_word = t->flags & 1 }, words_twin = words;
  span_count_words_at (level, t->s, &words);
  span_count_words_at (CPU_PORTABLE, t->s, &words_twin);
  HOLD (words_equal (&words, &words_twin));

  uintmax_t chars = 0, chars_twin = 0;
  HOLD (span_count_utf8_at (level, t->s, &chars)
        == span_count_utf8_at (CPU_PORTABLE, t->s, &chars_twin));
  HOLD (chars == chars_twin);
  HOLD (span_count_words_utf8_at (level, t->s, &words, &chars)
        == span_count_words_utf8_at (CPU_PORTABLE, t->s, &words_twin, &chars_twin));
  HOLD (chars == chars_twin && words_equal (&words, &words_twin));
}

/* What is written to two targets.  */
struct writing
{
  struct mspan target, target_twin;
  size_t taken, taken_twin, written, written_twin;
};

static void
hold_written (const struct writing *w)
{
  HOLD (w->taken == w->taken_twin && w->written == w->written_twin);
  HOLD (span_equal (mspan_span (mspan_first (w->target, w->written)),
                    mspan_span (mspan_first (w->target_twin, w->written_twin))));
}

static void
try_writing (enum cpu level, const struct trial *t)
{
  struct writing w = { .target = heap (t->room), .target_twin = heap (t->room) };

  w.taken = reverse_lines_at (level, t->s, t->byte, w.target, &w.written);
  w.taken_twin = reverse_lines_at (CPU_PORTABLE, t->s, t->byte, w.target_twin, &w.written_twin);
  hold_written (&w);

  struct show_style show = { t->flags & 1, t->flags & 2, t->flags & 4 };
  w.taken = show_text_at (level, t->s, w.target, &show, &w.written);
  w.taken_twin = show_text_at (CPU_PORTABLE, t->s, w.target_twin, &show, &w.written_twin);
  hold_written (&w);

  struct number_style number = {
    .end = t->byte, .width = t->flags % 40u, .fill = t->flags & 1 ? '0' : ' ',
    .separator = span_first (SPAN ("a separator, as long as it may be"), t->flags % 31u),
    .nonblank = t->flags & 2, .last = t->flags & 4,
    .blank_prefix = span_first (SPAN ("                                        "),
                                t->flags % 37u)
  };
  struct line_counter counter, counter_twin;
  line_counter_set (&counter, t->number);
  line_counter_set (&counter_twin, t->number);
  w.taken = number_lines_at (level, t->s, w.target, &counter, &number, &w.written);
  w.taken_twin = number_lines_at (CPU_PORTABLE, t->s, w.target_twin, &counter_twin, &number,
                                  &w.written_twin);
  hold_written (&w);
  HOLD (span_equal (line_counter_text (&counter), line_counter_text (&counter_twin)));

  free (w.target.base_);
  free (w.target_twin.base_);
}

/* Put all that can be put through a target of T->room bytes to ALL, which is as
   long as the sample, for nothing gets longer; how much that is.  COLUMNS or
   FIELDS says what.  */
static size_t
put_all (enum cpu level, const struct trial *t, struct mspan all,
         const struct columns_style *columns, const struct fields_style *fields)
{
  struct mspan target = heap (t->room);
  size_t put = 0;
  struct span rest = t->s;
  for (size_t taken = 1, written; taken > 0; rest = span_from (rest, taken))
    {
      taken = columns ? put_columns_at (level, rest, target, columns, &written)
                      : put_fields_at (level, rest, target, fields, &written);
      mspan_copy (mspan_from (all, put), mspan_span (mspan_first (target, written)));
      put += written;
    }
  free (target.base_);
  return put;
}

static void
try_parts (enum cpu level, const struct trial *t)
{
  struct columns lists[] = { { t->flags % 7u, t->flags % 7u + t->number % 100 },
                             { t->flags % 7u + 100, SIZE_MAX } };
  struct columns_style columns = {
    .columns = { lists, t->flags & 1 ? 2 : 1 }, .end = t->byte & 0x7f
  };
  struct fields_style fields = {
    .delimiter = t->byte, .end = t->byte ^ 1, .joint = t->flags & 1 ? t->byte : ';',
    .count = 1 + t->flags % FIELDS_MOST, .wanted = t->number,
    .rest_wanted = t->flags & 2, .only_delimited = t->flags & 4
  };
  struct mspan all = heap (t->s.length), twin = heap (t->s.length);
  for (int what = 0; what < 3; what++)
    {
      struct trial part = *t;
      uintmax_t chars = 0;
      columns.utf8 = what == 1;
      if (columns.utf8)
        part.s = span_first (t->s, span_count_utf8 (t->s, &chars));
      const struct columns_style *by = what < 2 ? &columns : NULL;
      size_t put = put_all (level, &part, all, by, &fields);
      HOLD (put_all (CPU_PORTABLE, &part, twin, by, &fields) == put);
      HOLD (span_equal (mspan_span (mspan_first (all, put)),
                        mspan_span (mspan_first (twin, put))));
    }
  struct cycle cycle = { .count = 1 + t->flags % CYCLE_MOST, .next = 0 }, cycle_twin;
  for (size_t i = 0; i < cycle.count; i++)
    cycle.bytes[i] = (unsigned char) i;
  cycle_twin = cycle;
  replace_in_turn_at (level, t->s, all, t->byte, &cycle);
  replace_in_turn_at (CPU_PORTABLE, t->s, twin, t->byte, &cycle_twin);
  HOLD (cycle.next == cycle_twin.next);
  HOLD (span_equal (mspan_span (all), mspan_span (twin)));
  free (all.base_);
  free (twin.base_);
}

/* Columns of the sample and of its second half.  */
static size_t
interleave (enum cpu level, const struct trial *t, struct mspan target)
{
  text_vec texts = { 0 };
  column_vec columns = { 0 };
  VEC_PUSH (texts, t->s);
  VEC_PUSH (texts, span_from (t->s, t->s.length / 2));
  for (size_t i = 0; i < 1 + t->flags % 4u; i++)
    VEC_PUSH (columns, ((struct column) { .text = t->flags >> (4 + i) & 1,
                                          .joint = { "\t,;:....", t->number % 9 } }));
  size_t written = interleave_lines_at (level, &texts, &columns, t->byte, target);
  VEC_RELEASE (texts);
  VEC_RELEASE (columns);
  return written;
}

static void
try_interleaving (enum cpu level, const struct trial *t)
{
  struct mspan target = heap (t->room), twin = heap (t->room);
  size_t written = interleave (level, t, target);
  HOLD (interleave (CPU_PORTABLE, t, twin) == written);
  HOLD (span_equal (mspan_span (mspan_first (target, written)),
                    mspan_span (mspan_first (twin, written))));
  free (target.base_);
  free (twin.base_);
}

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  enum { PARAMETERS = 6 };
  if (size < PARAMETERS)
    return 0;
  struct mspan sample = heap (size - PARAMETERS);
  mspan_copy (sample, span_of_ (data + PARAMETERS, size - PARAMETERS));
  struct trial t = {
    .s = mspan_span (sample), .byte = data[0], .flags = data[1],
    .number = data[2] | (uintmax_t) data[3] << (data[2] % 57),
    .room = (size_t) (data[4] | data[5] << 8)
  };
  for (enum cpu level = CPU_AVX2; level <= cpu_level (); level++)
    {
      try_counting (level, &t);
      try_sums (level, &t);
      try_words (level, &t);
      try_writing (level, &t);
      try_parts (level, &t);
      try_interleaving (level, &t);
    }
  free (sample.base_);
  return 0;
}
