/* What the contexts and the words of a text are.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "rules.h"

#include <errno.h>

#include "cli/quote.h"
#include "text/classes.h"
#include "text/locale.h"

struct rules
rules_of_locale (struct invocation *inv, bool folds)
{
  locale_need (LC_CTYPE);
  struct rules r = { .inv = inv, .folds = folds };
  for (unsigned int byte = 0; byte < COUNT (r.spaces.has); byte++)
    {
      ELEM (r.spaces.has, byte) = byte_is (CLASS_SPACE, (unsigned char) byte);
      ELEM (r.capitals.to, byte) = byte_to_upper ((unsigned char) byte);
    }
  return r;
}

struct pattern
rules_compile (struct rules *r, struct span text)
{
  struct pattern pattern;
  const char *wrong = pattern_compile_mapped (&pattern, &r->inv->arena, text, SYNTAX_EMACS,
                                              r->folds ? &r->capitals : NULL);
  if (!wrong)
    return pattern;
  complain (r->inv, _("%s (for regexp %s)"), wrong,
            quoted (arena_str (&r->inv->arena, text)));
  stop (r->inv);
}

static bool
is_found (struct rules *r, enum found found)
{
  if (found != SEARCH_FAILED)
    return found == FOUND;
  complain_errno (r->inv, errno, "%s", _("error in regular expression matcher"));
  stop (r->inv);
}

size_t
pass_spaces (const struct rules *r, struct span text, size_t at, size_t end)
{
  while (at < end && ELEM (r->spaces.has, span_at (text, at)))
    at++;
  return at;
}

size_t
pass_non_spaces (const struct rules *r, struct span text, size_t at, size_t end)
{
  while (at < end && !ELEM (r->spaces.has, span_at (text, at)))
    at++;
  return at;
}

size_t
pass_spaces_back (const struct rules *r, struct span text, size_t at, size_t begin)
{
  while (at > begin && ELEM (r->spaces.has, span_at (text, at - 1)))
    at--;
  return at;
}

static bool
ends_sentence (unsigned char byte)
{
  return byte == '.' || byte == '?' || byte == '!';
}

static bool
closes_quotation (unsigned char byte)
{
  return byte == ']' || byte == '"' || byte == '\'' || byte == ')' || byte == '}';
}

static bool
separates_sentences (unsigned char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n';
}

/* Find in TEXT what Emacs takes for the end of a sentence, and GNU with it: what
   SENTENCE_END matches.  The library's matcher would take most of the time of a run to
   find it.  */
static bool
find_sentence_end (struct span text, size_t begin, struct match *match)
{
  for (size_t at = begin; at < text.length;)
    {
      match->begin = at;
      if (!ends_sentence (span_at (text, at++)))
        continue;
      while (at < text.length && closes_quotation (span_at (text, at)))
        at++;
      size_t mark = at;
      while (at < text.length && separates_sentences (span_at (text, at)))
        at++;
      match->end = at;
      /* A space by itself separates words.  */
      struct span gap = span_slice (text, mark, at);
      if (gap.length > 0 ? span_at (gap, 0) != ' ' || span_starts_with (gap, SPAN ("  "))
                         : mark == text.length)
        return true;
    }
  return false;
}

static bool
find_line_end (struct span text, size_t begin, struct match *match)
{
  match->begin = begin + span_find (span_from (text, begin), '\n');
  match->end = match->begin + 1;
  return match->begin < text.length;
}

static bool
find_match (struct rules *r, struct span text, size_t begin, struct match *match)
{
  if (!is_found (r, pattern_find (&r->context_end, span_from (text, begin), match)))
    return false;
  match->begin += begin;
  match->end += begin;
  return true;
}

static bool
find_context_end (struct rules *r, struct span text, size_t begin, struct match *match)
{
  switch (r->contexts)
    {
    case SENTENCES:
      return find_sentence_end (text, begin, match);
    case LINES:
      return find_line_end (text, begin, match);
    case MATCHED_CONTEXTS:
      return find_match (r, text, begin, match);
    case WHOLE_TEXTS:
      break;
    }
  return false;
}

size_t
rules_context_end (struct rules *r, struct span text, size_t begin)
{
  struct match match;
  if (!find_context_end (r, text, begin, &match))
    return text.length;
  if (match.begin > begin)
    return match.end;
  /* A context without anything, an empty line even, GNU refuses in these words.  */
  complain (r->inv, _("error: regular expression has a match of length zero: %s"),
            quoted (arena_str (&r->inv->arena, r->context_text)));
  stop (r->inv);
}

static size_t
pass_letters (const struct rules *r, struct span text, size_t at, size_t end)
{
  while (at < end && ELEM (r->letters.has, span_at (text, at)))
    at++;
  return at;
}

bool
rules_next_word (struct rules *r, struct span text, struct match part, struct match *word)
{
  size_t at = part.begin;
  if (!r->words_matched)
    {
      while (at < part.end && !ELEM (r->letters.has, span_at (text, at)))
        at++;
      *word = (struct match) { at, pass_letters (r, text, at, part.end) };
      return at < part.end;
    }
  /* A word of no length is none.  */
  for (; at < part.end; at = word->begin + 1)
    {
      struct match match;
      if (!is_found (r, pattern_find (&r->word, span_slice (text, at, part.end), &match)))
        return false;
      *word = (struct match) { at + match.begin, at + match.end };
      if (match.begin < match.end)
        return true;
    }
  return false;
}

size_t
rules_step (struct rules *r, struct span text, size_t at, size_t end)
{
  size_t length = 0;
  if (!r->words_matched)
    return ELEM (r->letters.has, span_at (text, at)) ? pass_letters (r, text, at, end)
                                                     : at + 1;
  if (!is_found (r, pattern_match (&r->word, span_slice (text, at, end), &length)))
    length = 0;
  return at + size_max (length, 1);
}
