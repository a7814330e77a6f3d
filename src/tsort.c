/* tsort: put words in an order that pairs of them ask for.
   POSIX.1-2024 tsort; GNU manual, "tsort invocation".
   SPDX-License-Identifier: GPL-3.0-or-later

   Of the orders that would do GNU has one, and so do we: words without a word before
   them come in the order of their bytes; a word that is put frees those behind it, the
   one that was named last first.  */

#include <config.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "io/whole.h"
#include "order/numbers.h"
#include "order/symbols.h"

static const struct option_row options[] = {
  { 'w', NULL, IGNORED, NULL },
};

static int tsort_main (struct invocation *);

const struct tool tsort_tool = {
  .name = "tsort",
  .synopsis = N_("[OPTION] [FILE]"),
  .summary = N_("Take pairs of words from FILE, and put all words, each on a line of its own, so\n"
                "that the first of each pair comes before the second.  A pair of equal words\n"
                "only names the word.\n\n"
                "Words are parted by spaces, TABs and newlines.  A loop, which no order could\n"
                "heed, is told of, and one of its pairs is left out of account.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .run = tsort_main,
};

/* Words and pairs are told by their numbers.  */
static const uint32_t NONE = UINT32_MAX;

static inline uint32_t
number_at (const numbers32 *numbers, size_t index)
{
  return VEC_AT (*numbers, index);
}

struct relation { uint32_t before, behind; };
typedef VEC (struct relation) relations;

struct graph
{
  struct invocation *inv;
  struct str file;
  struct symbols words;
  numbers32 predecessors;       /* how many a word has that are not put */
  /* The words behind each word: those of WORD are from VEC_AT (begins, WORD) up to the
     next word's, the last one named first; NONE where a pair was left out.  */
  numbers32 begins, behind;
  numbers32 queue;              /* what is to be put, and before NEXT has been */
  size_t next;
  /* Only where there are loops: */
  numbers32 order, rank;        /* all words by their bytes, and where each is there */
  numbers32 back_begins, back;  /* the pairs that a word is the second of, in the order
                                   of the first; by their place in BEHIND */
  numbers32 first;              /* the first word of each of those places */
  numbers32 link;               /* the next word of a chain */
  size_t done;                  /* before that in ORDER no word is left */
};

/* --- reading -------------------------------------------------------------- */

static bool
parts_words (unsigned char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n';
}

/* The next word of TEXT from *AT on, which is then where to go on.  What follows a NUL
   in it is not seen.  */
static bool
next_word (struct span text, size_t *at, struct span *word)
{
  size_t begin = *at;
  while (begin < text.length && parts_words (span_at (text, begin)))
    begin++;
  size_t end = begin;
  while (end < text.length && !parts_words (span_at (text, end)))
    end++;
  *at = end;
  *word = span_slice (text, begin, end);
  *word = span_first (*word, span_find (*word, '\0'));
  return end > begin;
}

static struct span
read_text (struct graph *graph, struct whole *whole)
{
  struct invocation *inv = graph->inv;
  struct input in;
  if (str_equal (graph->file, STR ("-")))
    input_stdin (&in, graph->file, NULL);
  else
    input_open (&in, graph->file, NULL);
  if (in.error)
    {
      complain_file (inv, graph->file, in.error);
      stop (inv);
    }
  if (!whole_read (whole, &in, SIZE_MAX))
    bound_out_of_memory ();
  if (in.error)
    {
      complain_errno (inv, in.error, _("%s: read error"), quoted_name (graph->file));
      stop (inv);
    }
  input_close (&in);
  return whole_span (whole);
}

/* The pairs of TEXT whose words differ.  */
static relations
read_pairs (struct graph *graph, struct span text)
{
  relations pairs = { 0 };
  size_t at = 0;
  for (struct span first, second; next_word (text, &at, &first);)
    {
      if (!next_word (text, &at, &second))
        {
          complain (graph->inv, _("%s: input contains an odd number of tokens"),
                    quoted_name (graph->file));
          stop (graph->inv);
        }
      uint32_t before = symbols_number (&graph->words, first);
      uint32_t behind = symbols_number (&graph->words, second);
      if (before != behind)
        VEC_PUSH (pairs, ((struct relation) { before, behind }));
    }
  return pairs;
}

static void
make_graph (struct graph *graph, const relations *pairs)
{
  size_t count = graph->words.names.count;
  if (pairs->count >= NONE)
    bound_out_of_memory ();
  graph->predecessors = numbers32_make (count);
  graph->begins = numbers32_make (count + 1);
  graph->behind = numbers32_make (pairs->count);
  FOR_EACH (pair, *pairs)
    {
      VEC_AT (graph->predecessors, pair->behind)++;
      VEC_AT (graph->begins, pair->before)++;
    }
  /* Each word's pairs end where the next word's begin; filling moves that end to the
     beginning.  */
  uint32_t sum = 0;
  FOR_EACH (begin, graph->begins)
    *begin = sum += *begin;
  FOR_EACH (pair, *pairs)
    {
      uint32_t place = --VEC_AT (graph->begins, pair->before);
      VEC_AT (graph->behind, place) = pair->behind;
    }
}

/* --- putting -------------------------------------------------------------- */

static struct span
name_of (const struct graph *graph, uint32_t word)
{
  return VEC_AT (graph->words.names, word);
}

/* A word and its name, to be sorted.  */
struct named { struct span name; uint32_t word; };
typedef VEC (struct named) named_vec;

static int
compare_names (const void *a, const void *b)
{
  const struct named *x = a, *y = b;
  return span_compare (x->name, y->name);
}

static void
enqueue (struct graph *graph, uint32_t word)
{
  VEC_PUSH (graph->queue, word);
}

static void
enqueue_first (struct graph *graph)
{
  named_vec names = { 0 };
  for (uint32_t word = 0; word < graph->words.names.count; word++)
    if (VEC_AT (graph->predecessors, word) == 0)
      VEC_PUSH (names, ((struct named) { name_of (graph, word), word }));
  VEC_SORT (names, compare_names);
  FOR_EACH (named, names)
    enqueue (graph, named->word);
  VEC_RELEASE (names);
}

/* WORD has one predecessor less.  */
static void
release (struct graph *graph, uint32_t word)
{
  if (--VEC_AT (graph->predecessors, word) == 0)
    enqueue (graph, word);
}

/* Put what can be put.  */
static void
put_queue (struct graph *graph)
{
  struct output *out = &graph->inv->out;
  while (graph->next < graph->queue.count)
    {
      uint32_t word = VEC_AT (graph->queue, graph->next++);
      put_span (out, name_of (graph, word));
      put_byte (out, '\n');
      size_t end = VEC_AT (graph->begins, word + 1);
      for (size_t i = VEC_AT (graph->begins, word); i < end; i++)
        if (VEC_AT (graph->behind, i) != NONE)
          release (graph, VEC_AT (graph->behind, i));
    }
}

/* --- loops ---------------------------------------------------------------- */

/* Have all words in the order of their bytes, and all pairs by their second word.  */
static void
prepare_loops (struct graph *graph)
{
  size_t count = graph->words.names.count, pairs = graph->behind.count;
  named_vec all = { 0 };
  for (uint32_t word = 0; word < count; word++)
    VEC_PUSH (all, ((struct named) { name_of (graph, word), word }));
  VEC_SORT (all, compare_names);
  graph->order = numbers32_make (count);
  graph->rank = numbers32_make (count);
  graph->link = numbers32_make (count);
  graph->back_begins = numbers32_make (count + 1);
  graph->back = numbers32_make (pairs);
  graph->first = numbers32_make (pairs);
  for (uint32_t i = 0; i < count; i++)
    {
      uint32_t word = VEC_AT (all, i).word;
      VEC_AT (graph->order, i) = word;
      VEC_AT (graph->rank, word) = i;
      VEC_AT (graph->link, i) = NONE;
    }
  VEC_RELEASE (all);
  FOR_EACH (word, graph->behind)
    VEC_AT (graph->back_begins, *word)++;
  uint32_t sum = 0;
  FOR_EACH (begin, graph->back_begins)
    *begin = sum += *begin;
  for (size_t left = count; left > 0; left--)
    {
      uint32_t word = VEC_AT (graph->order, left - 1);
      uint32_t end = VEC_AT (graph->begins, word + 1);
      for (uint32_t pair = VEC_AT (graph->begins, word); pair < end; pair++)
        {
          uint32_t behind = VEC_AT (graph->behind, pair);
          uint32_t place = --VEC_AT (graph->back_begins, behind);
          VEC_AT (graph->back, place) = pair;
          VEC_AT (graph->first, pair) = word;
        }
    }
}

/* The pair of which WORD is the second, and the first is left and comes soonest from
   the place *AT in the order on; *AT is then behind it.  NONE where there is none.  */
static uint32_t
pair_from (struct graph *graph, uint32_t word, size_t *at)
{
  size_t low = VEC_AT (graph->back_begins, word), end = VEC_AT (graph->back_begins, word + 1);
  for (size_t high = end; low < high;)
    {
      size_t middle = low + (high - low) / 2;
      uint32_t pair = VEC_AT (graph->back, middle);
      if (VEC_AT (graph->rank, number_at (&graph->first, pair)) < *at)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < end; low++)
    {
      uint32_t pair = VEC_AT (graph->back, low), first = VEC_AT (graph->first, pair);
      if (VEC_AT (graph->behind, pair) == NONE || VEC_AT (graph->predecessors, first) == 0)
        continue;
      *at = VEC_AT (graph->rank, first) + 1;
      return pair;
    }
  return NONE;
}

/* Tell of the words from HEAD to LAST along the links, and undo all links.  */
static void
tell_loop (struct graph *graph, uint32_t head, uint32_t last)
{
  struct invocation *inv = graph->inv;
  complain (inv, _("%s: input contains a loop:"), quoted_name (graph->file));
  bool in_loop = true;
  for (uint32_t word = head, next; word != NONE; word = next)
    {
      if (in_loop)
        {
          BUF (name);
          buf_append (&name, name_of (graph, word));
          complain (inv, "%s", str_c (buf_str (&name)));
        }
      in_loop = in_loop && word != last;
      next = VEC_AT (graph->link, word);
      VEC_AT (graph->link, word) = NONE;
    }
}

/* All words that are left have one before them that is left.  Go round all words in
   their order, again and again; the first that is left begins a chain, and each that
   has the head of the chain behind it becomes the head.  When it is in the chain
   already, that is a loop: tell of it, and leave out the pair that closes it.  */
static void
break_loop (struct graph *graph)
{
  while (VEC_AT (graph->predecessors, number_at (&graph->order, graph->done)) == 0)
    graph->done++;
  size_t at = graph->done;
  uint32_t head = VEC_AT (graph->order, at++);
  for (;;)
    {
      uint32_t pair = pair_from (graph, head, &at);
      if (pair == NONE)
        {
          at = 0;
          pair = pair_from (graph, head, &at);
        }
      uint32_t word = VEC_AT (graph->first, pair);
      if (VEC_AT (graph->link, word) != NONE)
        {
          tell_loop (graph, head, word);
          VEC_AT (graph->behind, pair) = NONE;
          release (graph, head);
          return;
        }
      VEC_AT (graph->link, word) = head;
      head = word;
    }
}

static int
tsort_main (struct invocation *inv)
{
  struct graph graph = { .inv = inv, .file = STR ("-") };
  struct whole whole = whole_empty ();
  if (inv->operands.count > 1)
    extra_operand (inv, VEC_AT (inv->operands, 1));
  if (inv->operands.count > 0)
    graph.file = VEC_AT (inv->operands, 0);
  relations pairs = read_pairs (&graph, read_text (&graph, &whole));
  make_graph (&graph, &pairs);
  enqueue_first (&graph);
  put_queue (&graph);
  if (graph.queue.count < graph.words.names.count)
    prepare_loops (&graph);
  while (graph.queue.count < graph.words.names.count)
    {
      break_loop (&graph);
      put_queue (&graph);
    }
  return inv->status;
}
