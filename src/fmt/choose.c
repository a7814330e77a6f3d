/* Where the lines of a paragraph end.
   SPDX-License-Identifier: GPL-3.0-or-later

   Knuth and Plass, "Breaking Paragraphs into Lines" (1981), as GNU fmt has it:
   each line has a cost, and of all ways to make lines the one of least cost is
   taken.  That is found from the last word to the first: the best lines from a
   word on are the best first of them, and the best lines from the word behind
   it on.  The numbers are GNU's, for the lines are to be the same.  */

#include <config.h>

#include "paragraph.h"

static cost
square (cost number)
{
  return number * number;
}

/* Costs of a line by the columns it lacks, of two by what they differ.  */
static cost
short_cost (intmax_t columns)
{
  return square (10 * (cost) columns);
}

static cost
ragged_cost (intmax_t columns)
{
  return short_cost (columns) / 2;
}

/* What it costs to begin a line with the word FIRST.  */
static cost
beginning_cost (const struct paragraph *p, size_t first)
{
  cost sum = square (70);
  const struct word *word = &ELEM (p->words, first);
  if (first > 0)
    {
      const struct word *before = &ELEM (p->words, first - 1);
      if (before->marks & PERIOD)
        sum += before->marks & SENTENCE_END ? -square (50) : square (600);
      else if (before->marks & PUNCTUATED)
        sum -= square (40);
      else if (first > 1 && ELEM (p->words, first - 2).marks & SENTENCE_END)
        /* The line above would end with the first word of a sentence.  */
        sum += square (200) / (word_length (p, first - 1) + 2);
    }
  if (word->marks & OPENING)
    sum -= square (40);
  else if (word->marks & SENTENCE_END)
    /* The last word of a sentence.  */
    sum += square (150) / (word_length (p, first) + 2);
  return sum;
}

static cost
polynomial_at (const struct polynomial *f, intmax_t x)
{
  return ((cost) x * f->square + f->linear) * (cost) x + f->constant;
}

/* What the line that begins with the word NEXT, and all that follow it, are to the
   line above, of which GOAL - (END + X) columns are lacking, and which has
   END + X - LINE_COLUMNS more than that line.  */
static void
set_line_end (struct paragraph *p, size_t next)
{
  struct word *word = &ELEM (p->words, next);
  intmax_t lacking = p->measures.goal - word->end_before;
  intmax_t longer = word->end_before - word->line_columns;
  struct polynomial sum = { .constant = word->cost + short_cost (lacking),
                            .linear = -(200 * (cost) lacking),
                            .square = 100 };
  /* It is no matter how much shorter the last line is.  */
  if (word->next_line < p->count)
    {
      sum.constant += ragged_cost (longer);
      sum.linear += 100 * (cost) longer;
      sum.square += 50;
    }
  word->line_end = sum;
}

/* The search for the end of the line that begins with one word after the
   other.  */
struct search
{
  size_t longest;               /* the word behind the longest line that fits */
  /* No line that follows costs less than LEAST, as long as LONGEST is not below
     KNOWN_FROM.  */
  cost least;
  size_t known_from;
};

/* Columns of the line from the word FIRST to that before NEXT.  */
static intmax_t
line_columns (const struct paragraph *p, size_t first, size_t next, intmax_t indent)
{
  return indent + ELEM (p->words, next).end_before - ELEM (p->words, first).begin;
}

/* Whether the longest line is too long.  That a word is too long does not
   count.  */
static bool
is_too_long (const struct paragraph *p, const struct search *search, size_t first)
{
  return (search->longest > first + 1)
         & (line_columns (p, first, search->longest, p->other_indent) > p->measures.width);
}

static void
find_longest (const struct paragraph *p, struct search *search, size_t first)
{
  /* It is shorter by a word on average: twice without a branch that could not be
     foretold.  */
  search->longest -= is_too_long (p, search, first);
  search->longest -= is_too_long (p, search, first);
  while (is_too_long (p, search, first))
    search->longest--;
}

/* So many words later LEAST is looked for again.  */
enum { LEAST_LASTS = 64 };

static void
find_least (const struct paragraph *p, struct search *search, size_t first)
{
  if (search->longest < search->known_from)
    {
      search->known_from
        = search->longest > LEAST_LASTS ? search->longest - LEAST_LASTS : 0;
      search->least = UINT64_MAX;
      for (size_t next = first + 1; next <= search->longest; next++)
        if (ELEM (p->words, next).cost < search->least)
          search->least = ELEM (p->words, next).cost;
    }
}

/* Lines are tried by so many at a time, the longest first: all that are any good,
   nearly always.  */
enum { TRIED_AT_ONCE = 5 };

/* Choose the end of the line that begins with the word FIRST, that of all later
   ones being known.  The line above it has ABOVE columns; 0 is none, or none that
   is known yet.  */
static inline void
choose_line (struct paragraph *p, const struct search *search, size_t first,
             intmax_t indent, intmax_t above)
{
  struct word *word = &ELEM (p->words, first);
  intmax_t before = indent - word->begin;
  cost best = UINT64_MAX;
  size_t best_next = first + 1;
  for (size_t next = search->longest; next > first;)
    {
      size_t end = next - size_min (next - first, TRIED_AT_ONCE);
      for (; next > end; next--)
        {
          cost sum = polynomial_at (&ELEM (p->words, next).line_end, before);
          if (above > 0)
            sum += ragged_cost (line_columns (p, first, next, indent) - above);
          /* Of equals it is the shortest.  */
          bool better = sum <= best;
          best = better ? sum : best;
          best_next = better ? next : best_next;
        }
      /* Those that are left lack yet more.  */
      intmax_t lacking = p->measures.goal - before - ELEM (p->words, next).end_before;
      if (lacking > 0 && short_cost (lacking) + search->least > best)
        break;
    }
  word->next_line = (unsigned short) best_next;
  word->line_columns = line_columns (p, first, best_next, indent);
  word->cost = best + beginning_cost (p, first);
}

void
choose_lines (struct paragraph *p)
{
  /* The last line may be as short as it is.  */
  struct word *end = &ELEM (p->words, p->count);
  end->cost = 0;
  end->line_end = (struct polynomial) { 0 };
  struct search search = { .longest = p->count, .known_from = p->count };
  for (size_t first = p->count - 1; first > 0; first--)
    {
      find_longest (p, &search, first);
      find_least (p, &search, first);
      choose_line (p, &search, first, p->other_indent, 0);
      set_line_end (p, first);
      if (ELEM (p->words, first).cost < search.least)
        search.least = ELEM (p->words, first).cost;
    }
  /* The first has an indentation of its own.  */
  search = (struct search) { .longest = 1 };
  while (search.longest < p->count
         && line_columns (p, 0, search.longest + 1, p->first_indent) <= p->measures.width)
    search.longest++;
  choose_line (p, &search, 0, p->first_indent, p->columns_above);
}
