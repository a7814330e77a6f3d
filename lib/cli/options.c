/* Options: rows that say how each is spelt, what it does, what --help tells.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>

#include "bound/args.h"
#include "bound/buf.h"
#include "cli/help.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "text/number.h"

/* What getopt_long gives back: a letter, or one of these.  */
enum { KEY_OPERAND = 1, KEY_HELP = 256, KEY_VERSION, KEY_FIRST_ROW };
enum { ROWS_MOST = 120 };

/* The rows as getopt_long takes them.  */
struct spellings
{
  char letters[4 * ROWS_MOST];
  struct option words[ROWS_MOST];       /* those in full come first … */
  size_t in_full;                       /* … and how many they are */
};

static struct option
word_of (const struct option_row *row, int takes, int number)
{
  return (struct option) { row->name, takes, NULL, KEY_FIRST_ROW + number };
}

static void
spell (struct spellings *s, const struct tool *tool)
{
  s->in_full = 0;
  FOR_EACH (row, tool->options)
    s->in_full += row->in_full;
  struct mspan letters = MSPAN (s->letters);
  bool anywhere = tool->grammar == OPTIONS_ANYWHERE || tool->grammar == OPTIONS_OR_OPERANDS;
  if (!anywhere)
    letters = mspan_copy (letters, SPAN ("+"));
  else if (operand_row (tool->options))
    letters = mspan_copy (letters, SPAN ("-"));
  size_t words = s->in_full, full_words = 0;
  int row_number = 0, meaning = 0;
  const struct effect *effect = NULL;
  FOR_EACH (row, tool->options)
    {
      if (row->effect.kind != EFFECT_ALIAS)
        effect = &row->effect;
      /* What begins two words of one meaning is not ambiguous, but a bad choice is told by
         the word that was given.  */
      if (row->effect.kind != EFFECT_ALIAS || effect->kind == EFFECT_CHOICE)
        meaning = row_number;
      int takes = !effect->argument ? no_argument
                  : effect->optional ? optional_argument : required_argument;
      if (row->key == ANY_DIGIT)
        letters = mspan_copy (letters, takes == optional_argument
                                         ? SPAN ("0::1::2::3::4::5::6::7::8::9::")
                                         : SPAN ("0123456789"));
      else if (row->key && row->key != ANY_OPERAND)
        {
          mspan_set (letters, 0, (unsigned char) row->key);
          letters = mspan_from (letters, 1);
          if (takes == required_argument)
            letters = mspan_copy (letters, SPAN (":"));
          else if (effect->attached)
            letters = mspan_copy (letters, SPAN ("::"));
        }
      if (row->in_full)
        ELEM (s->words, full_words++) = word_of (row, takes, meaning);
      else if (row->name)
        ELEM (s->words, words++) = word_of (row, takes, meaning);
      row_number++;
    }
  mspan_set (letters, 0, '\0');
  ELEM (s->words, words++) = (struct option) { "help", no_argument, NULL, KEY_HELP };
  ELEM (s->words, words++)
    = (struct option) { "version", no_argument, NULL, KEY_VERSION };
  ELEM (s->words, words) = (struct option) { NULL, 0, NULL, 0 };
}

static const struct option_row *
row_of_letter (const struct tool *tool, int letter)
{
  bool digit = '0' <= letter && letter <= '9';
  FOR_EACH (row, tool->options)
    if (row->key == letter || (row->key == ANY_DIGIT && digit))
      return row;
  bound_stop ((size_t) letter, 0, BOUND_HERE);
}

/* The row that says what ROW does: itself, or the one it is an alias of.  */
static const struct option_row *
meaning_of (const struct tool *tool, const struct option_row *row)
{
  const struct option_row *meaning = row;
  FOR_EACH (other, tool->options)
    {
      if (other->effect.kind != EFFECT_ALIAS)
        meaning = other;
      if (other == row)
        break;
    }
  return meaning;
}

