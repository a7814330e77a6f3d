/* lib/simd/utf8.h, held equal to the C library's decoder.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/utf8.h"

#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "samples.h"

/* The length of the character at the beginning of S, and which it is; 0 where
   there is none that the kernels take.  */
static size_t
decode (struct span s, wchar_t *code)
{
  mbstate_t state;
  memset (&state, 0, sizeof state);
  size_t length = mbrtowc (code, (const char *) s.base_, s.length, &state);
  if (length == 0)
    return 1;
  return length > 4 || *code > 0x10ffff ? 0 : length;
}

static bool
is_stop (wchar_t code)
{
  static const wchar_t stops[] = {
    0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
    0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000
  };
  for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++)
    if (stops[i] == code)
      return true;
  return false;
}

/* What the three operations should give.  */
struct answer
{
  size_t ascii, valid, taken;
  uintmax_t chars, chars_taken;
  struct word_tally tally;
};

static struct answer
answer_for (struct span s, bool in_word)
{
  struct answer answer = { .tally.in_word = in_word };
  while (answer.ascii < s.length && s.base_[answer.ascii] < 0x80)
    answer.ascii++;
  bool taking = true;
  size_t at = 0;
  while (at < s.length)
    {
      wchar_t code = 0;
      size_t length = decode (span_from (s, at), &code);
      if (length == 0)
        break;
      at += length;
      answer.chars++;
      taking = taking && !is_stop (code);
      if (!taking)
        continue;
      answer.taken = at;
      answer.chars_taken++;
      answer.tally.lines += code == '\n';
      bool blank = code != 0 && code < 0x80 && strchr (" \t\n\v\f\r", (int) code);
      answer.tally.words += !blank && !answer.tally.in_word;
      answer.tally.in_word = !blank;
    }
  answer.valid = at;
  return answer;
}

static void
hold_to (struct answer wanted, struct span s, bool in_word)
{
  EACH_LEVEL (level)
    {
      SAME (span_ascii_at (level, s), wanted.ascii);
      uintmax_t chars = 7;
      SAME (span_count_utf8_at (level, s, &chars), wanted.valid);
      SAME (chars, wanted.chars + 7);
      chars = 7;
      struct word_tally tally = { .lines = 3, .words = 4, .in_word = in_word };
      SAME (span_count_words_utf8_at (level, s, &tally, &chars), wanted.taken);
      SAME (chars, wanted.chars_taken + 7);
      SAME (tally.lines, wanted.tally.lines + 3);
      SAME (tally.words, wanted.tally.words + 4);
      SAME (tally.in_word, wanted.tally.in_word);
    }
}

static void
check_utf8 (struct span s)
{
  bool in_word = s.length % 2;
  hold_to (answer_for (s, in_word), s, in_word);
}

START_TEST (as_the_c_library)
{
  each_sample (check_utf8);
}
END_TEST

/* SEQUENCE somewhere between other text, so that it comes to lie across steps
   as well, and at the end.  The answers need not decode that text.  */
static void
check_sequence (struct mspan room, struct span sequence, size_t n)
{
  enum { AROUND = 140 };
  static const char *const fillers[] = { "a", "\xc3\xa9", "\xe4\xb8\xad" };
  const char *filler = fillers[n % 3];
  size_t width = strlen (filler), before = n * 7 % AROUND, after = n % 5 ? AROUND : 0;
  before -= before % width;
  after -= after % width;
  struct mspan m = mspan_first (room, before + sequence.length + after);
  for (size_t i = 0; i < before; i++)
    m.base_[i] = (unsigned char) filler[i % width];
  mspan_copy (mspan_from (m, before), sequence);
  for (size_t i = 0; i < after; i++)
    m.base_[before + sequence.length + i] = (unsigned char) filler[i % width];

  size_t at = 0;
  uintmax_t chars = 0, stopped = 0, stopped_chars = 0;
  bool stop = false;
  struct span rest = span_from (mspan_span (m), before);
  while (at < sequence.length)
    {
      wchar_t code = 0;
      size_t length = decode (span_from (rest, at), &code);
      if (length == 0)
        break;
      if (!stop && is_stop (code))
        {
          stop = true;
          stopped = at;
          stopped_chars = chars;
        }
      at += length;
      chars++;
    }
  bool bad = at < sequence.length;
  uintmax_t valid = before + (bad ? at : sequence.length + after);
  uintmax_t all_chars = before / width + chars + (bad ? 0 : after / width);
  EACH_LEVEL (level)
    {
      uintmax_t counted = 0;
      SAME (span_count_utf8_at (level, mspan_span (m), &counted), valid);
      SAME (counted, all_chars);
      counted = 0;
      struct word_tally tally = { .in_word = n % 2 };
      SAME (span_count_words_utf8_at (level, mspan_span (m), &tally, &counted),
            stop ? before + stopped : valid);
      SAME (counted, stop ? before / width + stopped_chars : all_chars);
    }
}

