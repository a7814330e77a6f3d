/* Conditions: how words are put together.
   SPDX-License-Identifier: GPL-3.0-or-later

   POSIX says what up to four words mean by their number, so that a word that looks like an
   operator can be an operand.  What is longer, or means nothing so, is an expression:
   primaries joined by ! -a -o and parentheses.  What is in parentheses is seen in the same
   two ways.  */

#include <config.h>

#include "cli/quote.h"
#include "primaries.h"
#include "test.h"

/* What is left to read.  */
struct words
{
  struct invocation *inv;
  size_t count;                 /* of its operands, those of the condition */
  size_t next;
};

static size_t
words_left (const struct words *w)
{
  return w->count - w->next;
}

/* The word AHEAD of the next one.  */
static struct str
word_ahead (const struct words *w, size_t ahead)
{
  return VEC_AT (w->inv->operands, w->next + ahead);
}

static bool
is_at (const struct words *w, size_t ahead, struct str wanted)
{
  return ahead < words_left (w) && str_equal (word_ahead (w, ahead), wanted);
}

static bool
operator_at (const struct words *w, size_t ahead)
{
  return ahead < words_left (w) && binary_of (word_ahead (w, ahead)) != NO_BINARY;
}

/* Take the next word if it is WANTED.  */
static bool
take (struct words *w, struct str wanted)
{
  bool there = is_at (w, 0, wanted);
  w->next += there ? 1 : 0;
  return there;
}

static void __attribute__ ((noreturn))
argument_missing (const struct words *w)
{
  complain (w->inv, _("missing argument after %s"),
            quoted (VEC_AT (w->inv->operands, w->count - 1)));
  stop (w->inv);
}

static struct str
take_word (struct words *w)
{
  if (words_left (w) == 0)
    argument_missing (w);
  return VEC_AT (w->inv->operands, w->next++);
}

/* --- primaries, and what words mean by their number ------------------------- */

static bool
take_text (struct words *w)
{
  return take_word (w).length > 0;
}

static bool
looks_unary (struct str word)
{
  return word.length == 2 && str_at (word, 0) == '-';
}

static bool
take_unary (struct words *w)
{
  struct str operator = take_word (w);
  if (!is_unary (str_at (operator, 1)))
    {
      complain (w->inv, _("%s: unary operator expected"), quoted (operator));
      stop (w->inv);
    }
  return unary_holds (w->inv, str_at (operator, 1), take_word (w));
}

/* A side of a binary operator.  "-l" in front makes it a length, where there is something
   behind that.  */
static struct operand
take_operand (struct words *w, bool may_be_length)
{
  struct str word = take_word (w);
  if (may_be_length && words_left (w) > 0 && str_equal (word, STR ("-l")))
    return (struct operand) { .text = take_word (w), .is_length = true };
  return (struct operand) { .text = word };
}

static bool
take_binary (struct words *w, bool left_is_length)
{
  struct operand left = take_operand (w, left_is_length);
  struct str operator = take_word (w);
  struct operand right = take_operand (w, true);
  return binary_holds (w->inv, operator, left, right);
}

static bool
take_two (struct words *w)
{
  if (take (w, STR ("!")))
    return !take_text (w);
  if (!looks_unary (word_ahead (w, 0)))
    argument_missing (w);
  return take_unary (w);
}

/* -a and -o are operators wherever they can be: test -a -a -a holds.  */
static bool
take_three (struct words *w)
{
  if (operator_at (w, 1))
    return take_binary (w, false);
  bool both = is_at (w, 1, STR ("-a"));
  if (both || is_at (w, 1, STR ("-o")))
    {
      bool left = take_text (w);
      take_word (w);
      bool right = take_text (w);
      return both ? left && right : left || right;
    }
  if (take (w, STR ("!")))
    return !take_two (w);
  if (is_at (w, 0, STR ("(")) && is_at (w, 2, STR (")")))
    {
      take_word (w);
      bool value = take_text (w);
      take_word (w);
      return value;
    }
  complain (w->inv, _("%s: binary operator expected"), quoted (word_ahead (w, 1)));
  stop (w->inv);
}