/* TEXT as the number that EFFECT takes.  */
static intmax_t
number_of (struct invocation *inv, const struct effect *effect, struct str text)
{
  intmax_t number = 0;
  enum number_end end = number_parse_signed (text, "", &number);
  int error = end == NUMBER_OVERFLOW ? EOVERFLOW : 0;
  if (end == NUMBER_OVERFLOW && effect->clamps && number > 0)
    return effect->most;
  if (end == NUMBER_FINE && number < effect->value)
    error = ERANGE;
  else if (end == NUMBER_FINE && number > effect->most)
    error = EOVERFLOW;
  else if (end == NUMBER_FINE)
    return number;
  complain_errno (inv, error, "%s: %s", _(effect->text), quoted (text));
  stop (inv);
}

/* An option as messages name it: by WORD if there is one, otherwise by LETTER.  */
static const char *
spelling (struct invocation *inv, const char *word, int letter)
{
  BUF (text);
  if (word)
    {
      buf_append (&text, SPAN ("--"));
      buf_append (&text, str_span (str_of (word)));
    }
  else
    {
      buf_push (&text, '-');
      buf_push (&text, (unsigned char) letter);
    }
  return str_c (arena_str (&inv->arena, buf_span (&text)));
}

const char *
option_given (struct invocation *inv)
{
  return spelling (inv, inv->option_word, inv->option);
}

static void
apply (struct invocation *inv, void *settings, const struct option_row *row,
       struct str argument)
{
  const struct tool *tool = inv->tool;
  const struct effect *effect = &meaning_of (tool, row)->effect;
  void *field = tool->settings == 0 ? NULL
                : bound_elem_ (settings, 1, tool->settings, effect->field, BOUND_HERE);
  switch (effect->kind)
    {
    case EFFECT_FLAG:
      {
        bool *flag = field;
        *flag = effect->value != 0;
        break;
      }
    case EFFECT_SET:
      {
        unsigned int *member = field;
        *member = (unsigned int) effect->value;
        break;
      }
    case EFFECT_CHOICE:
      {
        unsigned int *member = field;
        *member = str_given (argument)
                  ? (unsigned int) choice_value (inv, effect->choices, argument,
                                                spelling (inv, row->name, row->key))
                  : (unsigned int) effect->value;
        break;
      }
    case EFFECT_NUMBER:
      {
        intmax_t *number = field;
        *number = number_of (inv, effect, argument);
        break;
      }
    case EFFECT_TEXT:
      {
        struct str *text = field;
        *text = argument;
        break;
      }
    case EFFECT_CALL:
      effect->call (inv, settings, effect->text ? str_of (effect->text) : argument);
      break;
    case EFFECT_SAME_AS:
      {
        struct str letters = str_of (effect->text);
        for (size_t i = 0; i < letters.length; i++)
          apply (inv, settings, row_of_letter (tool, str_at (letters, i)),
                 str_none ());
        break;
      }
    case EFFECT_NONE:
    case EFFECT_ALIAS:
      break;
    }
}

/* Whether WORD is one of those that are written in full, "--" in front of it.  */
static bool
is_in_full (const struct tool *tool, struct str word)
{
  struct span text = str_span (word);
  if (!span_starts_with (text, SPAN ("--")))
    return false;
  text = span_first (text, span_find (text, '='));
  FOR_EACH (row, tool->options)
    if (row->in_full && span_equal (span_from (text, 2), str_span (str_of (row->name))))
      return true;
  return false;
}

/* The words for getopt_long: those in full are among them where one of ARGV is such.  */
static const struct option *
words_for (struct invocation *inv, const struct spellings *s, int argc, char **argv)
{
  struct args args;
  str_list given = { 0 };
  if (s->in_full > 0)
    given = args_list (&args, &inv->arena, argv, 1, argc);
  FOR_EACH (word, given)
    if (is_in_full (inv->tool, *word))
      return &ELEM (s->words, 0);
  return &ELEM (s->words, s->in_full);
}

/* getopt_long found something wrong at the words of ARGV: let it say what, now
   that messages have their locale.  */
static void
let_getopt_complain (struct invocation *inv, int argc, char **argv,
                     const char *letters, const struct option *known)
{
  message_begin ();
  output_flush (&inv->out);
  opterr = 1;
  optind = 0;
  while (getopt_long (argc, argv, letters, known, NULL) != '?')
    continue;
  struct args args;
  str_list words = args_list (&args, &inv->arena, argv, 1, argc);
  if (inv->tool->hint)
    FOR_EACH (word, words)
      if (inv->tool->hint (inv, *word))
        break;
  try_help (inv);
}

