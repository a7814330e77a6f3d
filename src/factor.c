/* factor: put the prime factors of numbers.
   GNU manual, "factor invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <inttypes.h>
#include <limits.h>

#include "arith/long.h"
#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "io/input.h"
#include "simd/numerals.h"
#include "text/digits.h"

struct settings { bool exponents, hexadecimal; };

static const struct option_row options[] = {
  { 'h', "exponents", FLAG (exponents),
    N_("put a factor that is there N times as P^N, not N times") },
  { 'x', NULL, FLAG (hexadecimal), N_("put all numbers in hexadecimal (an extension)") },
};

static int factor_main (struct invocation *);

const struct tool factor_tool = {
  .name = "factor",
  .synopsis = N_("[OPTION] [NUMBER]..."),
  .summary = N_("Put the prime factors of each NUMBER, or of the numbers on standard input where\n"
                "there is none, on a line."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .run = factor_main,
};

/* A small number as text, with the blank before it.  */
struct spelling
{
  unsigned char text[8];        /* the last is its length, 0 before it is made */
};
enum { SPELLING_LENGTH = 7 };

enum { SPELT_LIMIT = 2048 };

struct run
{
  struct invocation *inv;
  bool exponents, hexadecimal;
  struct factoring factoring;
  struct buf line;
  struct spelling spellings[SPELT_LIMIT / 2];   /* of 2 and odd numbers */
  size_t gathered;              /* bytes of output that are not written yet */
};

/* Add the digits of NUMBER, of which there are at least LEAST.  */
static void
add_digits (struct buf *line, uint64_t number, size_t least)
{
  struct digits digits = digits_of (number);
  for (size_t i = digits.count; i < least; i++)
    buf_push (line, '0');
  buf_append (line, digits_span (&digits));
}

static void
add_number (struct buf *line, wide number)
{
  enum { PART_DIGITS = 19 };
  const uint64_t part = 10000000000000000000u;
  if (number < part)
    {
      add_digits (line, wide_low (number), 1);
      return;
    }
  wide high = number / part;
  if (high < part)
    add_digits (line, wide_low (high), 1);
  else
    {
      add_digits (line, wide_low (high / part), 1);
      add_digits (line, wide_low (high % part), PART_DIGITS);
    }
  add_digits (line, wide_low (number % part), PART_DIGITS);
}

/* Add the factors, where one that is there several times is put once.  */
static void
add_with_exponents (struct buf *line, const struct factor_list *factors)
{
  for (size_t i = 0; i < factors->count; i++)
    {
      const struct factor *factor = &ELEM (factors->item, i);
      buf_push (line, ' ');
      add_number (line, factor->prime);
      if (factor->count > 1)
        {
          buf_push (line, '^');
          add_digits (line, factor->count, 1);
        }
    }
}

static struct spelling
spell (uint64_t number)
{
  struct spelling spelling = { .text = " " };
  struct digits digits = digits_of (number);
  mspan_copy (mspan_from (MSPAN (spelling.text), 1), digits_span (&digits));
  mspan_set (MSPAN (spelling.text), SPELLING_LENGTH, (unsigned char) (digits.count + 1));
  return spelling;
}

/* Write a blank and the prime NUMBER to ROOM; how many bytes that are.  Most primes are
   small, and come again and again.  */
static size_t
write_prime (struct run *run, struct mspan room, uint64_t number)
{
  if (number < SPELT_LIMIT)
    {
      struct spelling *spelling = &ELEM (run->spellings, number == 2 ? 0 : number / 2);
      if (ELEM (spelling->text, SPELLING_LENGTH) == 0)
        *spelling = spell (number);
      mspan_copy (room, SPAN_ARRAY (spelling->text));
      return ELEM (spelling->text, SPELLING_LENGTH);
    }
  mspan_set (room, 0, ' ');
  size_t from = 0;
  const uint64_t numbers[] = { number };
  number_list list = LIST (numbers);
  return write_numerals (list, 0, ' ', &from, mspan_from (room, 1));
}

/* So many factors a number below 2^128 has at most.  */
enum { FACTORS_MOST = 127 };

