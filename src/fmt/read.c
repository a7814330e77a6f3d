/* Paragraphs, as they are read.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "read.h"

#include "simd/gap.h"
#include "text/classes.h"

enum { TAB_COLUMNS = 8, DEFAULT_INDENT = 3 };

/* What a byte may be; the marks of a word besides.  */
enum
{
  SPACE = 16,                   /* ends a word */
  CLOSING = 32
};

static void
mark (struct reader *r, struct span bytes, unsigned char marks)
{
  for (unsigned char byte; span_take (&bytes, &byte);)
    ELEM (r->marks, byte) |= marks;
}

struct reader
reader_of (const struct style *style, struct input *in, struct paragraph *p)
{
  struct reader r = { .style = style, .in = in, .rest = span_empty () };
  for (unsigned int byte = 0; byte < COUNT (r.marks); byte++)
    if (byte_is (CLASS_PUNCT, (unsigned char) byte))
      ELEM (r.marks, byte) = PUNCTUATED;
  mark (&r, SPAN (" \t\n\v\f\r"), SPACE);
  /* GNU takes NUL for each of these.  */
  mark (&r, SPAN ("(['`\"\0"), OPENING);
  mark (&r, SPAN (")]'\"\0"), CLOSING);
  mark (&r, SPAN (".?!\0"), PERIOD);
  p->tabs = false;
  p->other_indent = 0;
  return r;
}

/* Whether something is left to be read.  */
static bool
have_rest (struct reader *r)
{
  if (r->rest.length > 0 || input_block (r->in, &r->rest))
    return true;
  r->rest = span_empty ();
  return false;
}

/* The next byte; END behind the last.  */
enum { END = -1 };

static int
next_byte (struct reader *r)
{
  return have_rest (r) ? span_at (r->rest, 0) : END;
}

static void
drop_byte (struct reader *r)
{
  r->rest = span_from (r->rest, 1);
}

/* Pass over blanks; the byte behind them.  */
static int
skip_blanks (struct reader *r, struct paragraph *p)
{
  /* Most often it is one space.  */
  if (r->rest.length > 1 && span_at (r->rest, 0) == ' ' && span_at (r->rest, 1) > ' ')
    {
      r->column++;
      drop_byte (r);
      return span_at (r->rest, 0);
    }
  int byte;
  while ((byte = next_byte (r)) == ' ' || byte == '\t')
    {
      if (byte == '\t')
        {
          p->tabs = true;
          r->column = (r->column / TAB_COLUMNS + 1) * TAB_COLUMNS;
        }
      else
        r->column++;
      drop_byte (r);
    }
  return byte;
}

/* Pass over what is in front of a line's text: blanks, the prefix, blanks.  The
   byte behind it, where the prefix, if it is another one, ends.  */
static int
begin_line (struct reader *r, struct paragraph *p)
{
  r->column = 0;
  int byte = skip_blanks (r, p);
  struct span prefix = r->style->prefix;
  if (prefix.length == 0)
    {
      r->prefix_indent = r->column < r->style->blanks_before ? r->column
                                                             : r->style->blanks_before;
      return byte;
    }
  r->prefix_indent = r->column;
  for (unsigned char wanted; span_take (&prefix, &wanted);)
    {
      if (byte != wanted)
        return byte;
      r->column++;
      drop_byte (r);
      byte = next_byte (r);
    }
  return skip_blanks (r, p);
}

/* The column in which text must begin for the line to have the prefix.  */
static intmax_t
column_of_text (const struct reader *r)
{
  return r->prefix_indent + (intmax_t) r->style->prefix.length + r->style->blanks_behind;
}

/* Whether the line that begins with BYTE is to be filled.  */
static bool
has_text (const struct reader *r, int byte)
{
  return byte != '\n' && byte != END && r->prefix_indent >= r->style->blanks_before
         && r->column >= column_of_text (r);
}

/* Whether that line may go on with the paragraph P.  */
static bool
goes_on (const struct reader *r, const struct paragraph *p, int byte)
{
  return byte != '\n' && byte != END && r->prefix_indent == p->prefix_indent
         && r->column >= column_of_text (r);
}

/* Put a line that is not to be filled, of which BYTE is the next byte.  False
   at the end.  */
static bool
copy_line (struct reader *r, struct paragraph *p, int byte)
{
  if (r->column > r->prefix_indent || (byte != '\n' && byte != END))
    {
      put_blanks (p, 0, r->prefix_indent);
      struct span prefix = r->style->prefix;
      intmax_t column = r->prefix_indent;
      for (unsigned char next; column < r->column && span_take (&prefix, &next); column++)
        put_byte (p->out, next);
      if (byte != '\n' && byte != END)
        put_blanks (p, column, r->column - column);
      if (byte == END
          && r->column >= r->prefix_indent + (intmax_t) r->style->prefix.length)
        put_byte (p->out, '\n');
    }
  while (have_rest (r))
    {
      size_t end = span_find (r->rest, '\n');
      put_span (p->out, span_first (r->rest, end));
      bool whole = end < r->rest.length;
      r->rest = span_from (r->rest, end + whole);
      if (whole)
        {
          put_byte (p->out, '\n');
          return true;
        }
    }
  return false;
}

