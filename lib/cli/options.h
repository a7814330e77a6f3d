/* Options: rows that say how each is spelt, what it does, what --help tells.
   SPDX-License-Identifier: GPL-3.0-or-later

   Rows write into the tool's own struct settings, in the order of the command
   line, so the last one wins without any code.  The macros check the field's
   type when compiling.  A row without help is accepted but not shown.

     { 'a', "append", FLAG (append), N_("add to the given files") },
     { 'b', "number-nonblank", SET (number, NONBLANK), N_("…") },
     { 'w', "width", NUMBER (width, 1, INT_MAX, "N", N_("invalid width")), N_("…") },
     { 0, "total", CHOICE (total, whens, "WHEN"), N_("…") },
     { 's', "separator", TEXT (separator, "STRING"), N_("…") },
     { 'n', "lines", CALL (take_lines, "[-]NUM"), N_("…") },
     { 'q', "quiet", SET (headers, NEVER), N_("…") }, { 0, "silent", ALIAS, NULL },
     { 'A', "show-all", SAME_AS ("vET"), N_("…") },

   getopt_long is underneath: abbreviations, permutation, POSIXLY_CORRECT and
   its messages are GNU's.  */

#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdint.h>

#include "bound/str.h"
#include "cli/choice.h"

struct invocation;

/* What needs thought: called with the tool's settings and the argument, which
   is not given where it may be left out and is.  */
typedef void option_call (struct invocation *inv, void *settings, struct str argument);

/* The option that is being read, as messages name it: as it was given, but in full.  */
const char *option_given (struct invocation *inv);

/* For a text that may be given once, or again the same: FIELD becomes ARGUMENT, or
   COMPLAINT is said and the run ends.  */
void text_once (struct invocation *inv, struct str *field, struct str argument,
                const char *complaint);

struct effect
{
  enum
  {
    EFFECT_NONE, EFFECT_FLAG, EFFECT_SET, EFFECT_NUMBER, EFFECT_CHOICE, EFFECT_TEXT,
    EFFECT_CALL, EFFECT_SAME_AS, EFFECT_ALIAS
  } kind;
  bool optional;                /* the argument may be left out of the word; the
                                   letter takes none … */
  bool attached;                /* … or may have one right behind it: -eCHAR */
  bool clamps;                  /* a number too large is the largest */
  size_t field;                 /* offset in the settings */
  const char *argument;         /* its name in --help; NULL takes none */
  intmax_t value, most;         /* what to set; least and largest number */
  const char *text;             /* letters, an argument that is always the same, or
                                   what is said of a bad number */
  choice_list choices;
  option_call *call;
};

/* The key of a row for all digits (obsolete forms such as -5): a CALL_PLAIN, which
   is given the digit; or a CALL_OR, which is given the rest of the word as well.  */
enum { ANY_DIGIT = 1 };

/* The key of a row for words that are no options (forms such as +5): a CALL with
   no argument's name, which is given each that is not behind "--", in its turn
   among the options, also where POSIXLY_CORRECT is set.  Only those behind "--"
   are operands then, and all behind a word after which INV->options_end is
   true.  */
enum { ANY_OPERAND = 2 };

struct option_row
{
  int key;                      /* a letter, ANY_DIGIT, ANY_OPERAND, or 0 */
  const char *name;             /* behind "--", or NULL */
  struct effect effect;
  const char *help;
  bool in_full;                 /* NAME may not be cut short, so that what is one of GNU's words
                                   cut short stays that: for extensions */
};

/* Fill SETTINGS from the words of a command line, and find where the operands
   begin: (*ARGV)[*FIRST] is the first, behind all options.  Where an option
   inserts words, it becomes another command line.  Usage errors, --help and
   --version end the run.  */
void options_parse (struct invocation *inv, void *settings, int *argc, char ***argv,
                    int *first);

/* All rows of a tool, and what reads them: tools without options, which are
   those that must start fastest, need not hold that code.  */
typedef struct
{
  const struct option_row *base_;
  size_t count;
  void (*parse) (struct invocation *, void *, int *, char ***, int *);
} option_list;

#define OPTIONS(array) \
  { .base_ = (array), .count = COUNT (array), .parse = options_parse }
/* None but --help and --version; all else that looks like one is an error.  */
#define NO_OPTIONS { .base_ = NULL, .count = 0, .parse = options_parse }

