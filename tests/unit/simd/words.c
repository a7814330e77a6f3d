/* lib/simd/words.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/words.h"

#include <string.h>

#include "samples.h"

static struct word_tally
words_one_by_one (struct span s, bool in_word)
{
  struct word_tally t = { .in_word = in_word };
  for (size_t i = 0; i < s.length; i++)
    {
      t.lines += s.base_[i] == '\n';
      bool blank = s.base_[i] && strchr (" \t\n\v\f\r", s.base_[i]);
      if (!blank && !t.in_word)
        t.words++;
      t.in_word = !blank;
    }
  return t;
}

static void
hold_equal (struct word_tally a, struct word_tally b)
{
  SAME (a.lines, b.lines);
  SAME (a.words, b.words);
  SAME (a.in_word, b.in_word);
}

static void
check_words (struct span s)
{
  for (int in_word = 0; in_word < 2; in_word++)
    {
      struct word_tally wanted = words_one_by_one (s, in_word);
      EACH_LEVEL (level)
        {
          struct word_tally t = { .in_word = in_word };
          span_count_words_at (level, s, &t);
          hold_equal (t, wanted);
        }
    }
}

START_TEST (counts_words)
{
  each_sample (check_words);
}
END_TEST

START_TEST (goes_on_where_it_stood)
{
  struct mspan m = guarded (5000);
  for (enum kind kind = 0; kind < KINDS; kind++)
    {
      sample_fill (m, kind, 1);
      struct word_tally wanted = words_one_by_one (mspan_span (m), false);
      EACH_LEVEL (level)
        {
          uint64_t state = kind;
          struct word_tally t = { 0 };
          for (struct span rest = mspan_span (m); rest.length > 0;)
            {
              size_t part = size_min (random_next (&state) % 200, rest.length);
              span_count_words_at (level, span_first (rest, part), &t);
              rest = span_from (rest, part);
            }
          hold_equal (t, wanted);
        }
    }
}
END_TEST

START_TEST (adds_to_the_tally)
{
  struct word_tally t = { .lines = 10, .words = 20 };
  span_count_words (SPAN ("one two\nthr"), &t);
  span_count_words (SPAN ("ee\n"), &t);
  hold_equal (t, (struct word_tally) { .lines = 12, .words = 23 });
  struct mspan m = guarded (70000);
  sample_fill (m, ALTERNATING, 1);
  t = (struct word_tally) { .lines = UINT32_MAX, .words = UINT32_MAX };
  span_count_words (mspan_span (m), &t);
  hold_equal (t, (struct word_tally) { .lines = UINT32_MAX + UINTMAX_C (35000),
                                       .words = UINT32_MAX + UINTMAX_C (35000) });
}
END_TEST

RUN_TESTS ("words", counts_words, goes_on_where_it_stood, adds_to_the_tally)