/* Say how the lines of P but the first are indented, the current one being the
   second, if P has one.  */
static void
set_other_indent (const struct reader *r, struct paragraph *p, bool has_second)
{
  const struct style *style = r->style;
  if (style->split_only)
    p->other_indent = p->first_indent;
  else if (style->crown_margin)
    p->other_indent = has_second ? r->column : p->first_indent;
  else if (style->tagged_paragraph)
    {
      if (has_second && r->column != p->first_indent)
        p->other_indent = r->column;
      /* Only one line: the others keep what they had, if it tells them from the
         first.  */
      else if (p->other_indent == p->first_indent)
        p->other_indent = p->first_indent == 0 ? DEFAULT_INDENT : 0;
    }
  else
    p->other_indent = p->first_indent;
}

static void
make_room (const struct reader *r, struct paragraph *p)
{
  set_other_indent (r, p, true);
  paragraph_put_some (p);
}

static void
append_text (struct paragraph *p, struct span text)
{
  mspan_copy (mspan_from (MSPAN (p->text), p->length), text);
  p->length += text.length;
}

static bool
is_space (const struct reader *r, unsigned char byte)
{
  return ELEM (r->marks, byte) & SPACE;
}

/* How many bytes TEXT has up to a space, but one at least.  */
static size_t
length_to_space (const struct reader *r, struct span text)
{
  size_t length = 1;
  while ((length = span_find_low (text, length)) < text.length
         && !is_space (r, span_at (text, length)))
    length++;
  return length;
}

/* What the word TEXT is.  */
static unsigned int
marks_of (const struct reader *r, struct span text)
{
  size_t last = text.length - 1;
  unsigned int marks = ELEM (r->marks, span_at (text, 0)) & OPENING;
  marks |= ELEM (r->marks, span_at (text, last)) & PUNCTUATED;
  while (last > 0 && ELEM (r->marks, span_at (text, last)) & CLOSING)
    last--;
  marks |= ELEM (r->marks, span_at (text, last)) & PERIOD;
  return marks;
}

/* Whether the word TEXT has no marks for sure.  */
static inline bool
is_unmarked (const struct reader *r, struct span text)
{
  return ((ELEM (r->marks, span_at (text, 0)) & OPENING)
          | ELEM (r->marks, span_at (text, text.length - 1))) == 0;
}

/* Append the word that R->rest begins with, if all of it is there and short.  */
static bool
append_short_word (struct reader *r, struct paragraph *p)
{
  enum { SHORT = 16 };
  struct span rest = r->rest;
  if (rest.length <= SHORT || CHARS_MOST - p->chars < SHORT)
    return false;
  size_t length = length_to_space (r, rest);
  if (length > SHORT)
    return false;
  /* So many bytes are copied at once, whatever is behind the word.  */
  mspan_copy (mspan_slice (MSPAN (p->text), p->length, p->length + SHORT),
              span_first (rest, SHORT));
  p->length += length;
  p->chars += length;
  r->rest = span_from (rest, length);
  return true;
}

static void
append_word (struct reader *r, struct paragraph *p)
{
  bool begun = false;
  while (have_rest (r) && !(begun && is_space (r, span_at (r->rest, 0))))
    {
      size_t length = length_to_space (r, r->rest), room = CHARS_MOST - p->chars;
      if (room == 0)
        make_room (r, p);
      else
        {
          length = size_min (length, room);
          append_text (p, span_first (r->rest, length));
          p->chars += length;
          r->rest = span_from (r->rest, length);
          begun = true;
        }
    }
}

/* Read a word, behind the last whole one of P, and count it not yet.  */
static void
read_word (struct reader *r, struct paragraph *p)
{
  ELEM (p->words, p->count).text = (unsigned short) p->length;
  if (!append_short_word (r, p))
    append_word (r, p);
  struct word *word = &ELEM (p->words, p->count);
  struct span text = span_slice (SPAN_ARRAY (p->text), word->text, p->length);
  word->marks = marks_of (r, text);
  r->column += (intmax_t) text.length;
}

/* The word read last is followed by GAP columns of blanks, then BYTE: see
   whether it ends a sentence; where the next word begins.  */