/* The row of OPTIONS that takes all operands; NULL where there is none.  */
static inline const struct option_row *
operand_row (option_list options)
{
  FOR_EACH (row, options)
    if (row->key == ANY_OPERAND)
      return row;
  return NULL;
}

/* The next spelling of the option that ROW is of: an alias, or NULL.  */
static inline const struct option_row *
next_spelling (option_list options, const struct option_row *row)
{
  const struct option_row *before = NULL;
  FOR_EACH (other, options)
    {
      if (before == row)
        return other->effect.kind == EFFECT_ALIAS ? other : NULL;
      before = other;
    }
  return NULL;
}

/* Rows of a tool that finds its options among the operands by itself: they are
   shown, their effect is not asked for.  */
#define OPTIONS_READ_BY_TOOL(array) \
  { .base_ = (array), .count = COUNT (array), .parse = NULL }

/* The offset of FIELD, which has TYPE.  */
#define FIELD_(name, type)                                                  \
  (offsetof (struct settings, name)                                         \
   + 0 * sizeof (char[_Generic (((struct settings *) NULL)->name, type: 1)]))

/* A bool becomes true, becomes false.  */
#define FLAG(name) { .kind = EFFECT_FLAG, .field = FIELD_ (name, bool), .value = true }
#define CLEAR(name) { .kind = EFFECT_FLAG, .field = FIELD_ (name, bool), .value = false }
/* An enum becomes MEMBER.  */
#define SET(name, member) \
  { .kind = EFFECT_SET, .field = FIELD_ (name, unsigned int), .value = (member) }
/* An enum becomes what the argument stands for; OTHERWISE where it is left
   out.  */
#define CHOICE(name, rows, word) \
  { .kind = EFFECT_CHOICE, .field = FIELD_ (name, unsigned int), \
    .choices = LIST (rows), .argument = (word) }
#define CHOICE_OR(name, otherwise, rows, word) \
  { .kind = EFFECT_CHOICE, .field = FIELD_ (name, unsigned int), \
    .value = (otherwise), .choices = LIST (rows), .argument = (word), \
    .optional = true }
/* An intmax_t becomes the argument, which lies from LEAST to LARGEST;
   otherwise COMPLAINT is said of it.  NUMBER_CLAMPED has no largest.  */
#define NUMBER(name, least, largest, word, complaint) \
  { .kind = EFFECT_NUMBER, .field = FIELD_ (name, intmax_t), .value = (least), \
    .most = (largest), .argument = (word), .text = (complaint) }
#define NUMBER_CLAMPED(name, least, word, complaint) \
  { .kind = EFFECT_NUMBER, .field = FIELD_ (name, intmax_t), .value = (least), \
    .most = INTMAX_MAX, .clamps = true, .argument = (word), .text = (complaint) }
/* A struct str becomes the argument.  */
#define TEXT(name, word) \
  { .kind = EFFECT_TEXT, .field = FIELD_ (name, struct str), .argument = (word) }
/* FUNCTION does it: with an argument, one that may be left out, one that may be
   left out and else stands right behind the letter, none, always the same
   one.  */
#define CALL(function, word) \
  { .kind = EFFECT_CALL, .call = (function), .argument = (word) }
/* The same, and the words it knows are ROWS, for --help and completions.  */
#define CALL_OF(function, rows, word) \
  { .kind = EFFECT_CALL, .call = (function), .choices = LIST (rows), .argument = (word) }
#define CALL_OR(function, word) \
  { .kind = EFFECT_CALL, .call = (function), .argument = (word), .optional = true }
#define CALL_ATTACHED(function, word) \
  { .kind = EFFECT_CALL, .call = (function), .argument = (word), .optional = true, \
    .attached = true }
#define CALL_PLAIN(function) { .kind = EFFECT_CALL, .call = (function) }
#define CALL_WITH(function, given) \
  { .kind = EFFECT_CALL, .call = (function), .text = (given) }
/* As if those letters had been given.  */
#define SAME_AS(letters) { .kind = EFFECT_SAME_AS, .text = (letters) }
/* Another spelling of the row above.  */
#define ALIAS { .kind = EFFECT_ALIAS }
/* Nothing.  */
#define IGNORED { .kind = EFFECT_NONE }

#endif
