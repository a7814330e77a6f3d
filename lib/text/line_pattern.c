/* Regular expressions that look for lines: gnulib's, on spans.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/line_pattern.h"

#include <setjmp.h>

/* dfa.h wants these before it.  */
#include <regex.h>
#include <idx.h>
#include <dfa.h>

#include "localeinfo.h"          /* gnulib's, which may not be included twice */
#include "simd/utf8.h"
#include "text/chars.h"

struct automaton_
{
  struct localeinfo locale;
  struct dfa *dfa;
  bool valid_only;              /* it knows only characters */
};

/* Where an expression goes that the automaton does not want.  */
static _Thread_local jmp_buf *refused;

/* gnulib calls these two.  The matcher has taken the expression: what is wrong with it
   here only means that it becomes no automaton.  */
void
dfaerror (const char *message)
{
  (void) message;
  longjmp (*refused, 1);
}

void
dfawarn (const char *message)
{
  (void) message;
}

/* Whether TEXT has an operator that matches between bytes, such as \b: where it is repeated, the
   matcher and the automaton do not agree.  */
static bool
has_word_anchor (struct span text)
{
  for (unsigned char byte; span_take (&text, &byte);)
    if (byte == '\\' && span_take (&text, &byte)
        && span_find (SPAN ("bB<>`'"), byte) < SPAN ("bB<>`'").length)
      return true;
  return false;
}

/* Make an automaton of TEXT.  False where that cannot be.  */
static bool
build (struct automaton_ *a, struct span text)
{
  jmp_buf landing;
  refused = &landing;
  if (setjmp (landing) != 0)
    return false;
  init_localeinfo (&a->locale);
  a->valid_only = a->locale.multibyte;
  if (a->locale.multibyte && !a->locale.using_utf8)
    return false;
  a->dfa = dfaalloc ();
  dfasyntax (a->dfa, &a->locale, pattern_syntax (SYNTAX_BASIC), 0);
  dfaparse ((const char *) span_raw (text), (idx_t) text.length, a->dfa);
  dfacomp (NULL, 0, a->dfa, true);
  return dfasupported (a->dfa);
}

const char *
line_pattern_compile (struct line_pattern *p, struct arena *arena, struct span text)
{
  const char *wrong = pattern_compile (&p->pattern, arena, text, SYNTAX_BASIC);
  p->automaton_ = NULL;
  /* A newline or NUL in an expression means different things to the two.  */
  if (wrong || span_find (text, '\n') < text.length || span_find (text, '\0') < text.length
      || has_word_anchor (text))
    return wrong;
  struct automaton_ *automaton = ARENA_NEW (arena, struct automaton_);
  if (build (automaton, text))
    p->automaton_ = automaton;
  return NULL;
}

/* LINES, one after the other.  */
static enum found
find_by_matcher (struct line_pattern *p, struct span lines, size_t *begin)
{
  struct span rest = lines, line;
  *begin = 0;
  while (span_next (&rest, '\n', &line))
    {
      struct match match;
      enum found found = pattern_find (&p->pattern, line, &match);
      if (found != NOT_FOUND)
        return found;
      *begin = lines.length - rest.length;
    }
  return NOT_FOUND;
}

/* The part of LINES from BEGIN on in which the automaton stopped at AT: its line.  */
static struct span
line_around (struct span lines, size_t begin, size_t at, size_t *line_begin)
{
  struct span before = span_slice (lines, begin, at);
  size_t last = span_rfind (before, '\n');
  *line_begin = last < before.length ? begin + last + 1 : begin;
  struct span from = span_from (lines, *line_begin);
  return span_first (from, span_find (from, '\n'));
}

static enum found
find_by_automaton (struct line_pattern *p, struct mspan room, size_t length, size_t *begin)
{
  struct span lines = mspan_span (mspan_first (room, length));
  char *end = (char *) mspan_raw (mspan_from (room, length));
  /* It has the byte behind the lines for a newline of its own.  */
  unsigned char behind = mspan_at (room, length);
  for (size_t at = 0; at < length;)
    {
      bool unsure = false;
      struct span rest = span_from (lines, at);
      const char *start = (const char *) span_raw (rest);
      const char *stopped = dfaexec (p->automaton_->dfa, start, end, false, NULL, &unsure);
      mspan_set (room, length, behind);
      if (!stopped || stopped == end)
        break;
      size_t line_begin;
      struct span line = line_around (lines, at, at + (size_t) (stopped - start),
                                      &line_begin);
      struct match match;
      enum found found = unsure ? pattern_find (&p->pattern, line, &match) : FOUND;
      *begin = line_begin;
      if (found != NOT_FOUND)
        return found;
      at = line_begin + line.length + 1;
    }
  *begin = length;
  return NOT_FOUND;
}

/* Whether BYTES are characters that the automaton knows.  */
static bool
is_valid (struct span bytes)
{
  uintmax_t chars = 0;
  return span_count_utf8 (bytes, &chars) == bytes.length;
}

enum found
line_pattern_find (struct line_pattern *p, struct mspan room, size_t length, size_t *begin)
{
  struct span lines = mspan_span (mspan_first (room, length));
  if (!p->automaton_)
    return find_by_matcher (p, lines, begin);
  enum found found = find_by_automaton (p, room, length, begin);
  if (!p->automaton_->valid_only || found == SEARCH_FAILED)
    return found;
  /* What it passed over, and what it stopped at.  */
  struct span rest = span_from (lines, *begin);
  size_t line = size_min (span_find (rest, '\n') + 1, rest.length);
  struct span seen = span_first (lines, *begin + line);
  return is_valid (seen) ? found : find_by_matcher (p, lines, begin);
}