static void
end_word (struct reader *r, struct paragraph *p, intmax_t gap, int byte)
{
  struct word *word = &ELEM (p->words, p->count);
  bool line_ends = byte == '\n' || byte == END;
  if (byte == END || (word->marks & PERIOD && (byte == '\n' || gap > 1)))
    word->marks |= SENTENCE_END;
  if (line_ends || r->style->uniform_spacing)
    gap = word->marks & SENTENCE_END ? 2 : 1;
  if (p->count == WORDS_MOST - 1)
    make_room (r, p);
  word = &ELEM (p->words, p->count);
  intmax_t end = word->begin + (intmax_t) (p->length - word->text);
  p->count++;
  word = &ELEM (p->words, p->count);
  word->end_before = end;
  word->begin = end + gap;
  if (gap <= GAP_KEPT)
    {
      mspan_fill (mspan_slice (MSPAN (p->text), p->length, p->length + GAP_KEPT), ' ');
      p->length += (size_t) gap;
    }
  else
    p->scattered = true;
}

/* Whether a line that begins with a word, in the first column, goes on with P.  */
static bool
is_flat (const struct reader *r, const struct paragraph *p)
{
  return r->joins && p->other_indent == 0 && p->prefix_indent == 0
         && r->style->prefix.length == 0 && r->style->blanks_before == 0;
}

/* P has a word of LENGTH more, behind which is one blank.  */
static void
append_plain_word (struct paragraph *p, size_t length, unsigned int marks)
{
  struct word *word = &ELEM (p->words, p->count);
  word->text = (unsigned short) p->length;
  word->marks = marks;
  intmax_t end = word->begin + (intmax_t) length;
  p->count++;
  word = &ELEM (p->words, p->count);
  word->end_before = end;
  word->begin = end + 1;
  p->length += length + 1;
  p->chars += length;
}

/* Take words that are at hand, each with one blank behind it and then another word; the
   blank may be the end of a line where lines are simply joined.  False where there are
   none.  */
static bool
read_plain_words (struct reader *r, struct paragraph *p)
{
  if (r->rest.length < GAPS_SPAN || CHARS_MOST - p->chars < GAPS_SPAN
      || WORDS_MOST - 1 - p->count < GAPS_SPAN / 2)
    return false;
  struct span text = span_first (r->rest, GAPS_SPAN);
  struct gaps gaps = span_copy_gaps (text, mspan_from (MSPAN (p->text), p->length));
  uint64_t stops = gaps.others | (gaps.low & gaps.low >> 1) | (uint64_t) 1 << (GAPS_SPAN - 1);
  if (!is_flat (r, p))
    stops |= gaps.newlines;
  /* Those below the first stop.  */
  uint64_t ends = gaps.low & (stops ^ (stops - 1)) >> 1;
  size_t begin = 0;
  for (; ends != 0; ends &= ends - 1)
    {
      size_t end = gaps_first (ends);
      struct span word = span_slice (text, begin, end);
      unsigned int marks = is_unmarked (r, word) ? 0 : marks_of (r, word);
      /* At the end of a line, a sentence would end.  */
      if (marks & PERIOD && span_at (text, end) == '\n')
        break;
      append_plain_word (p, end - begin, marks);
      if (span_at (text, end) == '\n')
        r->column = -1 - (intmax_t) end;
      begin = end + 1;
    }
  r->column += (intmax_t) begin;
  r->rest = span_from (r->rest, begin);
  return begin > 0;
}

/* Add the words of the current line to P, and begin the next line, whose first
   byte is returned.  */
static int
read_line (struct reader *r, struct paragraph *p)
{
  int byte;
  do
    {
      while (read_plain_words (r, p))
        ;
      read_word (r, p);
      intmax_t begin = r->column;
      byte = skip_blanks (r, p);
      end_word (r, p, r->column - begin, byte);
    }
  while (byte != '\n' && byte != END);
  if (byte == '\n')
    drop_byte (r);
  return begin_line (r, p);
}

/* Begin P with the current line.  */
static void
paragraph_begin (const struct reader *r, struct paragraph *p)
{
  p->prefix = r->style->prefix;
  p->prefix_indent = r->prefix_indent;
  p->first_indent = r->column;
  p->count = p->chars = p->length = 0;
  p->scattered = false;
  p->columns_above = 0;
  ELEM (p->words, 0).begin = 0;
}

bool
read_paragraph (struct reader *r, struct paragraph *p)
{
  int byte = next_byte (r);
  if (!r->begun)
    byte = begin_line (r, p);
  r->begun = true;
  while (!has_text (r, byte))
    {
      if (!copy_line (r, p, byte))
        return false;
      byte = begin_line (r, p);
    }
  paragraph_begin (r, p);
  r->joins = false;
  byte = read_line (r, p);
  bool second = goes_on (r, p, byte);
  set_other_indent (r, p, second);
  const struct style *style = r->style;
  /* A tag's line is a paragraph by itself where the next is indented alike.  */
  bool joins = !style->split_only
               && !(style->tagged_paragraph && !style->crown_margin
                    && r->column == p->first_indent);
  r->joins = joins;
  /* Whatever the indentation of the second line in those two modes is, it has just
     become that of the others.  */
  while (joins && goes_on (r, p, byte) && r->column == p->other_indent)
    byte = read_line (r, p);
  ELEM (p->words, p->count - 1).marks |= PERIOD | SENTENCE_END;
  return true;
}
