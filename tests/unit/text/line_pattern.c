/* lib/text/line_pattern.h: the automaton and the matcher give the same answers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/line_pattern.h"

#include <locale.h>
#include <stdlib.h>

#include "unit.h"

/* What patterns and lines are made of.  */
static const char *const atoms[] = { "a", "b", ".", "^", "$", "*", "\\(", "\\)", "\\|",
                                     "[ab]", "[^a]", "\\1", "\\{2\\}", "\\?", "\\+",
                                     "\\<", "\\>", "\\w", "\\W", "\\b", "[[:alpha:]]",
                                     "[a-c]", "\303\251", "x", "\\{1,\\}", "\\." };
static const char *const pieces[] = { "a", "b", "ab", "\n", "\n", "c", " ", "\303\251",
                                      "\200", "x", "aa", "", "\377", ".", "\n\n" };

static unsigned int state;

static size_t
draw (size_t count)
{
  state = state * 1103515245u + 12345u;
  return (state >> 16) % count;
}

/* The first of the LENGTH bytes of LINES that PATTERN matches, found line by line.  */
static size_t
expected_begin (struct pattern *pattern, const unsigned char *lines, size_t length)
{
  struct span rest = span_of_ (lines, length), line;
  for (size_t begin = 0; span_next (&rest, '\n', &line); begin = length - rest.length)
    {
      struct match match;
      if (pattern_find (pattern, line, &match) == FOUND)
        return begin;
    }
  return length;
}

static unsigned int
compare (struct arena *arena, const char *text)
{
  struct line_pattern pattern;
  unsigned int automata = 0;
  if (line_pattern_compile (&pattern, arena, str_span (str_of (text))))
    return 0;
  automata += pattern.automaton_ != NULL;
  for (int round = 0; round < 20; round++)
    {
      unsigned char room[200];
      size_t length = 0;
      for (size_t i = draw (30); i > 0; i--)
        {
          const char *piece = pieces[draw (COUNT (pieces))];
          memcpy (room + length, piece, strlen (piece));
          length += strlen (piece);
        }
      if (draw (5) == 0)
        room[length++] = '\0';
      room[length++] = '\n';
      room[length] = '#';
      size_t expected = expected_begin (&pattern.pattern, room, length), begin;
      enum found found = line_pattern_find (&pattern, mspan_of_ (room, length + 1), length,
                                            &begin);
      ck_assert_msg (begin == expected && (found == FOUND) == (expected < length),
                     "%s: at %zu, not %zu, of %zu", text, begin, expected, length);
      ck_assert_int_eq (room[length], '#');
    }
  return automata;
}

static void
compare_in (const char *locale)
{
  /* Patterns take that of the environment.  */
  ck_assert_int_eq (setenv ("LC_ALL", locale, 1), 0);
  if (!setlocale (LC_ALL, locale))
    return;
  unsigned int automata = 0;
  for (state = 1; state < 1500;)
    {
      unsigned int seed = state;
      struct arena arena = { 0 };
      char text[100] = "";
      for (size_t i = 1 + draw (6); i > 0; i--)
        strcat (text, atoms[draw (COUNT (atoms))]);
      automata += compare (&arena, text);
      arena_release (&arena);
      state = seed + 1;
    }
  ck_assert_uint_gt (automata, 300);
}

START_TEST (same_in_c)
{
  compare_in ("C");
}
END_TEST

START_TEST (same_in_utf8)
{
  compare_in ("C.UTF-8");
}
END_TEST

UNIT_TESTS ("line_pattern", same_in_c, same_in_utf8)
