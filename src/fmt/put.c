/* The lines of a paragraph, as they are put.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "paragraph.h"

enum { TAB_COLUMNS = 8 };

void
put_blanks (struct paragraph *p, intmax_t from, intmax_t count)
{
  if (count <= 0)
    return;
  intmax_t end = from + count, last_stop = end / TAB_COLUMNS * TAB_COLUMNS;
  /* A tab is not put for a single blank.  */
  if (p->tabs && from + 1 < last_stop)
    {
      put_repeated (p->out, '\t',
                    (size_t) (last_stop / TAB_COLUMNS - from / TAB_COLUMNS));
      from = last_stop;
    }
  put_repeated (p->out, ' ', (size_t) (end - from));
}

/* The text from the word FIRST to the word LAST.  */
static struct span
text_between (const struct paragraph *p, size_t first, size_t last)
{
  return span_slice (SPAN_ARRAY (p->text), ELEM (p->words, first).text,
                     ELEM (p->words, last).text + word_length (p, last));
}

/* The words from FIRST to LAST, the first in COLUMN, gap by gap.  */
static void
put_words (struct paragraph *p, size_t first, size_t last, intmax_t column)
{
  for (size_t i = first; i <= last; i++)
    {
      struct span text = text_between (p, i, i);
      put_span (p->out, text);
      column += (intmax_t) text.length;
      if (i == last)
        break;
      const struct word *next = &ELEM (p->words, i + 1);
      intmax_t gap = next->begin - next->end_before;
      put_blanks (p, column, gap);
      column += gap;
    }
}

static void
put_line (struct paragraph *p, size_t first, intmax_t indent)
{
  const struct word *word = &ELEM (p->words, first);
  size_t last = word->next_line - 1;
  put_blanks (p, 0, p->prefix_indent);
  put_span (p->out, p->prefix);
  intmax_t column = p->prefix_indent + (intmax_t) p->prefix.length;
  if (column < indent)
    {
      put_blanks (p, column, indent - column);
      column = indent;
    }
  if (p->tabs || p->scattered)
    put_words (p, first, last, column);
  else
    put_span (p->out, text_between (p, first, last));
  put_byte (p->out, '\n');
  p->columns_above = column + ELEM (p->words, last + 1).end_before - word->begin;
}

void
put_lines (struct paragraph *p, size_t end)
{
  intmax_t indent = p->first_indent;
  for (size_t i = 0; i < end; i = ELEM (p->words, i).next_line)
    {
      put_line (p, i, indent);
      indent = p->other_indent;
    }
}

/* What a line further down may cost more.  */
enum { FURTHER_DOWN = 3 * 3 };

/* The beginning of a line of little cost, so that the lines above are left as
   they are.  */
static size_t
find_split (const struct paragraph *p)
{
  size_t split = p->count;
  cost least = UINT64_MAX;
  for (size_t i = ELEM (p->words, 0).next_line; i < p->count; i = ELEM (p->words, i).next_line)
    {
      const struct word *word = &ELEM (p->words, i);
      cost line = word->cost - ELEM (p->words, word->next_line).cost;
      if (line < least)
        {
          split = i;
          least = line;
        }
      least += FURTHER_DOWN;
    }
  return split;
}

/* Drop the words before FIRST; the one under way is kept.  */
static void
drop_words (struct paragraph *p, size_t first)
{
  size_t dropped = ELEM (p->words, first).text;
  struct mspan text = MSPAN (p->text);
  mspan_move (text, mspan_span (mspan_slice (text, dropped, p->length)));
  p->length -= dropped;
  for (size_t i = 0; i < first; i++)
    p->chars -= word_length (p, i);
  intmax_t begin = ELEM (p->words, first).begin;
  for (size_t i = first; i <= p->count; i++)
    {
      struct word *word = &ELEM (p->words, i - first);
      *word = ELEM (p->words, i);
      word->begin -= begin;
      word->end_before -= begin;
      word->text = (unsigned short) (word->text - dropped);
    }
  p->count -= first;
}

void
paragraph_put_some (struct paragraph *p)
{
  if (p->count == 0)
    {
      /* A word that is longer than a paragraph may be.  */
      put_span (p->out, span_first (SPAN_ARRAY (p->text), p->length));
      p->length = p->chars = 0;
      return;
    }
  choose_lines (p);
  size_t split = find_split (p);
  put_lines (p, split);
  drop_words (p, split);
}
