/* comm: tell which lines two sorted files have in common.
   POSIX.1-2024 comm; GNU manual, "comm invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "io/lines.h"
#include "simd/leading.h"
#include "simd/sets.h"
#include "text/classes.h"
#include "text/collate.h"

enum order_check { CHECK_UNPAIRED, CHECK_ALWAYS, CHECK_NEVER };

struct settings
{
  bool hide_first, hide_second, hide_common, total, zero_terminated, any_case;
  unsigned int order_check;
  bool delimiter_given;
  struct str delimiter;
};

static option_call take_delimiter;

static const struct option_row options[] = {
  { '1', NULL, FLAG (hide_first), N_("leave out column 1: lines of FILE1 alone") },
  { '2', NULL, FLAG (hide_second), N_("leave out column 2: lines of FILE2 alone") },
  { '3', NULL, FLAG (hide_common), N_("leave out column 3: lines of both") },
  { 0, "check-order", SET (order_check, CHECK_ALWAYS),
    N_("stop at a line that is out of order, also where all lines\nare in both files") },
  { 0, "nocheck-order", SET (order_check, CHECK_NEVER),
    N_("do not look at the order of the lines") },
  { 'i', NULL, FLAG (any_case), N_("do not tell capitals from small letters (an extension)") },
  { 0, "output-delimiter", CALL (take_delimiter, "STR"),
    N_("put STR between columns, not a tab; NUL where it is empty") },
  { 0, "total", FLAG (total), N_("put behind all how many lines each column has") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
};

static int comm_main (struct invocation *);

const struct tool comm_tool = {
  .name = "comm",
  .synopsis = N_("[OPTION]... FILE1 FILE2"),
  .summary = N_("Put the lines of two sorted files in three columns: those of FILE1 alone, those\n"
                "of FILE2 alone, and those of both.\n\n"
                "One of them may be standard input, which is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("Lines are in the order that LC_COLLATE says, as sort has them; with -i, as\n"
              "sort -f has them.  What both files have is put as FILE1 has it then."),
  .run = comm_main,
};

static void
take_delimiter (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  if (set->delimiter_given && !str_equal (set->delimiter, text))
    {
      complain (inv, "%s", _("multiple output delimiters specified"));
      stop (inv);
    }
  set->delimiter_given = true;
  set->delimiter = text;
}

/* One of the two files.  Its last three lines stay at hand: where it ends, the order
   of the last two may have to be checked again.  */
struct side
{
  struct lines *lines;
  unsigned int number;          /* 1 or 2 */
  uintmax_t count;              /* lines so far, the current one included */
  struct line current, before, before_that;
  struct span text;             /* of the current line */
  bool at_end;
  bool disordered;              /* that was told */
};

struct comparison
{
  struct invocation *inv;
  const struct settings *set;
  unsigned char end;
  bool collates;
  struct collate_scratch scratch;
  struct byte_map upper;
  struct buf copies[2];         /* of lines, in capitals */
  bool checks;                  /* the order: always, or since a line was in one file
                                   alone */
  struct side sides[2];
  struct span delimiter;
  struct span margins[3];       /* what stands in front of each column */
  bool hidden[3];
  uintmax_t totals[3];
};

/* TEXT in capitals, in ROOM.  */
static struct span
in_capitals (const struct comparison *c, struct span text, struct buf *room)
{
  buf_truncate (room, 0);
  for (unsigned char byte; span_take (&text, &byte);)
    buf_push (room, ELEM (c->upper.to, byte));
  return buf_span (room);
}

static int
compare (struct comparison *c, struct span a, struct span b)
{
  if (c->set->any_case)
    {
      a = in_capitals (c, a, &ELEM (c->copies, 0));
      b = in_capitals (c, b, &ELEM (c->copies, 1));
    }
  return c->collates ? collate_compare (&c->scratch, a, b) : span_order (a, b);
}

/* Go on to the next line of SIDE, for which something has to be read.  */
static void
read_on (struct comparison *c, struct side *side)
{
  struct side *first = &ELEM (c->sides, 0), *second = &ELEM (c->sides, 1);
  side->lines->keep = side->before_that.begin;
  /* Standard input may be both files.  */
  if (first->lines == second->lines)
    side->lines->keep = first->before_that.begin < second->before_that.begin
                          ? first->before_that.begin : second->before_that.begin;
  side->at_end = !lines_next (side->lines, &side->current);
  if (first->lines == second->lines && !first->at_end && !second->at_end)
    {
      first->text = line_text (first->lines, first->current);
      second->text = line_text (second->lines, second->current);
    }
  if (!side->lines->in.error)
    return;
  complain_file (c->inv, side->lines->in.name, side->lines->in.error);
  stop (c->inv);
}

static void
advance (struct comparison *c, struct side *side)
{
  side->before_that = side->before;
  side->before = side->current;
  if (lines_known (side->lines))
    lines_next (side->lines, &side->current);
  else
    read_on (c, side);
  if (side->at_end)
    return;
  side->text = line_text (side->lines, side->current);
  side->count++;
}

/* Whether FIRST does not sort behind SECOND; both are lines of SIDE.  */
static bool
in_order (struct comparison *c, const struct side *side, struct line first,
          struct line second)
{
  return compare (c, line_text (side->lines, first), line_text (side->lines, second)) <= 0;
}

/* Check the order of the line that was read last.  Where the file ended, that of the
   line before: when that was read, all lines may have been in pairs.  */
