/* shuf: put lines in random order, or some of them drawn at random.
   GNU manual, "shuf invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "io/block.h"
#include "io/whole.h"
#include "order/random.h"
#include "simd/count.h"
#include "simd/gather.h"
#include "simd/numerals.h"
#include "simd/places.h"
#include "text/number.h"

/* Numbers from FIRST on, COUNT of them.  */
struct range { uint64_t first, count; };

struct settings
{
  bool echo, repeat, zero_terminated;
  bool has_range;
  struct range range;
  uint64_t most;                /* put no more lines than that */
  struct str output, random_source, random_seed;
};

static option_call take_range, take_count, take_output, take_random_source;

static const struct option_row options[] = {
  { 'e', "echo", FLAG (echo), N_("the operands are the lines") },
  { 'i', "input-range", CALL (take_range, "LO-HI"),
    N_("the lines are the numbers from LO to HI") },
  { 'n', "head-count", CALL (take_count, "COUNT"), N_("put at most COUNT lines") },
  { 'o', "output", CALL (take_output, "FILE"),
    N_("write to FILE, which may be the one that is read") },
  { 0, "random-seed", TEXT (random_seed, "TEXT"),
    N_("draw by TEXT: the same text, the same order (an extension)"), .in_full = true },
  { 0, "random-source", CALL (take_random_source, "FILE"),
    N_("draw by the bytes of FILE: the same bytes, the same order") },
  { 'r', "repeat", FLAG (repeat),
    N_("draw from all lines each time: without end, or COUNT times") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
};

static int shuf_main (struct invocation *);

const struct tool shuf_tool = {
  .name = "shuf",
  .synopsis = N_("[OPTION]... [FILE]\n-e [OPTION]... [ARG]...\n-i LO-HI [OPTION]..."),
  .summary = N_("Put the lines of FILE on standard output in random order, each order being as\n"
                "likely as any other.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .most = UINT64_MAX },
  .run = shuf_main,
};

/* --- options -------------------------------------------------------------- */

static void
take_range (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  struct span text = str_span (argument);
  uintmax_t first = 0, last = 0;
  if (set->has_range)
    {
      complain (inv, "%s", _("multiple -i options specified"));
      stop (inv);
    }
  size_t hyphen = span_find (text, '-');
  enum number_end end = NUMBER_BAD;
  if (hyphen < text.length)
    end = number_parse (arena_str (&inv->arena, span_first (text, hyphen)), "", &first);
  if (end == NUMBER_FINE)
    end = number_parse (str_from (argument, hyphen + 1), "", &last);
  /* From 3 to 2 there is nothing; and 2^64 numbers cannot be counted.  */
  bool none = first > last && first - last == 1;
  bool some = first <= last && last - first < UINT64_MAX;
  if (end != NUMBER_FINE || !(none || some))
    {
      complain_errno (inv, end == NUMBER_OVERFLOW ? EOVERFLOW : 0, "%s: %s",
                      _("invalid input range"), quoted (argument));
      stop (inv);
    }
  set->has_range = true;
  set->range = (struct range) { first, some ? last - first + 1 : 0 };
}

/* The least of several.  */
static void
take_count (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  uintmax_t count;
  enum number_end end = number_parse (argument, "", &count);
  if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
    {
      complain (inv, "%s: %s", _("invalid line count"), quoted (argument));
      stop (inv);
    }
  if (count < set->most)
    set->most = count;
}

static void
take_output (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  text_once (inv, &set->output, argument, N_("multiple output files specified"));
}

static void
take_random_source (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  text_once (inv, &set->random_source, argument, N_("multiple random sources specified"));
}

/* --- lines ---------------------------------------------------------------- */

typedef VEC (struct buf) sample;

/* What is shuffled.  A line is told by a number below COUNT.  */
struct lines
{
  enum { NO_LINES, NUMBERS, OPERANDS, TEXT, SAMPLE } kind;
  unsigned char end;
  uint64_t count;
  uint64_t first;               /* of numbers */
  str_list operands;
  struct whole text;
  numbers64 begins;        /* of the lines of the text */
  sample sample;                /* lines drawn while they were read */
};

static void __attribute__ ((noreturn))
refuse_input (struct invocation *inv, int error)
{
  complain_errno (inv, error, "%s", _("read error"));
  stop (inv);
}

static void
open_input (struct invocation *inv, struct input *in)
{
  struct str name = inv->operands.count > 0 ? VEC_AT (inv->operands, 0) : STR ("-");
  if (str_equal (name, STR ("-")))
    input_stdin (in, name, NULL);
  else
    input_open (in, name, NULL);
  if (in->error)
    {
      complain_file (inv, name, in->error);
      stop (inv);
    }
}

/* Hold all of IN, and find where its lines begin.  */
static void
read_text (struct invocation *inv, struct input *in, struct lines *lines)
{
  if (!whole_read (&lines->text, in, SIZE_MAX))
    bound_out_of_memory ();
  if (in->error)
    refuse_input (inv, in->error);
  struct span text = whole_span (&lines->text);
  size_t count = span_count (text, lines->end) + 1;
  lines->begins = numbers64_make (count);
  VEC_AT (lines->begins, 0) = 0;
  size_t next = 1;
  struct places ends BOUND_UNSET;
  for (size_t from = 0; from < text.length;)
    {
      span_places (text, &from, lines->end, &ends);
      for (size_t i = 0; i < ends.count; i++)
        VEC_AT (lines->begins, next++) = ELEM (ends.at, i) + 1;
    }
  /* Behind the last end no line begins but one that has none.  */
  if (VEC_AT (lines->begins, count - 1) == text.length)
    count--;
  VEC_TRUNCATE (lines->begins, count);
  lines->count = count;
}

/* Say what is wrong with the source of random numbers, and end the run.  */
static void __attribute__ ((noreturn))
refuse_source (struct invocation *inv, const struct random *random)
{
  const struct settings *set = inv->settings;
  if (random->error)
    complain_errno (inv, random->error, _("%s: read error"), quoted (set->random_source));
  else
    complain (inv, _("%s: end of file"), quoted (set->random_source));
  stop (inv);
}

static void
open_random (struct invocation *inv, struct random *random)
{
  const struct settings *set = inv->settings;
  if (str_given (set->random_seed) && str_given (set->random_source))
    usage_error (inv, "%s", _("--random-seed and --random-source exclude each other"));
  if (str_given (set->random_seed))
    {
      random_open_seed (random, set->random_seed);
      return;
    }
  if (random_open (random, set->random_source))
    return;
  if (str_given (set->random_source))
    complain_file (inv, set->random_source, random->error);
  else
    complain_errno (inv, random->error, "%s", _("no random bytes"));
  stop (inv);
}

/* A number of lines below COUNT, or the end of the run.  */
static uint64_t
draw (struct invocation *inv, struct random *random, uint64_t count)
{
  uint64_t number = random_below (random, count);
  if (random->failed)
    refuse_source (inv, random);
  return number;
}

/* Keep MOST lines of IN, any of them with the same chance: the first so many, and then
   each line in place of one of those, with the chance that it has among the lines that
   came so far (J. S. Vitter, "Random sampling with a reservoir", 1985, algorithm R).  */
static void
read_sample (struct invocation *inv, struct input *in, struct random *random, uint64_t most,
             struct lines *lines)
{
  uint64_t seen = 0;
  for (struct span records, line; input_records (in, lines->end, &records);)
    for (; span_next (&records, lines->end, &line); seen++)
      {
        uint64_t place = seen < most ? seen : draw (inv, random, seen + 1);
        if (place >= most)
          continue;
        if (seen < most)
          VEC_PUSH (lines->sample, (struct buf) { 0 });
        struct buf *kept = &VEC_AT (lines->sample, place);
        buf_truncate (kept, 0);
        buf_append (kept, line);
      }
  if (in->error)
    refuse_input (inv, in->error);
  /* GNU draws for a line before it knows that there is none.  */
  if (seen >= most)
    draw (inv, random, seen + 1);
  lines->count = lines->sample.count;
}

/* Whether IN may be too long to be held for the sake of few lines.  */
static bool
may_be_long (struct input *in)
{
  enum { LONG = 8 * 1024 * 1024 };
  const struct stat *status = input_status (in);
  if (!status || !S_ISREG (status->st_mode))
    return true;
  off_t at = sys_offset (input_fd (in));
  return at < 0 || status->st_size - at > LONG;
}

/* Find the lines.  RANDOM is open only if it was needed for that.  */
static struct lines
find_lines (struct invocation *inv, struct random *random, bool *random_is_open)
{
  const struct settings *set = inv->settings;
  struct lines lines = { .end = set->zero_terminated ? '\0' : '\n', .text = whole_empty () };
  if (set->most == 0)
    return lines;
  if (set->has_range)
    {
      lines.kind = NUMBERS;
      lines.first = set->range.first;
      lines.count = set->range.count;
      return lines;
    }
  if (set->echo)
    {
      lines.kind = OPERANDS;
      lines.operands = inv->operands;
      lines.count = inv->operands.count;
      return lines;
    }
  struct input in;
  open_input (inv, &in);
  if (!set->repeat && set->most < UINT64_MAX && may_be_long (&in))
    {
      open_random (inv, random);
      *random_is_open = true;
      lines.kind = SAMPLE;
      read_sample (inv, &in, random, set->most, &lines);
    }
  else
    {
      lines.kind = TEXT;
      read_text (inv, &in, &lines);
    }
  input_close (&in);
  return lines;
}

/* --- the work ------------------------------------------------------------- */

/* Put the lines of a text that begin at BEGINS.  */
static void
put_of_text (struct output *out, struct lines *lines, const numbers64 *begins)
{
  struct span text = whole_span (&lines->text);
  for (size_t from = 0; from < begins->count;)
    {
      size_t before = from;
      struct mspan room = output_reserve (out, OUTPUT_BLOCK / 4);
      output_commit (out, gather_lines (text, lines->end, (begin_list) VEC_SLICE (*begins),
                                        &from, room));
      if (from > before)
        continue;
      /* A line longer than the room.  */
      struct span line = span_from (text, VEC_AT (*begins, from++));
      put_span (out, span_first (line, span_find (line, lines->end)));
      put_byte (out, lines->end);
    }
}

static void
put_numbers (struct output *out, const struct lines *lines, const numbers64 *chosen)
{
  for (size_t from = 0; from < chosen->count;)
    {
      struct mspan room = output_reserve (out, OUTPUT_BLOCK / 4);
      output_commit (out, write_numerals ((number_list) VEC_SLICE (*chosen), lines->first,
                                          lines->end, &from, room));
    }
}

/* Put the lines CHOSEN, each told by its number, or by where it begins in a text.  */
static void
put_lines (struct output *out, struct lines *lines, const numbers64 *chosen)
{
  switch (lines->kind)
    {
    case NO_LINES:
      break;
    case NUMBERS:
      put_numbers (out, lines, chosen);
      break;
    case TEXT:
      put_of_text (out, lines, chosen);
      break;
    case OPERANDS:
      FOR_EACH (number, *chosen)
        {
          put_str (out, VEC_AT (lines->operands, *number));
          put_byte (out, lines->end);
        }
      break;
    case SAMPLE:
      FOR_EACH (number, *chosen)
        {
          put_span (out, buf_span (&VEC_AT (lines->sample, *number)));
          put_byte (out, lines->end);
        }
      break;
    }
}

/* From now on standard output is the file that was asked for.  */
static void
open_output (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (!str_given (set->output))
    return;
  struct output file = output_open (set->output, TRUNCATE);
  if (file.error)
    {
      complain_file (inv, set->output, file.error);
      stop (inv);
    }
  file.failed = inv->out.failed;
  file.whom = inv->out.whom;
  inv->out = file;
}

/* COUNT lines in random order.  */
static numbers64
choose_lines (struct invocation *inv, struct lines *lines, struct random *random,
              uint64_t count)
{
  numbers64 chosen;
  if (lines->kind == TEXT)
    {
      chosen = lines->begins;
      random_shuffle (random, &chosen, count);
      VEC_TRUNCATE (chosen, count);
    }
  else
    chosen = random_choose (random, count, lines->count);
  if (random->failed)
    refuse_source (inv, random);
  return chosen;
}

/* Put lines drawn from all, each time, as often as is asked for.  */
static void
put_repeatedly (struct invocation *inv, struct lines *lines, struct random *random)
{
  const struct settings *set = inv->settings;
  enum { AT_ONCE = 1024 };
  numbers64 chosen = { 0 };
  if (lines->count == 0)
    {
      complain (inv, "%s", _("no lines to repeat"));
      stop (inv);
    }
  for (uint64_t left = set->most; left > 0 && !random->failed;)
    {
      VEC_CLEAR (chosen);
      while (chosen.count < AT_ONCE && chosen.count < left)
        {
          uint64_t number = random_below (random, lines->count);
          if (random->failed)
            break;
          if (lines->kind == TEXT)
            number = VEC_AT (lines->begins, number);
          VEC_PUSH (chosen, number);
        }
      put_lines (&inv->out, lines, &chosen);
      if (set->most < UINT64_MAX)
        left -= chosen.count;
    }
  if (random->failed)
    refuse_source (inv, random);
}

static void
refuse_operands (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t most = set->has_range ? 0 : 1;
  if (set->has_range && set->echo)
    usage_error (inv, "%s", _("cannot combine -e and -i options"));
  if (!set->echo && inv->operands.count > most)
    extra_operand (inv, VEC_AT (inv->operands, most));
}

static int
shuf_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct random random BOUND_UNSET;
  bool random_is_open = false;
  refuse_operands (inv);
  struct lines lines = find_lines (inv, &random, &random_is_open);
  uint64_t count = set->most;
  if (!set->repeat && count > lines.count)
    count = lines.count;
  if (count > 0 && !random_is_open)
    open_random (inv, &random);
  if (count == 0)
    open_output (inv);
  else if (set->repeat)
    {
      open_output (inv);
      put_repeatedly (inv, &lines, &random);
    }
  else
    {
      numbers64 chosen = choose_lines (inv, &lines, &random, count);
      open_output (inv);
      put_lines (&inv->out, &lines, &chosen);
    }
  return inv->status;
}
