/* A paragraph that fmt fills: its words, and the lines that are made of them.
   SPDX-License-Identifier: GPL-3.0-or-later

   Columns are bytes: fmt knows no other characters.  */

#ifndef FMT_PARAGRAPH_H
#define FMT_PARAGRAPH_H

#include "cli/tool.h"
#include "simd/stairs.h"

/* A longer paragraph is not held whole: some of its lines are put before it is
   read to its end.  GNU has the same limits, and the lines depend on them.  */
enum
{
  CHARS_MOST = 5000,            /* of its words */
  WORDS_MOST = 999,
  WIDTH_MOST = CHARS_MOST / 2
};

/* Gaps up to this are kept in the text.  */
enum { GAP_KEPT = 2 };

/* What a word is to the choice of lines.  */
enum
{
  OPENING = 1,                  /* begins with a parenthesis, a bracket or a quote */
  PUNCTUATED = 2,               /* its last byte is punctuation */
  PERIOD = 4,                   /* ends in one of .?! but for what closes a quote … */
  SENTENCE_END = 8              /* the same, and the text says that it ends a sentence */
};

/* How little a line, or the rest of the paragraph, is liked.  */
typedef uint64_t cost;

/* What it costs to end a line before a word, that and all behind it included.  The
   argument is by how much columns of the line are larger than those above.  All is
   exact: what is larger than its type on the way to a sum is right modulo 2^64, and so
   is the sum.  */
struct line_end
{
  cost constant, linear, square;
};

/* The same, but for the square, as a rank among the ends of one line: 2^RANK_BITS times
   the sum, and the word.  */
struct ranked_end
{
  int64_t constant, linear;
};
enum { RANK_BITS = 10 };
_Static_assert (WORDS_MOST < 1 << RANK_BITS, "a word has room in a rank");

struct word
{
  /* Columns, were the paragraph one line: where it begins, and where the word
     before it ends.  The one behind the last word has that, too.  */
  intmax_t begin, end_before;
  /* Where a line begins with it: the columns of that line, and the cost of all
     from here to the end.  */
  intmax_t line_columns;
  cost cost;
  unsigned short next_line;     /* the word that begins it */
  unsigned short text;          /* where the bytes of this word are */
  unsigned int marks;
};

/* How lines are to be.  */
struct measures
{
  intmax_t width, goal;
};

struct paragraph
{
  struct output *out;
  struct measures measures;
  struct span prefix;           /* before each line */
  bool tabs;                    /* blanks become tabs where they can */
  intmax_t prefix_indent, first_indent, other_indent;

  size_t count;                 /* of whole words; one more may be under way */
  size_t chars;                 /* of all their bytes */
  size_t length;                /* of the text */
  bool scattered;               /* not all gaps are kept in it */
  intmax_t columns_above;       /* of the line put last; 0 before the first */
  struct word words[WORDS_MOST + 1];
  struct line_end line_ends[WORDS_MOST + 1];
  struct ranked_end ranked_ends[WORDS_MOST + 1];
  struct stairs ends_by_column;
  unsigned char text[CHARS_MOST + WORDS_MOST * GAP_KEPT];
};

static inline size_t
word_length (const struct paragraph *p, size_t word)
{
  return (size_t) (ELEM (p->words, word + 1).end_before - ELEM (p->words, word).begin);
}

/* Choose where lines end.  */
void choose_lines (struct paragraph *p);

/* Blanks and the prefix as they stand before text that begins in column
   INDENT; then COUNT blanks from column FROM on.  */
void put_blanks (struct paragraph *p, intmax_t from, intmax_t count);

/* Put the lines of P from its first word up to the word END.  */
void put_lines (struct paragraph *p, size_t end);

/* P is full: put some of it and keep the rest.  */
void paragraph_put_some (struct paragraph *p);

#endif
