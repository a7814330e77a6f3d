/* What the operands of dd ask for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "operands.h"

#include <errno.h>
#include <fcntl.h>
#include <stdckdint.h>
#include <stddef.h>

#include "cli/quote.h"
#include "text/number.h"

/* Words, and what each stands for.  */

struct symbol { const char *word; unsigned int value; };
typedef SLICE (struct symbol) symbol_list;

static const struct symbol conversions[] = {
  { "ascii", CONV_ASCII | CONV_UNBLOCK },
  { "ebcdic", CONV_EBCDIC | CONV_BLOCK },
  { "ibm", CONV_IBM | CONV_BLOCK },
  { "block", CONV_BLOCK },
  { "unblock", CONV_UNBLOCK },
  { "lcase", CONV_LCASE },
  { "ucase", CONV_UCASE },
  { "sparse", CONV_SPARSE },
  { "swab", CONV_SWAB },
  { "noerror", CONV_NOERROR },
  { "nocreat", CONV_NOCREAT },
  { "excl", CONV_EXCL },
  { "notrunc", CONV_NOTRUNC },
  { "sync", CONV_SYNC },
  { "fdatasync", CONV_FDATASYNC },
  { "fsync", CONV_FSYNC },
};

static const struct symbol flags[] = {
  { "append", FLAG_APPEND },
  { "direct", FLAG_DIRECT },
  { "directory", FLAG_DIRECTORY },
  { "dsync", FLAG_DSYNC },
  { "noatime", FLAG_NOATIME },
  { "nocache", FLAG_NOCACHE },
  { "noctty", FLAG_NOCTTY },
  { "nofollow", FLAG_NOFOLLOW },
  { "nonblock", FLAG_NONBLOCK },
  { "sync", FLAG_SYNC },
  { "fullblock", FLAG_FULLBLOCK },
  { "count_bytes", FLAG_COUNT_BYTES },
  { "skip_bytes", FLAG_SKIP_BYTES },
  { "seek_bytes", FLAG_SEEK_BYTES },
};

static const struct symbol levels[] = {
  { "none", TELL_NOTHING },
  { "noxfer", TELL_NO_TRANSFER },
  { "progress", TELL_PROGRESS },
};

int
flags_for_open (unsigned int set)
{
  static const struct { unsigned int flag; int value; } values[] = {
    { FLAG_APPEND, O_APPEND }, { FLAG_DIRECT, O_DIRECT }, { FLAG_DIRECTORY, O_DIRECTORY },
    { FLAG_DSYNC, O_DSYNC }, { FLAG_SYNC, O_SYNC }, { FLAG_NONBLOCK, O_NONBLOCK },
    { FLAG_NOATIME, O_NOATIME }, { FLAG_NOCTTY, O_NOCTTY }, { FLAG_NOFOLLOW, O_NOFOLLOW },
  };
  int result = 0;
  for (size_t i = 0; i < COUNT (values); i++)
    if (set & ELEM (values, i).flag)
      result |= ELEM (values, i).value;
  return result;
}

/* What WORD stands for; a usage error, which WRONG begins, where that is nothing.  */
static unsigned int
symbol_value (struct invocation *inv, symbol_list symbols, struct span word,
              const char *wrong)
{
  FOR_EACH (symbol, symbols)
    if (span_equal (word, str_span (str_of (symbol->word))))
      return symbol->value;
  usage_error (inv, "%s: %s", _(wrong), quoted (arena_str (&inv->arena, word)));
}

/* What the words of TEXT, separated by commas, stand for: together, or where they
   EXCLUDE each other the last one.  */
static unsigned int
symbol_values (struct invocation *inv, symbol_list symbols, struct str text, bool exclude,
               const char *wrong)
{
  unsigned int values = 0;
  for (size_t begin = 0;;)
    {
      struct span rest = span_from (str_span (text), begin);
      size_t length = span_find (rest, ',');
      unsigned int value = symbol_value (inv, symbols, span_first (rest, length), wrong);
      values = exclude ? value : values | value;
      if (length == rest.length)
        return values;
      begin += length + 1;
    }
}

/* Numbers: factors with an x between them.  */

enum { NUMBER_WRONG = -1 };

/* The factor that TEXT is, in *VALUE, unless it is too large and *OVERFLOWS.  False where
   it is none.  */