/* Take COUNT words, of which there are so many, as what they mean by their number, in
   *VALUE.  False, and nothing is taken, where they are an expression.  */
static bool
take_by_number (struct words *w, size_t count, bool *value)
{
  if (count > 4)
    return false;
  switch (count)
    {
    case 0:
      *value = false;
      return true;
    case 1:
      *value = take_text (w);
      return true;
    case 2:
      *value = take_two (w);
      return true;
    case 3:
      *value = take_three (w);
      return true;
    default:
      if (take (w, STR ("!")))
        {
          *value = !take_three (w);
          return true;
        }
      if (!is_at (w, 0, STR ("(")) || !is_at (w, 3, STR (")")))
        return false;
      take_word (w);
      *value = take_two (w);
      take_word (w);
      return true;
    }
}

/* --- expressions -------------------------------------------------------------- */

/* An expression as far as it is read: that in parentheses, or the whole one.  */
struct level
{
  bool negated;                 /* by "!" in front of it */
  bool any;                     /* one of the parts before the last "-o" holds */
  bool all;                     /* all terms since hold */
};

static bool
take_negations (struct words *w)
{
  bool negated = false;
  while (take (w, STR ("!")))
    negated = !negated;
  return negated;
}

static void
take_closing (struct words *w)
{
  if (take (w, STR (")")))
    return;
  /* The last word of [ is none of the condition's, but it is what is found.  */
  if (w->next == w->inv->operands.count)
    complain (w->inv, _("%s expected"), quoted (STR (")")));
  else
    complain (w->inv, _("%s expected, found %s"), quoted_n (0, STR (")")),
              quoted_n (1, word_ahead (w, 0)));
  stop (w->inv);
}

/* How many words there are before the next ")"; more than four count as all.  */
static size_t
count_inner (const struct words *w)
{
  size_t count = 1;
  while (count < words_left (w) && !is_at (w, count, STR (")")))
    if (count++ == 4)
      return words_left (w);
  return size_min (count, words_left (w));
}

/* Take a term that is not negated, in *VALUE.  False where it is a "(" behind which an
   expression begins.  */
static bool
take_term (struct words *w, bool *value)
{
  if (words_left (w) == 0)
    argument_missing (w);
  if (take (w, STR ("(")))
    {
      if (words_left (w) == 0)
        argument_missing (w);
      if (!take_by_number (w, count_inner (w), value))
        return false;
      take_closing (w);
    }
  else if (words_left (w) >= 4 && is_at (w, 0, STR ("-l")) && operator_at (w, 2))
    *value = take_binary (w, true);
  else if (operator_at (w, 1) && words_left (w) >= 3)
    *value = take_binary (w, false);
  else if (looks_unary (word_ahead (w, 0)))
    *value = take_unary (w);
  else
    *value = take_text (w);
  return true;
}

/* All terms are read to their end, whatever the value will be: what is wrong is told.  */
static bool
take_expression (struct words *w)
{
  VEC (struct level) levels = { 0 };
  VEC_PUSH (levels, ((struct level) { .all = true }));
  for (;;)
    {
      bool value = false;
      bool negated = take_negations (w);
      if (!take_term (w, &value))
        {
          VEC_PUSH (levels, ((struct level) { .negated = negated, .all = true }));
          continue;
        }
      /* What ends here may be the last term of several levels.  */
      for (;;)
        {
          struct level *level = &VEC_AT (levels, levels.count - 1);
          level->all = level->all && value != negated;
          if (take (w, STR ("-a")))
            break;
          level->any = level->any || level->all;
          level->all = true;
          if (take (w, STR ("-o")))
            break;
          value = level->any;
          negated = level->negated;
          VEC_DROP (levels);
          if (levels.count == 0)
            {
              VEC_RELEASE (levels);
              return value;
            }
          take_closing (w);
        }
    }
}

bool
condition_holds (struct invocation *inv, size_t count)
{
  struct words w = { .inv = inv, .count = count };
  bool value;
  if (!take_by_number (&w, count, &value))
    value = take_expression (&w);
  if (words_left (&w) > 0)
    {
      complain (inv, _("extra argument %s"), quoted (word_ahead (&w, 0)));
      stop (inv);
    }
  return value;
}
