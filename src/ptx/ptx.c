/* ptx: index the words of texts, each in its context.
   GNU manual, "ptx invocation"; ptx of System V.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "escapes.h"
#include "format.h"
#include "io/whole.h"
#include "text/classes.h"
#include "text/number.h"

enum output_format { FORMAT_BY_MODE, FORMAT_ROFF, FORMAT_TEX };

static const struct choice formats[] = {
  { "roff", FORMAT_ROFF, NULL },
  { "tex", FORMAT_TEX, NULL },
};

struct settings
{
  bool auto_reference, references, references_right;
  bool ignore_case;
  bool system_v;
  bool typeset;
  enum output_format format;
  struct str macro, flag;
  struct str contexts, words;   /* expressions */
  struct str break_file, ignore_file, only_file;
  intmax_t gap, width;          /* 0 is a usual width */
};

static option_call take_gap, take_width;

static const struct option_row options[] = {
  { 'A', "auto-reference", FLAG (auto_reference),
    N_("refer to each keyword by its file and line") },
  { 'G', "traditional", FLAG (system_v), N_("do as ptx of System V does") },
  { 'F', "flag-truncation", TEXT (flag, "STRING"),
    N_("put STRING, / by default, where context is cut off") },
  { 'M', "macro-name", TEXT (macro, "STRING"),
    N_("call the macro of roff or TeX STRING instead of xx") },
  { 'O', NULL, SET (format, FORMAT_ROFF), N_("write calls of a roff macro") },
  { 0, "format", CHOICE (format, formats, "FORMAT"),
    N_("write calls of a macro of FORMAT: roff or tex") },
  { 'R', "right-side-refs", FLAG (references_right),
    N_("put references on the right, where -w does not count them") },
  { 'S', "sentence-regexp", TEXT (contexts, "REGEXP"),
    N_("let lines or sentences end in what REGEXP matches") },
  { 'T', NULL, SET (format, FORMAT_TEX), N_("write calls of a TeX macro") },
  { 'W', "word-regexp", TEXT (words, "REGEXP"), N_("let words be what REGEXP matches") },
  { 'b', "break-file", TEXT (break_file, "FILE"),
    N_("let words be made of what FILE has no character of") },
  { 'f', "ignore-case", FLAG (ignore_case), N_("take lower case for upper") },
  { 'g', "gap-size", CALL (take_gap, "NUMBER"),
    N_("leave NUMBER columns between fields; 3 by default") },
  { 'i', "ignore-file", TEXT (ignore_file, "FILE"),
    N_("index none of the words that are the lines of FILE") },
  { 'o', "only-file", TEXT (only_file, "FILE"),
    N_("index only words that are lines of FILE") },
  { 'r', "references", FLAG (references),
    N_("take what each line begins with for a reference to it") },
  { 't', "typeset-mode", FLAG (typeset), N_("let lines have 100 columns by default") },
  { 'w', "width", CALL (take_width, "NUMBER"),
    N_("let lines have NUMBER columns, without references on the right; 72 by default") },
};

static int ptx_main (struct invocation *);

const struct tool ptx_tool = {
  .name = "ptx",
  .synopsis = N_("[OPTION]... [FILE]...\n-G [OPTION]... [INPUT [OUTPUT]]"),
  .summary = N_("Put a permuted index of the words of each FILE on standard output: a line for\n"
                "each word, with the context in which it stands.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) {
    .macro = STR_INITIAL ("xx"), .flag = STR_INITIAL ("/"), .gap = 3,
  },
  .run = ptx_main,
};

/* WIDTH columns.  Numbers may be octal or hexadecimal, as in C.  */
static intmax_t
columns (struct invocation *inv, struct str width, const char *complaint)
{
  uintmax_t number;
  if (number_parse_base (width, 0, &number) == NUMBER_FINE && number >= 1
      && number <= PTRDIFF_MAX)
    return (intmax_t) number;
  complain (inv, "%s: %s", complaint, quoted (width));
  stop (inv);
}

static void
take_gap (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->gap = columns (inv, argument, _("invalid gap width"));
}

static void
take_width (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->width = columns (inv, argument, _("invalid line width"));
}

/* An empty name means standard input as well.  */
static bool
means_stdin (struct str file)
{
  return file.length == 0 || str_equal (file, STR ("-"));
}

/* All of FILE, as long as the run.  */
static struct span
read_file (struct invocation *inv, struct str file)
{
  struct input in;
  struct whole whole;
  if (means_stdin (file))
    input_stdin (&in, file, NULL);
  else
    input_open (&in, file, NULL);
  if (!in.error && !whole_read (&whole, &in, SIZE_MAX))
    bound_out_of_memory ();
  if (in.error)
    {
      complain_file (inv, file, in.error);
      stop (inv);
    }
  input_close (&in);
  return whole_span (&whole);
}

/* The words that are the lines of FILE are keywords, or are none.  False where there
   are none.  */