static bool
parse_factor (struct invocation *inv, struct span text, uintmax_t *value, bool *overflows)
{
  static const char suffixes[] = "bcEGkKMPQRTwYZ0";
  enum number_end end = number_parse (arena_str (&inv->arena, text), suffixes, value);
  if (end == NUMBER_BAD_SUFFIX && text.length > 1 && span_ends_in (text, 'B')
      && span_at (text, text.length - 2) != 'B')
    end = number_parse (arena_str (&inv->arena, span_first (text, text.length - 1)), suffixes,
                        value);
  *overflows = end == NUMBER_OVERFLOW || *value > INTMAX_MAX;
  return end == NUMBER_FINE || *overflows;
}

/* A product as it is found from its end.  */
struct product { intmax_t value; bool overflows; };

/* FACTOR times *PRODUCT.  */
static void
multiply (struct product *product, uintmax_t factor, bool overflows)
{
  intmax_t result = INTMAX_MAX;
  product->overflows = ckd_mul (&result, factor, product->value)
                       || (result != 0 && (overflows || product->overflows));
  product->value = product->overflows ? INTMAX_MAX : result;
}

/* The number that TEXT is.  False where it is none.  */
static bool
parse_product (struct invocation *inv, struct str text, struct product *product)
{
  struct span left = str_span (text);
  *product = (struct product) { .value = 1 };
  for (bool is_last = true;; is_last = false)
    {
      uintmax_t factor = 0;
      bool overflows;
      size_t sign = span_rfind (left, 'x');
      size_t begin = sign < left.length ? sign + 1 : 0;
      struct span part = span_from (left, begin);
      if (!parse_factor (inv, part, &factor, &overflows))
        return false;
      if (is_last)
        *product = (struct product) { overflows ? INTMAX_MAX : (intmax_t) factor, overflows };
      else
        {
          multiply (product, factor, overflows);
          if (product->value == 0 && span_equal (part, SPAN ("0")))
            /* It is no beginning of a hexadecimal number.  */
            warn (inv, _("warning: %s is a zero multiplier; use %s if that is intended"),
                  quoted_n (0, STR ("0x")), quoted_n (1, STR ("00x")));
        }
      if (begin == 0)
        return true;
      left = span_first (left, sign);
    }
}

/* TEXT as a number from LEAST to MOST; otherwise the run ends.  */
static intmax_t
parse_number (struct invocation *inv, struct str text, intmax_t least, intmax_t most)
{
  struct product product;
  bool is_number = parse_product (inv, text, &product);
  bool overflows = product.overflows || product.value > most;
  if (is_number && !overflows && product.value >= least)
    return product.value;
  complain_errno (inv, is_number && overflows ? EOVERFLOW : 0, "%s: %s",
                  _("invalid number"), quoted (text));
  stop (inv);
}

/* Operands.  */

/* A number as it was given.  */
struct number { intmax_t value; bool counts_bytes; };

struct numbers
{
  intmax_t input_block, output_block, block, record;
  struct number skip, seek, count;
};

/* Take the operand NAME=VALUE, whose value is a number.  False where there is none of that
   name.  */
static bool
take_number (struct invocation *inv, struct numbers *numbers, struct span name,
             struct str value)
{
  struct { struct span name; intmax_t *size, most; } const sizes[] = {
    { SPAN ("ibs"), &numbers->input_block, PTRDIFF_MAX - 1 },
    { SPAN ("obs"), &numbers->output_block, PTRDIFF_MAX - 1 },
    { SPAN ("bs"), &numbers->block, PTRDIFF_MAX - 1 },
    { SPAN ("cbs"), &numbers->record, PTRDIFF_MAX },
  };
  for (size_t i = 0; i < COUNT (sizes); i++)
    if (span_equal (name, ELEM (sizes, i).name))
      {
        *ELEM (sizes, i).size = parse_number (inv, value, 1, ELEM (sizes, i).most);
        return true;
      }
  struct { struct span name; struct number *number; } const counts[] = {
    { SPAN ("count"), &numbers->count },
    { SPAN ("skip"), &numbers->skip }, { SPAN ("iseek"), &numbers->skip },
    { SPAN ("seek"), &numbers->seek }, { SPAN ("oseek"), &numbers->seek },
  };
  for (size_t i = 0; i < COUNT (counts); i++)
    if (span_equal (name, ELEM (counts, i).name))
      {
        *ELEM (counts, i).number = (struct number) {
          parse_number (inv, value, 0, INTMAX_MAX),
          span_find (str_span (value), 'B') < value.length,
        };
        return true;
      }
  return false;
}