START_TEST (each_code_point)
{
  struct mspan room = guarded (4096);
  unsigned char bytes[4];
  for (uint32_t code = 0; code < 0x110400; code++)
    check_sequence (room, span_of_ (bytes, utf8_write (bytes, code)), code);
  for (uint32_t code = 0x110400; code < 0x200000; code += 0x3fb)
    check_sequence (room, span_of_ (bytes, utf8_write (bytes, code)), code);
}
END_TEST

START_TEST (each_sequence_of_three)
{
  struct mspan room = guarded (4096);
  unsigned char bytes[3];
  for (uint32_t i = 0x800000; i < 0x1000000; i++)
    {
      bytes[0] = (unsigned char) (i >> 16);
      bytes[1] = (unsigned char) (i >> 8);
      bytes[2] = (unsigned char) i;
      /* Most of them differ in the last byte without consequences.  */
      if (bytes[2] % 16 == 0 || bytes[2] % 16 == 15 || (bytes[0] + bytes[1] + bytes[2]) % 13 == 0)
        check_sequence (room,
                        span_of_ (bytes, 1 + (size_t) (i % 7 > 0) + (size_t) (i % 11 > 0)), i);
    }
}
END_TEST

START_TEST (sequences_of_four)
{
  static const unsigned char edges[] = {
    0x00, 0x0a, 0x20, 0x41, 0x7f, 0x80, 0x81, 0x85, 0x8a, 0x8f, 0x90, 0x9a, 0x9f,
    0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xe2, 0xe3, 0xec, 0xed, 0xee,
    0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xfe, 0xff
  };
  enum { EDGES = sizeof edges };
  struct mspan room = guarded (4096);
  unsigned char bytes[4];
  for (size_t n = 0; n < EDGES * EDGES * EDGES * EDGES; n++)
    {
      for (size_t i = 0, rest = n; i < 4; i++, rest /= EDGES)
        bytes[i] = edges[rest % EDGES];
      check_sequence (room, span_of_ (bytes, 4), n);
    }
}
END_TEST

/* What a caller does: one unit at a time where the kernel stops.  */
START_TEST (comes_through_anything)
{
  struct mspan m = guarded (20000);
  for (enum kind kind = 0; kind < KINDS; kind++)
    {
      sample_fill (m, kind, 5);
      EACH_LEVEL (level)
        {
          uintmax_t chars = 0, wanted = 0;
          for (struct span rest = mspan_span (m); rest.length > 0;)
            {
              rest = span_from (rest, span_count_utf8_at (level, rest, &chars));
              if (rest.length > 0)
                rest = span_from (rest, 1);
            }
          for (struct span rest = mspan_span (m); rest.length > 0;)
            {
              wchar_t code;
              size_t length = decode (rest, &code);
              wanted += length > 0;
              rest = span_from (rest, length ? length : 1);
            }
          SAME (chars, wanted);
        }
    }
}
END_TEST

START_TEST (short_spans)
{
  uintmax_t chars = 0;
  struct word_tally tally = { 0 };
  SAME (span_ascii (SPAN ("abc\xc3\xa9")), 3);
  SAME (span_count_utf8 (SPAN ("a\xc3\xa9\xe2\x82"), &chars), 3);
  SAME (chars, 2);
  SAME (span_count_words_utf8 (SPAN ("a \xc3\xa9t\xc3\xa9\xc2\xa0!"), &tally, &chars), 7);
  SAME (chars, 7);
  SAME (tally.words, 2);
  SAME (span_count_utf8 (span_empty (), &chars), 0);
}
END_TEST

int
main (void)
{
  if (!setlocale (LC_CTYPE, "C.UTF-8") && !setlocale (LC_CTYPE, "en_US.UTF-8"))
    {
      printf ("utf8: no UTF-8 locale to compare with\n");
      return 1;
    }
  const TTest *const tests[] = { as_the_c_library, each_code_point, each_sequence_of_three,
                                 sequences_of_four, comes_through_anything, short_spans };
  return run_tests ("utf8", tests, sizeof tests / sizeof tests[0]);
}
