/* What the contexts and the words of a text are.
   SPDX-License-Identifier: GPL-3.0-or-later

   A context is what an entry shows at most: a sentence, a line.  A place is an index
   into the text; a stretch of it is [begin, end).  */

#ifndef PTX_RULES_H
#define PTX_RULES_H

#include "cli/tool.h"
#include "simd/sets.h"
#include "text/pattern.h"

enum contexts
{
  SENTENCES,
  LINES,
  WHOLE_TEXTS,
  MATCHED_CONTEXTS              /* those that end in what a pattern matches */
};

/* The expressions for the first two.  */
#define SENTENCE_END "[.?!][]\"')}]*\\($\\|\t\\|  \\)[ \t\n]*"
#define LINE_END "\n"

struct rules
{
  struct invocation *inv;
  enum contexts contexts;
  struct span context_text;     /* what their end matches, as an expression */
  struct pattern context_end;
  bool words_matched;           /* by a pattern; otherwise runs of letters */
  struct pattern word;
  struct byte_set letters;
  struct byte_set spaces;
  bool folds;                   /* words are the same that are so in capitals */
  struct byte_map capitals;
};

/* Rules without words; contexts are sentences.  FOLDS says whether lower case is taken
   for upper.  */
struct rules rules_of_locale (struct invocation *inv, bool folds);

/* Compile TEXT, an expression; what is wrong with it ends the run.  */
struct pattern rules_compile (struct rules *r, struct span text);

/* Where the context that begins at BEGIN ends, what separates it from the next
   included.  */
size_t rules_context_end (struct rules *r, struct span text, size_t begin);

/* The next word of [begin, end).  False where there is none.  */
bool rules_next_word (struct rules *r, struct span text, struct match part,
                      struct match *word);

/* Where one comes from AT by a step towards END, which is behind it: over the word or
   part of a word there, or else over a byte.  */
size_t rules_step (struct rules *r, struct span text, size_t at, size_t end);

/* Pass over white space, over anything else, from AT to END at most; over white space
   backwards, to BEGIN at most.  */
size_t pass_spaces (const struct rules *r, struct span text, size_t at, size_t end);
size_t pass_non_spaces (const struct rules *r, struct span text, size_t at, size_t end);
size_t pass_spaces_back (const struct rules *r, struct span text, size_t at, size_t begin);

#endif