static bool
take_operand (struct invocation *inv, struct job *job, struct numbers *numbers,
              struct span name, struct str value)
{
  static const symbol_list conversion_words = LIST (conversions), flag_words = LIST (flags),
                           level_words = LIST (levels);
  if (span_equal (name, SPAN ("if")))
    job->input = value;
  else if (span_equal (name, SPAN ("of")))
    job->output = value;
  else if (span_equal (name, SPAN ("conv")))
    job->conversions |= symbol_values (inv, conversion_words, value, false,
                                       N_("invalid conversion"));
  else if (span_equal (name, SPAN ("iflag")))
    job->input_flags |= symbol_values (inv, flag_words, value, false,
                                       N_("invalid input flag"));
  else if (span_equal (name, SPAN ("oflag")))
    job->output_flags |= symbol_values (inv, flag_words, value, false,
                                        N_("invalid output flag"));
  else if (span_equal (name, SPAN ("status")))
    job->telling = symbol_values (inv, level_words, value, true,
                                  N_("invalid status level"));
  else
    return take_number (inv, numbers, name, value);
  return true;
}

/* NUMBER as blocks of SIZE bytes, or as bytes where FLAGS have BYTES.  */
static struct amount
amount_of (struct number number, unsigned int bytes, size_t size)
{
  if (!number.counts_bytes && !bytes)
    return (struct amount) { .blocks = number.value };
  return (struct amount) { number.value / (intmax_t) size, number.value % (intmax_t) size };
}

/* Whether SET has several of the bits of GROUP.  */
static bool
are_several (unsigned int set, unsigned int group)
{
  return __builtin_popcount (set & group) > 1;
}

static void
refuse_contradictions (struct invocation *inv, const struct job *job)
{
  if (are_several (job->conversions, CONV_ASCII | CONV_EBCDIC | CONV_IBM))
    complain (inv, "%s", _("cannot combine any two of {ascii,ebcdic,ibm}"));
  else if (are_several (job->conversions, CONV_BLOCK | CONV_UNBLOCK))
    complain (inv, "%s", _("cannot combine block and unblock"));
  else if (are_several (job->conversions, CONV_LCASE | CONV_UCASE))
    complain (inv, "%s", _("cannot combine lcase and ucase"));
  else if (are_several (job->conversions, CONV_EXCL | CONV_NOCREAT))
    complain (inv, "%s", _("cannot combine excl and nocreat"));
  else if (are_several (job->input_flags, FLAG_DIRECT | FLAG_NOCACHE)
           || are_several (job->output_flags, FLAG_DIRECT | FLAG_NOCACHE))
    complain (inv, "%s", _("cannot combine direct and nocache"));
  else
    return;
  stop (inv);
}

void
job_parse (struct invocation *inv, struct job *job)
{
  enum { USUAL_BLOCK = 512 };
  struct numbers numbers = { .count = { .value = -1 } };
  *job = (struct job) { 0 };
  FOR_EACH (word, inv->operands)
    {
      size_t sign = span_find (str_span (*word), '=');
      if (sign == word->length
          || !take_operand (inv, job, &numbers, span_first (str_span (*word), sign),
                            str_from (*word, sign + 1)))
        usage_error (inv, _("unrecognized operand %s"), quoted (*word));
    }

  job->gathers = numbers.block == 0 || job->conversions & CONV_OF_BYTES;
  if (numbers.block > 0)
    numbers.input_block = numbers.output_block = numbers.block;
  job->input_block = numbers.input_block > 0 ? (size_t) numbers.input_block : USUAL_BLOCK;
  job->output_block = numbers.output_block > 0 ? (size_t) numbers.output_block : USUAL_BLOCK;
  job->record = (size_t) numbers.record;
  if (job->record == 0)
    job->conversions &= ~(unsigned int) (CONV_BLOCK | CONV_UNBLOCK);
  if (job->output_flags & FLAG_FULLBLOCK)
    usage_error (inv, "%s: %s", _("invalid output flag"), quoted (STR ("fullblock")));

  job->skip = amount_of (numbers.skip, job->input_flags & FLAG_SKIP_BYTES, job->input_block);
  job->seek = amount_of (numbers.seek, job->output_flags & FLAG_SEEK_BYTES,
                         job->output_block);
  job->count = numbers.count.value < 0
               ? (struct amount) { .blocks = ALL_BLOCKS }
               : amount_of (numbers.count, job->input_flags & FLAG_COUNT_BYTES,
                            job->input_block);
  refuse_contradictions (inv, job);
}
