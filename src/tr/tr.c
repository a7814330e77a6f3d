/* tr: map, delete and squeeze bytes.
   POSIX.1-2024 tr; GNU manual, "tr invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/quote.h"
#include "cli/tool.h"
#include "io/block.h"
#include "io/input.h"
#include "text/locale.h"
#include "arrays.h"

struct settings
{
  bool complement, delete, squeeze, truncate;
  bool in_C;
};

static const struct option_row options[] = {
  { 'A', NULL, FLAG (in_C), NULL },
  { 'c', "complement", FLAG (complement), N_("take all bytes that are not in ARRAY1 for it") },
  { 'C', NULL, ALIAS, NULL },
  { 'd', "delete", FLAG (delete), N_("delete the bytes of ARRAY1, map none") },
  { 's', "squeeze-repeats", FLAG (squeeze),
    N_("of a byte of the last ARRAY that comes several times in a row,\n"
       "keep one") },
  { 't', "truncate-set1", FLAG (truncate), N_("cut ARRAY1 to the length of ARRAY2") },
};

static int tr_main (struct invocation *);

const struct tool tr_tool = {
  .name = "tr",
  .synopsis = N_("[OPTION]... STRING1 [STRING2]"),
  .summary = N_("Copy standard input to standard output with bytes mapped, deleted or squeezed.\n"
                "STRING1 and STRING2 stand for ARRAY1 and ARRAY2: what ARRAY1 has in a place\n"
                "becomes what ARRAY2 has there."),
  .options = OPTIONS (options),
  .grammar = OPTIONS_FIRST,
  .settings = sizeof (struct settings),
  .notes = N_("In a STRING, these stand for others than themselves:\n"
              "  \\NNN         the byte with the octal number NNN, of 1 to 3 digits\n"
              "  \\\\           a backslash\n"
              "  \\a           the bell\n"
              "  \\b           a backspace\n"
              "  \\f           a form feed\n"
              "  \\n           a newline\n"
              "  \\r           a carriage return\n"
              "  \\t           a tab\n"
              "  \\v           a vertical tab\n"
              "  BYTE1-BYTE2  all bytes from BYTE1 to BYTE2\n"
              "  [BYTE*]      in ARRAY2: BYTE, until it is as long as ARRAY1\n"
              "  [BYTE*N]     N times BYTE; N is octal where it begins with 0\n"
              "  [:CLASS:]    all of alnum, alpha, blank, cntrl, digit, graph, lower,\n"
              "               print, punct, space, upper or xdigit\n"
              "  [=BYTE=]     all that are equivalent to BYTE\n"
              "\n"
              "Without -d, two STRINGs map.  The last byte of an ARRAY2 that is too short is\n"
              "repeated.  Of classes, ARRAY2 may then have lower and upper alone, each facing\n"
              "one of those in ARRAY1: that changes case.  Squeezing comes last."),
  .run = tr_main,
};

/* What becomes of the bytes, in this order.  */
struct plan
{
  bool maps, deletes, squeezes;
  struct byte_map map;
  struct byte_set deleted, squeezed;
};

static void
check_operands (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  size_t count = inv->operands.count;
  if (count == 0)
    missing_operand (inv);
  size_t least = set->delete == set->squeeze ? 2 : 1;
  size_t most = set->delete && !set->squeeze ? 1 : 2;
  struct str last = VEC_AT (inv->operands, count - 1);
  if (count < least)
    {
      complain (inv, _("missing operand after %s"), quoted (last));
      say (inv, "%s\n", set->squeeze
                          ? _("Two strings must be given when both deleting and squeezing repeats.")
                          : _("Two strings must be given when translating."));
      try_help (inv);
    }
  if (count > most)
    {
      complain (inv, _("extra operand %s"), quoted (VEC_AT (inv->operands, most)));
      if (count == 2)
        say (inv, "%s\n", _("Only one string may be given when deleting without squeezing "
                            "repeats."));
      try_help (inv);
    }
}

static struct plan
make_plan (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool two = inv->operands.count == 2;
  struct plan plan = { .maps = two && !set->delete, .deletes = set->delete,
                       .squeezes = set->squeeze };
  struct array array1 = array_parse (inv, VEC_AT (inv->operands, 0)), array2 = { 0 };
  if (two)
    array2 = array_parse (inv, VEC_AT (inv->operands, 1));
  array1_check (inv, &array1);
  if (set->complement)
    array1 = array_complement (&array1);
  if (plan.maps)
    plan.map = array_map (inv, &array1, &array2, set->complement, set->truncate);
  else if (array_open_repeats (&array2) > 0)
    {
      complain (inv, array_open_repeats (&array2) > 1
                       ? _("only one [c*] repeat construct may appear in string2")
                       : _("the [c*] construct may appear in string2 only when translating"));
      stop (inv);
    }
  plan.deleted = array_set (&array1);
  plan.squeezed = array_set (two ? &array2 : &array1);
  return plan;
}

static int
tr_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  check_operands (inv);
  if (!set->in_C)
    locale_need (LC_CTYPE);
  struct plan plan = make_plan (inv);
  struct input in;
  input_stdin (&in, STR ("-"), NULL);
  struct mspan block = block_for_input ();
  int last = -1;
  for (size_t count; (count = input_read (&in, block)) > 0;)
    {
      struct mspan text = mspan_first (block, count);
      if (plan.maps)
        mspan_map (text, &plan.map);
      if (plan.deletes)
        text = mspan_first (text, mspan_delete (text, &plan.deleted));
      if (plan.squeezes)
        text = mspan_first (text, mspan_squeeze (text, &plan.squeezed, &last));
      output_write (&inv->out, mspan_span (text));
    }
  if (in.error)
    {
      complain_errno (inv, in.error, "%s", _("read error"));
      stop (inv);
    }
  if (!input_close_stdin (&in))
    complain_errno (inv, in.error, "%s", _("standard input"));
  return inv->status;
}