static void
show_and_stop (struct invocation *inv, void (*put) (struct invocation *))
{
  put (inv);
  inv->status = inv->tool->help_fails ? failure_status (inv->tool) : 0;
  stop (inv);
}

/* What the row of all digits is given: the digit FOUND, and what stands behind it
   in its word where the row takes that.  */
static struct str
digits_argument (struct invocation *inv, int found)
{
  BUF (text);
  buf_push (&text, (unsigned char) found);
  if (optarg)
    buf_append (&text, str_span (str_of (optarg)));
  return arena_str (&inv->arena, buf_span (&text));
}

/* Whether the next word of ARGV is an operand since it begins as a negative number.  */
static bool
at_negative_number (const struct invocation *inv, int argc, char **argv)
{
  int next = optind > 0 ? optind : 1;
  if (inv->tool->grammar != OPTIONS_BEFORE_NUMBERS || next >= argc)
    return false;
  char **word = bound_elem_ (argv, sizeof *argv, (size_t) argc, (size_t) next, BOUND_HERE);
  struct str text = str_of (*word);
  if (text.length < 2 || str_at (text, 0) != '-')
    return false;
  unsigned char second = str_at (text, 1);
  return second == '.' || ('0' <= second && second <= '9');
}

/* The word at INDEX of ARGV is no option: an operand, then.  getopt_long is to go on behind
   it: what is left of *ARGV then begins with it.  */
static void
apply_bad_option (struct invocation *inv, void *settings, size_t index, int *argc,
                  char ***argv)
{
  char **word = bound_elem_ (*argv, sizeof **argv, (size_t) *argc, index, BOUND_HERE);
  apply (inv, settings, operand_row (inv->tool->options), str_of (*word));
  *argc -= (int) index;
  *argv = word;
  optind = 0;
}

void
options_parse (struct invocation *inv, void *settings, int *argc, char ***argv, int *first)
{
  struct spellings s;
  spell (&s, inv->tool);
  const struct option *known = words_for (inv, &s, *argc, *argv);
  opterr = 0;
  optind = 0;
  bool any_word = inv->tool->grammar == OPTIONS_OR_OPERANDS;
  while (!inv->options_end && !at_negative_number (inv, *argc, *argv))
    {
      inv->word = optind > 1 ? (size_t) optind : 1;
      int found = getopt_long (*argc, *argv, s.letters, known, NULL);
      if (found == -1 && any_word)
        optind = (int) inv->word;
      if (found == -1)
        break;
      if (found == '?' && any_word)
        {
          apply_bad_option (inv, settings, inv->word, argc, argv);
          continue;
        }
      if (found == '?')
        let_getopt_complain (inv, *argc, *argv, s.letters, known);
      if (found == KEY_HELP)
        show_and_stop (inv, put_help);
      if (found == KEY_VERSION)
        show_and_stop (inv, put_version);
      inv->turn++;
      struct args last;
      str_list taken = args_list (&last, &inv->arena, *argv, optind - 1, optind);
      inv->word_taken = VEC_AT (taken, 0);
      inv->apart = optarg && (size_t) optind == inv->word + 2;
      const struct option_row *row
        = found == KEY_OPERAND ? operand_row (inv->tool->options)
          : found < KEY_FIRST_ROW
            ? row_of_letter (inv->tool, found)
            : &VEC_AT (inv->tool->options, (size_t) (found - KEY_FIRST_ROW));
      inv->option = found < KEY_FIRST_ROW ? found : 0;
      inv->option_word = inv->option ? NULL : row->name;
      struct str argument = row->key == ANY_DIGIT ? digits_argument (inv, found)
                            : optarg ? str_of (optarg) : str_none ();
      apply (inv, settings, row, argument);
      if (inv->inserts)
        {
          args_insert (&inv->arena, argc, argv, (size_t) optind, inv->inserted);
          inv->inserts = false;
          optind = 0;
        }
    }
  *first = optind > 0 ? optind : 1;
}

void
text_once (struct invocation *inv, struct str *field, struct str argument,
           const char *complaint)
{
  if (str_given (*field) && !str_equal (*field, argument))
    {
      complain (inv, "%s", _(complaint));
      stop (inv);
    }
  *field = argument;
}
