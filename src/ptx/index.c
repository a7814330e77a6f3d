/* Where the keywords of texts stand.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "index.h"

#include "simd/leading.h"

/* The number of the word TEXT.  */
static uint32_t
number_word (struct index *ix, struct span text, struct buf *scratch)
{
  struct span comparable = text;
  if (ix->rules->folds)
    {
      buf_truncate (scratch, 0);
      for (size_t i = 0; i < text.length; i++)
        buf_push (scratch, ELEM (ix->rules->capitals.to, span_at (text, i)));
      comparable = buf_span (scratch);
    }
  uint32_t number = symbols_number (&ix->words, comparable);
  if (number == ix->wanted.count)
    {
      VEC_PUSH (ix->wanted, !ix->only_listed);
      if (ix->rules->folds)
        {
          struct mspan kept = arena_bytes (&ix->rules->inv->arena, comparable.length);
          mspan_copy (kept, comparable);
          VEC_AT (ix->words.names, number) = mspan_span (kept);
        }
    }
  return number;
}

void
index_list (struct index *ix, struct span text, bool is_keyword)
{
  BUF (scratch);
  uint32_t number = number_word (ix, text, &scratch);
  VEC_AT (ix->wanted, number) = is_keyword;
}

/* How far a text has been read.  */
struct reading
{
  struct span text;
  size_t line_begin, line;      /* the current line, from 0 */
  size_t field_end;             /* of its first field */
  size_t passed;                /* no keyword begins before this */
  size_t newline;               /* the next, or the end of the text */
  struct buf scratch;
};

static void
begin_line (const struct index *ix, struct reading *r, size_t begin)
{
  r->line_begin = r->field_end = begin;
  if (ix->has_first_fields)
    r->field_end = pass_non_spaces (ix->rules, r->text, begin, r->text.length);
  r->passed = r->field_end;
  r->newline = r->passed + span_find (span_from (r->text, r->passed), '\n');
}

/* GNU looks for a keyword behind the blanks that follow the first field of a text,
   newlines included.  */
static void
begin_text (const struct index *ix, struct reading *r)
{
  begin_line (ix, r, 0);
  if (!ix->has_first_fields)
    return;
  r->passed = pass_spaces (ix->rules, r->text, r->field_end, r->text.length);
  r->newline = r->passed + span_find (span_from (r->text, r->passed), '\n');
}

/* Go on to the line in which AT is.  */
static void
read_lines (const struct index *ix, struct reading *r, size_t at)
{
  while (r->newline < at)
    {
      begin_line (ix, r, r->newline + 1);
      r->line++;
    }
}

/* The reference of a keyword in the current line.  */
static size_t
reference_of_line (struct index *ix, const struct reading *r)
{
  if (ix->references == LINE_NUMBERS)
    return r->line;
  if (ix->references == FIRST_FIELDS)
    ix->longest_reference = size_max (ix->longest_reference, r->field_end - r->line_begin);
  return r->line_begin;
}

/* Whether WORD is a keyword, *NUMBER of all words.  */
static bool
is_keyword (struct index *ix, struct reading *r, struct match word, size_t *number)
{
  if (ix->has_first_fields)
    read_lines (ix, r, word.begin);
  if (r->passed > word.begin)
    return false;
  *number = number_word (ix, span_slice (r->text, word.begin, word.end), &r->scratch);
  bool wanted = VEC_AT (ix->wanted, *number);
  /* GNU counts lines up to the last keyword only, which can be seen from the room it
     leaves for references.  */
  if (wanted && ix->references == LINE_NUMBERS)
    read_lines (ix, r, word.begin);
  return wanted;
}

/* PART of the text without the reference that it begins with.  */
static struct match
without_reference (const struct index *ix, const struct reading *r, struct match part)
{
  part.begin = pass_non_spaces (ix->rules, r->text, part.begin, part.end);
  part.begin = pass_spaces (ix->rules, r->text, part.begin, part.end);
  return part;
}

/* The keywords of CONTEXT.  */
static void
read_context (struct index *ix, struct reading *r, struct context context)
{
  struct match rest = context.part, word;
  bool context_added = false;
  for (; rules_next_word (ix->rules, r->text, rest, &word); rest.begin = word.end)
    {
      size_t number;
      ix->longest_word = size_max (ix->longest_word, word.end - word.begin);
      if (!is_keyword (ix, r, word, &number))
        continue;
      if (ix->has_first_fields && r->line_begin == context.part.begin)
        {
          context.part = without_reference (ix, r, context.part);
          context_added = false;
        }
      if (!context_added)
        VEC_PUSH (ix->contexts, context);
      context_added = true;
      VEC_PUSH (ix->occurrences, ((struct occurrence) {
        .begin = word.begin, .word = number, .context = ix->contexts.count - 1,
        .reference = reference_of_line (ix, r),
      }));
    }
}

void
index_add (struct index *ix, struct str name, struct span bytes)
{
  struct reading r = { .text = bytes };
  begin_text (ix, &r);
  VEC_PUSH (ix->texts, ((struct text) { .name = name, .bytes = bytes }));
  for (size_t begin = 0, next; begin < bytes.length; begin = next)
    {
      next = rules_context_end (ix->rules, bytes, begin);
      size_t end = pass_spaces_back (ix->rules, bytes, next, begin);
      read_context (ix, &r, (struct context) {
        .text = ix->texts.count - 1, .part = { begin, end },
      });
    }
  VEC_AT (ix->texts, ix->texts.count - 1).last_line = r.line;
  buf_release (&r.scratch);
}

/* A word to be put in order: most are told apart by their first bytes.  */
struct ranked_word
{
  uint64_t leading;
  struct span text;
  size_t number;
};

static int
compare_words (const void *first, const void *second)
{
  const struct ranked_word *a = first, *b = second;
  if (a->leading != b->leading)
    return a->leading < b->leading ? -1 : 1;
  return span_compare (a->text, b->text);
}

/* Occurrences are as many as the words of the texts, but most words come again: put
   those in order that differ, and count where the occurrences of each begin.  */
void
index_sort (struct index *ix)
{
  VEC (struct ranked_word) ranked = { 0 };
  for (size_t i = 0; i < ix->words.names.count; i++)
    {
      struct span text = VEC_AT (ix->words.names, i);
      VEC_PUSH (ranked, ((struct ranked_word) { span_leading (text), text, i }));
    }
  VEC_SORT (ranked, compare_words);

  VEC (size_t) places = { 0 };
  FOR_EACH (word, ranked)
    VEC_PUSH (places, 0);
  FOR_EACH (occurrence, ix->occurrences)
    VEC_AT (places, occurrence->word)++;
  size_t place = 0;
  FOR_EACH (word, ranked)
    {
      size_t count = VEC_AT (places, word->number);
      VEC_AT (places, word->number) = place;
      place += count;
    }

  __typeof__ (ix->occurrences) sorted = { 0 };
  FOR_EACH (occurrence, ix->occurrences)
    VEC_PUSH (sorted, *occurrence);
  FOR_EACH (occurrence, ix->occurrences)
    {
      size_t *next = &VEC_AT (places, occurrence->word);
      VEC_AT (sorted, (*next)++) = *occurrence;
    }
  VEC_RELEASE (ix->occurrences);
  ix->occurrences = sorted;
  VEC_RELEASE (places);
  VEC_RELEASE (ranked);
}
