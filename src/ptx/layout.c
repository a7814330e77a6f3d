/* What of its context an entry shows, and where.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "layout.h"

#include "text/digits.h"

/* The reference "NAME:LINE" in SCRATCH.  */
static struct span
number_reference (const struct text *text, size_t line, struct buf *scratch)
{
  struct digits digits = digits_of (line);
  buf_truncate (scratch, 0);
  buf_append (scratch, str_span (text->name));
  buf_push (scratch, ':');
  buf_append (scratch, digits_span (&digits));
  return buf_span (scratch);
}

static intmax_t
longest_reference (const struct index *ix)
{
  size_t longest = ix->longest_reference;
  if (ix->references != LINE_NUMBERS)
    return (intmax_t) longest;
  BUF (scratch);
  FOR_EACH (text, ix->texts)
    longest = size_max (longest,
                        number_reference (text, text->last_line + 2, &scratch).length);
  return (intmax_t) longest;
}

static intmax_t
at_least_0 (intmax_t width)
{
  return width < 0 ? 0 : width;
}

struct layout
entry_layout (struct index *ix, struct span flag, intmax_t gap, intmax_t width,
              bool references_take_room, bool system_v)
{
  struct layout l = { .index = ix, .flag = flag, .gap = gap };
  l.reference = longest_reference (ix);
  if (references_take_room && ix->references != NO_REFERENCES)
    width = at_least_0 (width - gap - l.reference);
  intmax_t flags = 2 * (intmax_t) flag.length;
  l.half = width / 2;
  l.before = l.half - gap;
  l.keyafter = l.half;
  if (system_v)
    l.keyafter -= flags + 1;
  else
    {
      l.before -= flags;
      l.keyafter -= flags;
    }
  l.before = at_least_0 (l.before);
  return l;
}

/* Where an entry's fields come from.  */
struct place
{
  const struct layout *layout;
  struct rules *rules;
  struct span text;
  struct match context;
  size_t key;                   /* where it begins */
  size_t left;                  /* what is before this is not looked at */
};

/* Step from BEGIN towards END while that needs at most COLUMNS.  */
static size_t
reach (const struct place *p, size_t begin, size_t end, intmax_t columns)
{
  size_t reached = begin;
  for (size_t at = begin; (intmax_t) (at - begin) <= columns;)
    {
      reached = at;
      if (at >= end)
        break;
      at = rules_step (p->rules, p->text, at, end);
    }
  return reached;
}

/* Step from BEGIN until what is left up to END needs at most COLUMNS.  */
static size_t
shorten (const struct place *p, size_t begin, size_t end, intmax_t columns)
{
  while (begin < end && (intmax_t) (end - begin) > columns)
    begin = rules_step (p->rules, p->text, begin, end);
  return begin;
}

/* A field while it is looked for.  */
struct stretch { struct match part; bool cut; };

/* A stretch can end before it begins: white space that nothing stands before counts
   against it, in the lines of GNU.  */
static intmax_t
columns_of (struct stretch s)
{
  return (intmax_t) s.part.end - (intmax_t) s.part.begin;
}

/* The keyword and what follows it.  */
static struct stretch
keyafter_of (const struct place *p, size_t key_end)
{
  intmax_t columns = p->layout->keyafter - (intmax_t) (key_end - p->key);
  size_t end = reach (p, key_end, p->context.end, columns);
  return (struct stretch) {
    .part = { p->key, pass_spaces_back (p->rules, p->text, end, p->key) },
    .cut = end < p->context.end,
  };
}

/* What stands before the keyword.  */
static struct stretch
before_of (const struct place *p)
{
  size_t end = pass_spaces_back (p->rules, p->text, p->key, p->left);
  size_t begin = shorten (p, p->left, end, p->layout->before);
  return (struct stretch) {
    .part = { pass_spaces (p->rules, p->text, begin, p->text.length), end },
    .cut = pass_spaces_back (p->rules, p->text, begin, 0) > p->context.begin,
  };
}

