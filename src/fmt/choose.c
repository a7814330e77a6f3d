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

/* What it costs to begin a line with a word that has no marks, and none near it.  */
enum { PLAIN_BEGINNING = 70 * 70 };

/* What it costs to begin a line with the word FIRST.  */
static cost
beginning_cost (const struct paragraph *p, size_t first)
{
  cost sum = PLAIN_BEGINNING;
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
line_end_at (const struct line_end *f, intmax_t x)
{
  return ((cost) x * f->square + f->linear) * (cost) x + f->constant;
}

/* The square of a line end, but of the last line's and of the end.  */
enum { SQUARE = 150, RAGGED_SQUARE = 50 };

/* What the line that begins with the word NEXT, and all that follow it, are to the
   line above, of which GOAL - (END + X) columns are lacking, and which has
   END + X - LINE_COLUMNS more than that line.  */
static void
set_line_end (struct paragraph *p, size_t next)
{
  const struct word *word = &ELEM (p->words, next);
  intmax_t lacking = p->measures.goal - word->end_before;
  intmax_t longer = word->end_before - word->line_columns;
  struct line_end sum = { .constant = word->cost + short_cost (lacking)
                                      + ragged_cost (longer),
                          .linear = 100 * (cost) longer - 200 * (cost) lacking,
                          .square = SQUARE };
  /* It is no matter how much shorter the last line is.  */
  if (word->next_line >= p->count)
    {
      sum.constant -= ragged_cost (longer);
      sum.linear -= 100 * (cost) longer;
      sum.square -= RAGGED_SQUARE;
    }
  ELEM (p->line_ends, next) = sum;
  ELEM (p->ranked_ends, next) = (struct ranked_end) {
    .constant = (int64_t) (sum.constant << RANK_BITS | next),
    .linear = (int64_t) (sum.linear << RANK_BITS),
  };
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
  /* Ends before words below this one have ranks; 0 is that none has.  */
  size_t ranked_below;
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
  while (is_too_long (p, search, first))
    search->longest--;
}

/* The same, where P has its ends by column.  */
static inline size_t
longest_by_column (const struct paragraph *p, size_t first)
{
  intmax_t most = ELEM (p->words, first).begin + p->measures.width - p->other_indent;
  if (most >= ELEM (p->words, p->count).end_before)
    return p->count;
  return size_max (stairs_at (&p->ends_by_column, most < 0 ? 0 : (size_t) most), first + 1);
}

/* Learn which is the last word that a line may end before, by the column in which it
   has to end.  */
static void
find_ends_by_column (struct paragraph *p)
{
  size_t column = 0;
  for (size_t next = 0; next < p->count; next++)
    {
      size_t end = (size_t) ELEM (p->words, next + 1).end_before;
      stairs_set (&p->ends_by_column, column, end, (uint16_t) next);
      column = end;
    }
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

/* The line that begins with the word FIRST ends before NEXT, and SUM is what it costs,
   but for its beginning.  */
static inline __attribute__ ((always_inline)) void
set_line (struct paragraph *p, size_t first, size_t next, intmax_t indent, cost sum)
{
  struct word *word = &ELEM (p->words, first);
  word->next_line = (unsigned short) next;
  word->line_columns = line_columns (p, first, next, indent);
  bool marked = first < 2
                || (word->marks | ELEM (p->words, first - 1).marks
                    | ELEM (p->words, first - 2).marks) != 0;
  word->cost = sum + (marked ? beginning_cost (p, first) : PLAIN_BEGINNING);
}

/* Whether lines of the word FIRST that end before words up to NEXT cost more than
   BEST: they lack yet more than the last that was tried.  */
static inline bool
are_dearer (const struct paragraph *p, const struct search *search, size_t next,
            intmax_t before, cost best)
{
  intmax_t lacking = p->measures.goal - before - ELEM (p->words, next).end_before;
  return lacking > 0 && short_cost (lacking) + search->least > best;
}

/* Choose the end of the line that begins with the word FIRST, that of all later
   ones being known.  The line above it has ABOVE columns; 0 is none, or none that
   is known yet.  */
static void
choose_line (struct paragraph *p, const struct search *search, size_t first,
             intmax_t indent, intmax_t above)
{
  intmax_t before = indent - ELEM (p->words, first).begin;
  cost best = UINT64_MAX;
  size_t best_next = first + 1;
  for (size_t next = search->longest; next > first;)
    {
      size_t end = next - size_min (next - first, TRIED_AT_ONCE);
      for (; next > end; next--)
        {
          cost sum = line_end_at (&ELEM (p->line_ends, next), before);
          if (above > 0)
            sum += ragged_cost (line_columns (p, first, next, indent) - above);
          /* Of equals it is the shortest.  */
          bool better = sum <= best;
          best = better ? sum : best;
          best_next = better ? next : best_next;
        }
      if (are_dearer (p, search, next, before, best))
        break;
    }
  set_line (p, first, best_next, indent, best);
}

static inline int64_t
rank_of (const struct paragraph *p, size_t next, intmax_t before)
{
  const struct ranked_end *end = &ELEM (p->ranked_ends, next);
  return end->linear * before + end->constant;
}

static inline int64_t
int64_min (int64_t a, int64_t b)
{
  return a < b ? a : b;
}

/* The same for lines behind the first, by the ranks of their ends: the least has the
   least sum, and of equals the shortest line.  */
static inline void
choose_ranked_line (struct paragraph *p, const struct search *search, size_t first)
{
  intmax_t before = p->other_indent - ELEM (p->words, first).begin;
  int64_t least = INT64_MAX;
  size_t next = search->longest;
  cost square_sum = SQUARE * square ((cost) before), best;
  do
    {
      for (size_t i = 0; i < TRIED_AT_ONCE; i++)
        least = int64_min (least, rank_of (p, next - i, before));
      next -= TRIED_AT_ONCE;
      best = (cost) (least >> RANK_BITS) + square_sum;
      if (are_dearer (p, search, next, before, best))
        next = first;
    }
  while (next >= first + TRIED_AT_ONCE);
  if (next > first)
    {
      for (; next > first; next--)
        least = int64_min (least, rank_of (p, next, before));
      best = (cost) (least >> RANK_BITS) + square_sum;
    }
  set_line (p, first, (size_t) least & ((1 << RANK_BITS) - 1), p->other_indent, best);
}

/* With so many columns, no rank is too large for its type: a line costs less than 2^40,
   all less than 2^50.  */
enum { COLUMNS_MOST = STAIRS_MOST };

static bool
has_few_columns (const struct paragraph *p)
{
  return p->other_indent <= COLUMNS_MOST
         && ELEM (p->words, p->count).end_before <= COLUMNS_MOST;
}

void
choose_lines (struct paragraph *p)
{
  /* The last line may be as short as it is.  */
  ELEM (p->words, p->count).cost = 0;
  ELEM (p->line_ends, p->count) = (struct line_end) { 0 };
  bool few_columns = has_few_columns (p);
  struct search search = {
    .longest = p->count, .known_from = p->count,
    .ranked_below = few_columns ? p->count : 0,
  };
  if (few_columns)
    find_ends_by_column (p);
  for (size_t first = p->count - 1; first > 0; first--)
    {
      if (few_columns)
        search.longest = longest_by_column (p, first);
      else
        find_longest (p, &search, first);
      find_least (p, &search, first);
      if (search.longest < search.ranked_below && search.longest >= first + TRIED_AT_ONCE)
        choose_ranked_line (p, &search, first);
      else
        choose_line (p, &search, first, p->other_indent, 0);
      set_line_end (p, first);
      /* A last line has another square.  */
      if (ELEM (p->words, first).next_line == p->count)
        search.ranked_below = size_min (search.ranked_below, first);
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