static bool
list_words (struct index *ix, struct str file, bool are_keywords)
{
  bool some = false;
  if (!str_given (file))
    return false;
  struct span rest = read_file (ix->rules->inv, file), line;
  while (span_next (&rest, '\n', &line))
    if (line.length > 0)
      {
        index_list (ix, line, are_keywords);
        some = true;
      }
  return some;
}

static void
set_contexts (struct rules *rules, const struct settings *set)
{
  if (!str_given (set->contexts))
    {
      bool lines = set->system_v || set->references;
      rules->contexts = lines ? LINES : SENTENCES;
      rules->context_text = lines ? SPAN (LINE_END) : SPAN (SENTENCE_END);
      return;
    }
  rules->context_text = unescaped (&rules->inv->arena, set->contexts);
  rules->contexts = rules->context_text.length > 0 ? MATCHED_CONTEXTS : WHOLE_TEXTS;
  if (rules->contexts == MATCHED_CONTEXTS)
    rules->context_end = rules_compile (rules, rules->context_text);
}

/* What words are, if not what a pattern matches: runs of letters; for System V, of
   what is no white space that it knows; or of what is not in the break file.  */
static void
set_letters (struct rules *rules, const struct settings *set)
{
  struct span breaks = set->system_v ? SPAN (" \t\n") : span_empty ();
  bool alphabetic = !set->system_v && !str_given (set->break_file);
  for (unsigned int byte = 0; byte < COUNT (rules->letters.has); byte++)
    ELEM (rules->letters.has, byte)
      = !alphabetic || byte_is (CLASS_ALPHA, (unsigned char) byte);
  for (unsigned char byte; span_take (&breaks, &byte);)
    ELEM (rules->letters.has, byte) = false;
  if (str_given (set->break_file))
    breaks = read_file (rules->inv, set->break_file);
  for (unsigned char byte; span_take (&breaks, &byte);)
    ELEM (rules->letters.has, byte) = false;
}

static struct rules
rules_wanted (struct invocation *inv, const struct settings *set)
{
  struct rules rules = rules_of_locale (inv, set->ignore_case);
  set_contexts (&rules, set);
  struct span words = str_given (set->words) ? unescaped (&inv->arena, set->words)
                                             : span_empty ();
  rules.words_matched = words.length > 0;
  if (rules.words_matched)
    rules.word = rules_compile (&rules, words);
  set_letters (&rules, set);
  return rules;
}

/* Standard output becomes FILE.  */
static void
write_to (struct invocation *inv, struct str file)
{
  struct output out = output_open (file, TRUNCATE);
  if (out.error)
    {
      complain_file (inv, file, out.error);
      stop (inv);
    }
  out.failed = inv->out.failed;
  out.whom = inv->out.whom;
  inv->out = out;
}

/* How many of the operands are files to read.  In the mode of System V a second one
   is the file to write.  */
static size_t
inputs_wanted (struct invocation *inv, bool system_v)
{
  size_t count = inv->operands.count;
  if (!system_v || count < 2)
    return count;
  if (count > 2)
    extra_operand (inv, VEC_AT (inv->operands, 2));
  write_to (inv, VEC_AT (inv->operands, 1));
  return 1;
}

static void
read_input (struct index *ix, struct str file)
{
  index_add (ix, means_stdin (file) ? STR ("") : file, read_file (ix->rules->inv, file));
}

static put_entry *
format_wanted (const struct settings *set)
{
  switch (set->format)
    {
    case FORMAT_ROFF:
      return put_as_roff;
    case FORMAT_TEX:
      return put_as_tex;
    case FORMAT_BY_MODE:
      break;
    }
  return set->system_v ? put_as_roff : put_as_columns;
}

static void
put_index (struct invocation *inv, const struct settings *set, struct index *ix)
{
  intmax_t width = set->width > 0 ? set->width : set->typeset ? 100 : 72;
  struct layout layout = entry_layout (ix, unescaped (&inv->arena, set->flag), set->gap,
                                       width, !set->references_right,
                                       set->system_v);
  struct format format = {
    .layout = &layout, .rules = ix->rules, .references = ix->references,
    .references_right = set->references_right, .macro = set->macro,
  };
  put_entry *put = format_wanted (set);
  BUF (scratch);
  FOR_EACH (occurrence, ix->occurrences)
    {
      struct entry entry = layout_entry (&layout, occurrence, &scratch);
      put (&inv->out, &format, &entry);
    }
}

static int
ptx_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t inputs = inputs_wanted (inv, set->system_v);
  struct rules rules = rules_wanted (inv, set);
  struct index ix = {
    .rules = &rules,
    .has_first_fields = set->references,
    .references = set->auto_reference ? LINE_NUMBERS
                  : set->references ? FIRST_FIELDS : NO_REFERENCES,
  };
  ix.only_listed = list_words (&ix, set->only_file, true);
  /* What is in both files is ignored.  */
  list_words (&ix, set->ignore_file, false);
  for (size_t i = 0; i < inputs; i++)
    read_input (&ix, VEC_AT (inv->operands, i));
  if (inputs == 0)
    read_input (&ix, STR ("-"));
  index_sort (&ix);
  put_index (inv, set, &ix);
  return inv->status;
}
