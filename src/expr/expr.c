/* expr: compute an expression.
   POSIX.1-2024 expr; GNU manual, "expr invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "operations.h"

static const struct status_row statuses[] = {
  { 0, N_("the value is neither empty nor zero") },
  { 1, N_("it is") },
  { 2, N_("the expression is not valid") },
  { 3, N_("something else went wrong") },
};

static int expr_main (struct invocation *);

const struct tool expr_tool = {
  .name = "expr",
  .synopsis = N_("EXPRESSION\nOPTION"),
  .summary = N_("Compute EXPRESSION, each part of which is a word, and print its value."),
  .notes = N_("These are expressions, those that bind least first:\n"
              "  A | B         A where it is neither empty nor zero, else B; 0 where both\n"
              "                are\n"
              "  A & B         A where neither is empty or zero, else 0\n"
              "  A < B         1 where A is less than B, else 0; so for <=, = (or ==), !=,\n"
              "                >= and >: by value where both are integers, else in the\n"
              "                order of the locale\n"
              "  A + B         the sum of two integers; so for -, the difference\n"
              "  A * B         the product; so for /, the quotient, and %, the remainder\n"
              "  TEXT : REGEX  what REGEX, a basic regular expression, matches at the\n"
              "                beginning of TEXT: the part in \\( and \\), or else how many\n"
              "                characters that is\n"
              "  match TEXT REGEX            the same\n"
              "  substr TEXT POSITION COUNT  COUNT characters of TEXT from POSITION on,\n"
              "                              which counts from 1\n"
              "  index TEXT SET              where in TEXT the first character is that is\n"
              "                              in SET, 0 where none is\n"
              "  length TEXT                 how many characters TEXT has\n"
              "  + WORD                      WORD, whatever it would mean otherwise\n"
              "  ( EXPRESSION )              its value\n\n"
              "Integers may be of any size.  Many of these words mean something to shells\n"
              "and want quotes there."),
  .statuses = LIST (statuses),
  .failure = STATUS_FAILED,
  .usage_failure = STATUS_INVALID,
  .run = expr_main,
};

/* What is left to read.  */
struct words
{
  struct invocation *inv;
  size_t next;
};

static struct str
word_at (const struct words *words, size_t index)
{
  return VEC_AT (words->inv->operands, index);
}

static bool
at_end (const struct words *words)
{
  return words->next == words->inv->operands.count;
}

/* What is wrong is told by the caller.  */
static void __attribute__ ((noreturn))
end_invalid (struct invocation *inv)
{
  inv->status = STATUS_INVALID;
  stop (inv);
}

static struct str
take_word (struct words *words)
{
  if (at_end (words))
    {
      complain (words->inv, _("syntax error: missing argument after %s"),
                quoted (word_at (words, words->next - 1)));
      end_invalid (words->inv);
    }
  return word_at (words, words->next++);
}

/* Take the next word if it is WANTED.  */
static bool
take (struct words *words, struct str wanted)
{
  bool there = !at_end (words) && str_equal (word_at (words, words->next), wanted);
  words->next += there ? 1 : 0;
  return there;
}

/* Operators, by how they bind.  */
enum level { OR, AND, COMPARISON, SUM, PRODUCT, MATCH, NO_OPERATOR };

static enum level
level_of (struct str word)
{
  unsigned char first = word.length > 0 ? str_at (word, 0) : 0;
  unsigned char second = word.length > 1 ? str_at (word, 1) : 0;
  if (word.length == 2)
    return second == '=' && (first == '<' || first == '>' || first == '=' || first == '!')
             ? COMPARISON : NO_OPERATOR;
  if (word.length != 1)
    return NO_OPERATOR;
  switch (first)
    {
    case '|': return OR;
    case '&': return AND;
    case '<': case '>': case '=': return COMPARISON;
    case '+': case '-': return SUM;
    case '*': case '/': case '%': return PRODUCT;
    case ':': return MATCH;
    default: return NO_OPERATOR;
    }
}

/* Each of these takes its expression off WORDS and gives back its value, which is nothing
   to go by unless WANTED: what is not wanted is read, but what could go wrong in computing
   it is left.  */
static struct str take_expression (struct words *words, enum level level, bool wanted);

/* What is in parentheses, of which the first is taken.  */
static struct str
take_inner (struct words *words, bool wanted)
{
  struct invocation *inv = words->inv;
  struct str value = take_expression (words, OR, wanted);
  if (take (words, STR (")")))
    return value;
  if (at_end (words))
    complain (inv, _("syntax error: expecting ')' after %s"),
              quoted (word_at (words, words->next - 1)));
  else
    complain (inv, _("syntax error: expecting ')' instead of %s"),
              quoted (word_at (words, words->next)));
  end_invalid (inv);
}

static struct str
take_primary (struct words *words, bool wanted)
{
  struct invocation *inv = words->inv;
  if (take (words, STR ("+")))
    return take_word (words);
  if (take (words, STR ("length")))
    return length_of (inv, take_primary (words, wanted));
  if (take (words, STR ("match")))
    {
      struct str text = take_primary (words, wanted);
      struct str pattern = take_primary (words, wanted);
      return wanted ? matched (inv, text, pattern) : text;
    }
  if (take (words, STR ("index")))
    {
      struct str text = take_primary (words, wanted);
      return index_of (inv, text, take_primary (words, wanted));
    }
  if (take (words, STR ("substr")))
    {
      struct str text = take_primary (words, wanted);
      struct str position = take_primary (words, wanted);
      return part_of (inv, text, position, take_primary (words, wanted));
    }
  struct str word = take_word (words);
  if (str_equal (word, STR ("(")))
    return take_inner (words, wanted);
  if (str_equal (word, STR (")")))
    {
      complain (inv, _("syntax error: unexpected ')'"));
      end_invalid (inv);
    }
  return word;
}

static struct str
compute (struct invocation *inv, enum level level, struct str operator, struct str a,
         struct str b)
{
  switch (level)
    {
    case OR:
      return !is_null (a) ? a : is_null (b) ? STR ("0") : b;
    case AND:
      return is_null (a) || is_null (b) ? STR ("0") : a;
    case COMPARISON:
      return comparison (inv, operator, a, b);
    case MATCH:
      return matched (inv, a, b);
    default:
      return arithmetic (inv, operator, a, b);
    }
}

static struct str
take_expression (struct words *words, enum level level, bool wanted)
{
  if (level == NO_OPERATOR)
    return take_primary (words, wanted);
  struct str value = take_expression (words, level + 1, wanted);
  while (!at_end (words) && level_of (word_at (words, words->next)) == level)
    {
      struct str operator = take_word (words);
      bool decided = (level == OR && !is_null (value)) || (level == AND && is_null (value));
      struct str other = take_expression (words, level + 1, wanted && !decided);
      if (wanted)
        value = decided ? (level == OR ? value : STR ("0"))
                        : compute (words->inv, level, operator, value, other);
    }
  return value;
}

static int
expr_main (struct invocation *inv)
{
  struct words words = { .inv = inv };
  size_t first = inv->operands.count > 0
                 && str_equal (VEC_AT (inv->operands, 0), STR ("--")) ? 1 : 0;
  words.next = first;
  if (at_end (&words))
    missing_operand (inv);
  struct str value = take_expression (&words, OR, true);
  if (!at_end (&words))
    {
      complain (inv, _("syntax error: unexpected argument %s"),
                quoted (word_at (&words, words.next)));
      end_invalid (inv);
    }
  put_str (&inv->out, value);
  put_byte (&inv->out, '\n');
  return is_null (value) ? 1 : 0;
}