static void
check_side (struct comparison *c, struct side *side)
{
  if (side->count < 2 || side->disordered
      || (side->at_end ? in_order (c, side, side->before_that, side->before)
                       : in_order (c, side, side->before, side->current)))
    return;
  complain (c->inv, _("file %u is not in sorted order"), side->number);
  side->disordered = true;
  if (c->set->order_check == CHECK_ALWAYS)
    stop (c->inv);
}

/* Lines were read from the first file, from the second, and are in ORDER if neither
   is at its end.  Whoever was read alone was less than the other, and is in order if
   it is not any more; where both were, they had been equal, and the lesser tells.  */
static void
check_order (struct comparison *c, bool first_read, bool second_read, int order)
{
  struct side *first = &ELEM (c->sides, 0), *second = &ELEM (c->sides, 1);
  if (!first->at_end && !second->at_end && first->count > 1 && second->count > 1)
    {
      const struct side *lesser = order <= 0 ? first : second;
      if (first_read && second_read ? in_order (c, lesser, lesser->before, lesser->current)
          : first_read ? order >= 0 : order <= 0)
        return;
    }
  if (first_read)
    check_side (c, first);
  if (second_read)
    check_side (c, second);
}

/* Put LINE, of SIDE, in COLUMN, unless that is left out.  */
static void
put_line (struct comparison *c, size_t column, const struct side *side)
{
  struct output *out = &c->inv->out;
  ELEM (c->totals, column)++;
  if (ELEM (c->hidden, column))
    return;
  struct span margin = ELEM (c->margins, column);
  if (margin.length > 0)
    put_span (out, margin);
  put_span (out, side->text);
  put_byte (out, c->end);
}

static void
compare_files (struct comparison *c)
{
  struct side *first = &ELEM (c->sides, 0), *second = &ELEM (c->sides, 1);
  for (int order = 0;;)
    {
      bool first_read = order <= 0, second_read = order >= 0;
      if (first_read)
        advance (c, first);
      if (second_read)
        advance (c, second);
      order = first->at_end ? 1 : second->at_end ? -1
              : compare (c, first->text, second->text);
      if (c->checks)
        check_order (c, first_read, second_read, order);
      if (first->at_end && second->at_end)
        return;
      if (order != 0 && c->set->order_check == CHECK_UNPAIRED)
        c->checks = true;
      if (order == 0)
        put_line (c, 2, c->set->any_case ? first : second);
      else if (order < 0)
        put_line (c, 0, first);
      else
        put_line (c, 1, second);
    }
}

static void
put_totals (struct comparison *c)
{
  struct output *out = &c->inv->out;
  for (size_t column = 0; column < COUNT (c->totals); column++)
    {
      put_number (out, ELEM (c->totals, column), 1);
      put_span (out, c->delimiter);
    }
  put_text (out, _("total"));
  put_byte (out, c->end);
}

/* Open the operand NUMBER.  */
static struct input
open_file (struct invocation *inv, size_t number)
{
  struct str name = VEC_AT (inv->operands, number);
  struct input in;
  if (str_equal (name, STR ("-")))
    input_stdin (&in, name, &inv->out);
  else
    input_open (&in, name, &inv->out);
  if (!in.error)
    return in;
  complain_file (inv, name, in.error);
  stop (inv);
}

static int
comm_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  if (inv->operands.count == 1)
    usage_error (inv, _("missing operand after %s"), quoted (VEC_AT (inv->operands, 0)));
  if (inv->operands.count > 2)
    extra_operand (inv, VEC_AT (inv->operands, 2));

  struct span delimiter = !set->delimiter_given ? SPAN ("\t")
                          : set->delimiter.length == 0 ? SPAN ("\0")
                          : str_span (set->delimiter);
  BUF (both);
  if (!set->hide_first)
    buf_append (&both, delimiter);
  size_t second_margin = both.length;
  if (!set->hide_second)
    buf_append (&both, delimiter);

  struct comparison c = {
    .inv = inv, .set = set, .end = set->zero_terminated ? '\0' : '\n',
    .collates = !collate_is_bytes (),
    .checks = set->order_check == CHECK_ALWAYS, .delimiter = delimiter,
    .hidden = { set->hide_first, set->hide_second, set->hide_common },
    .margins = { span_empty (), span_first (buf_span (&both), second_margin), buf_span (&both) },
  };
  for (unsigned int i = 0; i < COUNT (c.upper.to) && set->any_case; i++)
    ELEM (c.upper.to, i) = byte_to_upper ((unsigned char) i);
  struct lines lines[2];
  lines_begin (&ELEM (lines, 0), open_file (inv, 0), c.end);
  struct lines *second = &ELEM (lines, 1);
  if (str_equal (VEC_AT (inv->operands, 0), STR ("-"))
      && str_equal (VEC_AT (inv->operands, 1), STR ("-")))
    second = &ELEM (lines, 0);
  else
    lines_begin (second, open_file (inv, 1), c.end);
  ELEM (c.sides, 0) = (struct side) { .lines = &ELEM (lines, 0), .number = 1 };
  ELEM (c.sides, 1) = (struct side) { .lines = second, .number = 2 };
  compare_files (&c);
  if (set->total)
    put_totals (&c);
  if (ELEM (c.sides, 0).disordered || ELEM (c.sides, 1).disordered)
    complain (inv, "%s", _("input is not in sorted order"));
  collate_release (&c.scratch);
  buf_release (&ELEM (c.copies, 0));
  buf_release (&ELEM (c.copies, 1));
  return inv->status;
}