static void
add_all (struct run *run, const struct factor_list *factors)
{
  struct buf *line = &run->line;
  buf_ensure (line, FACTORS_MOST * (DIGITS_MOST + 1) + NUMERAL_ROOM);
  struct mspan room = buf_room (line);
  size_t written = 0;
  for (size_t i = 0; i < factors->count; i++)
    {
      const struct factor *factor = &ELEM (factors->item, i);
      unsigned int times = wide_high (factor->prime) == 0 ? factor->count : 0;
      for (; times > 0; times--)
        written += write_prime (run, mspan_from (room, written), wide_low (factor->prime));
    }
  buf_commit (line, written);
  /* At most one is larger.  */
  wide last = ELEM (factors->item, factors->count - 1).prime;
  if (wide_high (last) != 0)
    {
      buf_push (line, ' ');
      add_number (line, last);
    }
}

/* Add DIGITS, of a number of any length, in hexadecimal.  */
static void
add_hexadecimal (struct buf *line, struct span digits)
{
  VEC (uint32_t) words = { 0 };         /* the lowest first */
  for (unsigned char digit; span_take (&digits, &digit);)
    {
      uint64_t carry = (uint64_t) (digit - '0');
      FOR_EACH (word, words)
        {
          carry += (uint64_t) *word * 10;
          *word = (uint32_t) carry;
          carry >>= 32;
        }
      if (carry > 0)
        VEC_PUSH (words, (uint32_t) carry);
    }
  buf_format (line, "%" PRIx32, words.count > 0 ? VEC_AT (words, words.count - 1) : 0);
  for (size_t at = words.count; at > 1; at--)
    buf_format (line, "%08" PRIx32, VEC_AT (words, at - 2));
  VEC_RELEASE (words);
}

static size_t
digits_at_front (struct span text)
{
  size_t length = 0;
  while (length < text.length && span_at (text, length) >= '0' && span_at (text, length) <= '9')
    length++;
  return length;
}

/* LINE gets each of its numbers in hexadecimal.  */
static void
make_hexadecimal (struct buf *line)
{
  BUF (decimal);
  buf_append (&decimal, buf_span (line));
  buf_truncate (line, 0);
  for (struct span rest = buf_span (&decimal); rest.length > 0;)
    {
      size_t length = digits_at_front (rest);
      if (length > 0)
        add_hexadecimal (line, span_first (rest, length));
      else
        buf_push (line, span_at (rest, length++));
      rest = span_from (rest, length);
    }
}

/* Put the line.  What is written at once is no more than a pipe takes as one piece, and
   ends with a line: so several that write to the same pipe do not mix theirs.  */
static void
put_line (struct run *run)
{
  struct output *out = &run->inv->out;
  if (run->hexadecimal)
    make_hexadecimal (&run->line);
  buf_push (&run->line, '\n');
  if (run->gathered > 0 && run->gathered + run->line.length > PIPE_BUF)
    {
      output_flush (out);
      run->gathered = 0;
    }
  put_span (out, buf_span (&run->line));
  run->gathered += run->line.length;
  buf_truncate (&run->line, 0);
}

/* So many digits fit in 64 bits.  */
enum { USUAL_DIGITS = 19 };

/* DIGITS as a number.  False where that takes more than 128 bits.  */
static bool
parse_wide (struct span digits, wide *number)
{
  uint64_t some = 0;
  size_t few = size_min (digits.length, USUAL_DIGITS);
  for (size_t i = 0; i < few; i++)
    some = some * 10 + (span_at (digits, i) - '0');
  *number = some;
  for (size_t i = few; i < digits.length; i++)
    {
      wide ten_times;
      if (__builtin_mul_overflow (*number, 10, &ten_times)
          || __builtin_add_overflow (ten_times, span_at (digits, i) - '0', number))
        return false;
    }
  return true;
}

/* The digits of WORD, without zeros in front but one if it is 0.  False where there is
   something else than blanks and a '+' before them.  */
static bool
take_digits (struct span word, struct span *digits)
{
  while (word.length > 0 && span_at (word, 0) == ' ')
    word = span_from (word, 1);
  if (word.length > 0 && span_at (word, 0) == '+')
    word = span_from (word, 1);
  for (size_t i = 0; i < word.length; i++)
    if (span_at (word, i) < '0' || span_at (word, i) > '9')
      return false;
  *digits = word;
  while (digits->length > 1 && span_at (*digits, 0) == '0')
    *digits = span_from (*digits, 1);
  return word.length > 0;
}

static bool
is_delimiter (unsigned char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t';
}