/* What follows KEYAFTER, which then is not cut, to the left of BEFORE.  */
static struct stretch
tail_of (const struct place *p, struct stretch before, struct stretch *keyafter)
{
  intmax_t columns = p->layout->before - columns_of (before) - p->layout->gap;
  if (columns <= 0)
    return (struct stretch) { 0 };
  size_t begin = pass_spaces (p->rules, p->text, keyafter->part.end, p->text.length);
  size_t end = reach (p, begin, p->context.end, columns - 1);
  if (begin == end)
    return (struct stretch) { 0 };
  keyafter->cut = false;
  return (struct stretch) {
    .part = { begin, pass_spaces_back (p->rules, p->text, end, begin) },
    .cut = end < p->context.end,
  };
}

/* What stands before BEFORE, which then is not cut, to the right of KEYAFTER.  */
static struct stretch
head_of (const struct place *p, struct stretch keyafter, struct stretch *before)
{
  intmax_t columns = p->layout->keyafter - columns_of (keyafter) - p->layout->gap;
  if (columns <= 0)
    return (struct stretch) { 0 };
  size_t end = pass_spaces_back (p->rules, p->text, before->part.begin, 0);
  size_t begin = shorten (p, p->left, end, columns);
  if (begin >= end)
    return (struct stretch) { 0 };
  before->cut = false;
  return (struct stretch) {
    .part = { pass_spaces (p->rules, p->text, begin, end), end },
    .cut = begin > p->context.begin,
  };
}

static struct field
field_of (const struct place *p, struct stretch s)
{
  struct span text = span_empty ();
  if (s.part.begin < s.part.end)
    text = span_slice (p->text, s.part.begin, s.part.end);
  return (struct field) { .text = text, .columns = columns_of (s), .cut = s.cut };
}

/* Where in its context the words before the keyword are looked at: far enough to
   the left to fill half a line, whatever the word that begins there.  */
static size_t
left_of (const struct place *p)
{
  size_t most = (size_t) p->layout->half + p->layout->index->longest_word;
  /* The context can begin behind a keyword that holds white space (index_add).  */
  if (p->key <= p->context.begin || p->key - p->context.begin <= most)
    return p->context.begin;
  return rules_step (p->rules, p->text, p->key - most, p->key);
}

static struct span
reference_of (const struct place *p, const struct text *text,
              const struct occurrence *occurrence, struct buf *scratch)
{
  size_t begin = occurrence->reference;
  switch (p->layout->index->references)
    {
    case NO_REFERENCES:
      break;
    case LINE_NUMBERS:
      return number_reference (text, begin + 1, scratch);
    case FIRST_FIELDS:
      return span_slice (text->bytes, begin,
                         pass_non_spaces (p->rules, text->bytes, begin, p->context.end));
    }
  return span_empty ();
}

struct entry
layout_entry (const struct layout *l, const struct occurrence *occurrence,
              struct buf *scratch)
{
  const struct context *context = &VEC_AT (l->index->contexts, occurrence->context);
  const struct text *text = &VEC_AT (l->index->texts, context->text);
  struct place p = { .layout = l, .rules = l->index->rules, .text = text->bytes,
                     .context = context->part, .key = occurrence->begin };
  p.left = left_of (&p);
  size_t length = VEC_AT (l->index->words.names, occurrence->word).length;
  struct stretch keyafter = keyafter_of (&p, p.key + length);
  struct stretch before = before_of (&p);
  struct stretch tail = tail_of (&p, before, &keyafter);
  struct stretch head = head_of (&p, keyafter, &before);
  /* A keyword can end in white space, which its field has lost.  */
  size_t key_end = rules_step (p.rules, p.text, p.key, keyafter.part.end);
  size_t after_end = size_max (key_end, keyafter.part.end);
  return (struct entry) {
    .tail = field_of (&p, tail), .before = field_of (&p, before),
    .keyafter = field_of (&p, keyafter), .head = field_of (&p, head),
    .key = span_slice (p.text, p.key, key_end),
    .after = span_slice (p.text, key_end, after_end),
    .reference = reference_of (&p, text, occurrence, scratch),
  };
}