/* Put NUMBER, which has DIGITS, and its factors.  */
static void
put_factors (struct run *run, struct span digits, wide number)
{
  buf_append (&run->line, digits);
  buf_push (&run->line, ':');
  if (number > 1)
    {
      struct factor_list factors BOUND_UNSET;
      factor_number (&run->factoring, number, &factors);
      if (run->exponents)
        add_with_exponents (&run->line, &factors);
      else
        add_all (run, &factors);
    }
  put_line (run);
}

/* The same for a number from 2^128 on, DIGITS alone.  False where it is too large for this
   build.  */
static bool
put_long_factors (struct run *run, struct span digits)
{
  long_factors factors = { 0 };
  if (!factor_long (&run->factoring, digits, &factors))
    return false;
  buf_append (&run->line, digits);
  buf_push (&run->line, ':');
  FOR_EACH (factor, factors)
    for (unsigned int times = run->exponents ? 1 : factor->count; times > 0; times--)
      {
        buf_push (&run->line, ' ');
        buf_append (&run->line, buf_span (&factor->digits));
        if (run->exponents && factor->count > 1)
          {
            buf_push (&run->line, '^');
            add_digits (&run->line, factor->count, 1);
          }
      }
  long_factors_release (&factors);
  put_line (run);
  return true;
}

/* The same for WORD, if that is a number.  */
static void
factor_word (struct run *run, struct span word)
{
  struct span digits;
  wide number;
  bool is_number = take_digits (word, &digits);
  if (is_number && parse_wide (digits, &number))
    {
      put_factors (run, digits, number);
      return;
    }
  if (is_number && put_long_factors (run, digits))
    return;
  const char *text = quoted (arena_str (&run->inv->arena, word));
  if (is_number)
    complain (run->inv, _("%s is too large"), text);
  else
    complain (run->inv, _("%s is not a valid positive integer"), text);
  run->gathered = 0;
}

/* Put the factors of the number at the front of TEXT if it is a usual one: up to 19
   digits, the first not 0, and a delimiter behind.  How many bytes it takes; 0 where
   it is none.  */
static size_t
factor_usual (struct run *run, struct span text)
{
  uint64_t number = 0;
  size_t length = 0, most = size_min (text.length, USUAL_DIGITS);
  for (; length < most; length++)
    {
      unsigned char byte = span_at (text, length);
      if (byte < '0' || byte > '9')
        break;
      number = number * 10 + (byte - '0');
    }
  if (length == 0 || length == text.length || !is_delimiter (span_at (text, length))
      || span_at (text, 0) == '0')
    return 0;
  put_factors (run, span_first (text, length), number);
  return length + 1;
}

/* Put those of the words of TEXT that end in it, all if it is the LAST; how many bytes
   are left of one that does not.  */
static size_t
factor_words (struct run *run, struct span text, bool last)
{
  while (text.length > 0)
    {
      size_t length = factor_usual (run, text);
      if (length > 0)
        {
          text = span_from (text, length);
          continue;
        }
      while (length < text.length && !is_delimiter (span_at (text, length)))
        length++;
      if (length == text.length && !last)
        return length;
      struct span word = span_first (text, length);
      /* GNU factor takes NUL for the end of a word, and what is behind it for nothing.  */
      if (length > 0)
        factor_word (run, span_first (word, span_find (word, '\0')));
      text = span_from (text, length < text.length ? length + 1 : length);
    }
  return 0;
}

static void
factor_input (struct run *run)
{
  struct invocation *inv = run->inv;
  struct input in;
  input_stdin (&in, STR ("-"), &inv->out);
  size_t kept = 0;
  for (struct span block; input_block (&in, &block);)
    {
      bool last = input_ended (&in);
      kept = factor_words (run, block, last);
      input_keep (&in, kept);
      run->gathered = 0;
    }
  if (in.error)
    complain_errno (inv, in.error, "%s", _("error reading input"));
}

static int
factor_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct run run = { .inv = inv, .exponents = set->exponents, .hexadecimal = set->hexadecimal };
  factoring_begin (&run.factoring);
  FOR_EACH (operand, inv->operands)
    factor_word (&run, str_span (*operand));
  if (inv->operands.count == 0)
    factor_input (&run);
  factoring_end (&run.factoring);
  buf_release (&run.line);
  return inv->status;
}
