/* numfmt: read numbers and write them in another way.
   GNU manual, "numfmt invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <langinfo.h>

#include "cli/quote.h"
#include "cli/ranges.h"
#include "conversion.h"
#include "format.h"
#include "io/input.h"
#include "text/locale.h"
#include "text/number.h"

struct settings
{
  bool debug, trace, grouping, zero_terminated;
  struct str delimiter, format, suffix, unit_separator;
  range_vec fields;
  enum scale from, to;
  uintmax_t from_unit, to_unit;
  uintmax_t header;             /* lines */
  enum invalid invalid;
  intmax_t padding;             /* columns; negative aligns to the left */
  enum rounding rounding;
};

static option_call take_delimiter, take_fields, take_from_unit, take_to_unit, take_header,
  take_padding;

static const struct choice from_units[] = {
  { "none", SCALE_NONE, NULL }, { "auto", SCALE_AUTO, NULL }, { "si", SCALE_SI, NULL },
  { "iec", SCALE_IEC, NULL }, { "iec-i", SCALE_IEC_I, NULL },
};

static const struct choice to_units[] = {
  { "none", SCALE_NONE, NULL }, { "si", SCALE_SI, NULL }, { "iec", SCALE_IEC, NULL },
  { "iec-i", SCALE_IEC_I, NULL },
};

static const struct choice roundings[] = {
  { "up", UP, NULL }, { "down", DOWN, NULL }, { "from-zero", FROM_ZERO, NULL },
  { "towards-zero", TOWARDS_ZERO, NULL }, { "nearest", NEAREST, NULL },
};

static const struct choice invalids[] = {
  { "abort", ABORT, NULL }, { "fail", FAIL, NULL }, { "warn", WARN, NULL },
  { "ignore", IGNORE, NULL },
};

static const struct option_row options[] = {
  { 0, "debug", FLAG (debug), N_("warn of what is not as it may have been meant") },
  /* With three dashes, as GNU's: for those who work on this program.  */
  { 0, "-debug", FLAG (trace), NULL },
  { 'd', "delimiter", CALL (take_delimiter, "CHARACTER"),
    N_("fields lie between CHARACTERs instead of blanks") },
  { 0, "field", CALL (take_fields, "LIST"),
    N_("convert the fields that LIST names instead of the first") },
  { 0, "format", TEXT (format, "FORMAT"), N_("write numbers as FORMAT says") },
  { 0, "from", CHOICE (from, from_units, "UNIT"),
    N_("take numbers with units as UNIT says; none if not given") },
  { 0, "from-unit", CALL (take_from_unit, "SIZE"),
    N_("numbers read count things of SIZE instead of 1") },
  { 0, "grouping", FLAG (grouping),
    N_("write digits in groups, as the locale has it: 1,000,000; the C\n"
       "locale has no groups") },
  { 0, "header", CALL_OR (take_header, "COUNT"),
    N_("put the first COUNT (1) lines of standard input as they are") },
  { 0, "invalid", CHOICE (invalid, invalids, "MODE"),
    N_("what to do where something is no number: abort, fail, warn or\n"
       "ignore") },
  { 0, "padding", CALL (take_padding, "COLUMNS"),
    N_("make numbers so many columns wide, by blanks in front, or behind\n"
       "where COLUMNS is negative; if not given, a number has the width of\n"
       "its field where blanks are in front of it") },
  { 0, "round", CHOICE (rounding, roundings, "METHOD"),
    N_("round up, down, from-zero (if not given), towards-zero or to the\n"
       "nearest") },
  { 0, "suffix", TEXT (suffix, "SUFFIX"),
    N_("put SUFFIX behind each number; it may be behind those read, too") },
  { 0, "to", CHOICE (to, to_units, "UNIT"),
    N_("write numbers with units as UNIT says; none if not given") },
  { 0, "to-unit", CALL (take_to_unit, "SIZE"),
    N_("numbers written count things of SIZE instead of 1") },
  { 0, "unit-separator", TEXT (unit_separator, "STRING"),
    N_("put STRING between number and unit; it may be there in those\n"
       "read, too") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
};

static const struct status_row statuses[] = {
  { 0, N_("all numbers were converted, or MODE is warn or ignore") },
  { 1, N_("the command line was wrong, or reading or writing failed") },
  { 2, N_("something was no number that can be converted") },
};

static int numfmt_main (struct invocation *);

const struct tool numfmt_tool = {
  .name = "numfmt",
  .synopsis = N_("[OPTION]... [NUMBER]..."),
  .summary = N_("Put each NUMBER, or the numbers on standard input where there is none, written\n"
                "in another way."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .from_unit = 1, .to_unit = 1 },
  .notes = N_("UNIT is one of:\n"
              "  none   no units: digits alone\n"
              "  auto   K is 1000 and Ki 1024, M is 1000000 and Mi 1048576, and so on\n"
              "  si     K is 1000, M is 1000000, and so on; k is put for K\n"
              "  iec    K is 1024, M is 1048576, and so on\n"
              "  iec-i  Ki is 1024, Mi is 1048576, and so on\n"
              "--to has no auto.  Units are K, M, G, T, P, E, Z, Y, R and Q; k is K.  A SIZE\n"
              "may have one, as auto has it.\n"
              "\n"
              "LIST is made of these, with commas in between:\n"
              "  N    the N-th field, the first being 1\n"
              "  N-   all from the N-th to the end of the line\n"
              "  N-M  all from the N-th to the M-th\n"
              "  -M   all from the first to the M-th\n"
              "  -    all\n"
              "\n"
              "FORMAT has one %f in it, for the number.  Between % and f may be ' for groups of\n"
              "digits, a width with - in front to align on the left or 0 to fill up with zeros,\n"
              "and a dot and the number of digits to round to.  %% is put as it is.\n"
              "\n"
              "MODE is one of:\n"
              "  abort   say so and end (if not given)\n"
              "  fail    say so, put it as it is and go on\n"
              "  warn    the same, but do not count it as failed\n"
              "  ignore  put it as it is and say nothing"),
  .statuses = LIST (statuses),
  .run = numfmt_main,
};

/* Say what is wrong and end the run.  */
static void
refuse (struct invocation *inv, const char *complaint)
{
  complain (inv, "%s", complaint);
  stop (inv);
}

static void
take_delimiter (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  struct span rest = str_span (argument);
  enum charset charset = rest.length > 1 ? charset_of_locale () : CHARSET_BYTES;
  if (rest.length > 1 && (char_take (charset, &rest).validity != CHAR_VALID || rest.length > 0))
    refuse (inv, _("the delimiter must be a single character"));
  set->delimiter = argument;
}

static void
take_fields (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (set->fields.count > 0)
    refuse (inv, _("multiple field specifications"));
  set->fields = ranges_argument (inv, argument, RANGES_OF_FIELDS, RANGES_SORTED, true);
}

/* The size that ARGUMENT is: a number with a unit.  */
static uintmax_t
size_argument (struct invocation *inv, struct str argument)
{
  BUF (text);
  buf_append (&text, str_span (argument));
  /* Sizes of other options have their K of 1000 and Ki followed by B.  */
  unsigned char last = argument.length > 0 ? str_at (argument, argument.length - 1) : '0';
  if (last < '0' || last > '9')
    buf_push (&text, 'B');
  uintmax_t size;
  if (number_parse (buf_str (&text), "kKMGTPEZYRQ0", &size) != NUMBER_FINE || size == 0)
    {
      complain (inv, _("invalid unit size: %s"), quoted (argument));
      stop (inv);
    }
  return size;
}

static void
take_from_unit (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->from_unit = size_argument (inv, argument);
}

static void
take_to_unit (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->to_unit = size_argument (inv, argument);
}

static void
take_header (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->header = 1;
  if (str_given (argument)
      && (number_parse (argument, "", &set->header) != NUMBER_FINE || set->header == 0))
    {
      complain (inv, _("invalid header value %s"), quoted (argument));
      stop (inv);
    }
}

static void
take_padding (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse_signed (argument, "", &set->padding);
  if ((end != NUMBER_FINE && end != NUMBER_OVERFLOW) || set->padding == 0)
    {
      complain (inv, _("invalid padding value %s"), quoted (argument));
      stop (inv);
    }
}

/* How the locale writes numbers.  */
static struct notation
locale_notation (void)
{
  locale_need (LC_NUMERIC);
  struct notation notation = {
    .charset = charset_of_locale (),
    .point = str_span (str_of (nl_langinfo (RADIXCHAR))),
    .group = str_span (str_of (nl_langinfo (THOUSEP))),
  };
  if (notation.point.length == 0)
    notation.point = SPAN (".");
  return notation;
}

/* What SET asks for, with FORMAT, if that is given.  */
static void
plan (struct conversion *c, const struct settings *set, const struct format *format)
{
  c->invalid = set->invalid;
  c->debug = set->debug || set->trace;
  c->trace = set->trace;
  c->delimited = str_given (set->delimiter);
  c->delimiter = str_span (set->delimiter);
  static const struct range first[] = { { 1, 2 } };
  c->fields = set->fields.count > 0 ? (range_list) VEC_SLICE (set->fields)
                                    : (range_list) LIST (first);
  c->from_unit = set->from_unit;
  c->to_unit = set->to_unit;
  c->suffix = str_span (set->suffix);
  c->before = format->before;
  c->behind = format->behind;
  struct notation notation = locale_notation ();
  c->reading = (struct reading) { notation, set->from, set->unit_separator };
  c->writing = (struct writing) {
    .notation = notation, .scale = set->to, .rounding = set->rounding,
    .grouping = set->grouping || format->grouping,
    .precision_given = format->precision_given, .precision = format->precision,
  };
  intmax_t padding = set->padding;
  if (format_pads (format))
    padding = format->width;
  else
    c->writing.zeros = (size_t) format->width;
  c->left_aligned = padding < 0;
  c->padding = padding < 0 ? (uintmax_t) -(padding + 1) + 1 : (uintmax_t) padding;
  c->keeps_width = padding == 0 && !c->delimited;
}

/* Refuse what does not go together, and warn of what may not be meant.  */
static void
check (struct invocation *inv, const struct settings *set, const struct conversion *c)
{
  if (c->writing.grouping && set->to != SCALE_NONE)
    refuse (inv, _("grouping cannot be combined with --to"));
  if (!c->debug)
    return;
  if (c->writing.grouping && c->writing.notation.group.length == 0)
    warn (inv, "%s", _("grouping has no effect in this locale"));
  if (set->header > 0 && inv->operands.count > 0)
    warn (inv, "%s", _("--header ignored with command-line input"));
}

/* The format that is asked for, if any.  Warnings are told in GNU's order: those of
   other options come before a format is looked at.  */
static struct format
find_format (struct invocation *inv, const struct settings *set)
{
  bool debug = set->debug || set->trace, given = str_given (set->format);
  if (given && set->grouping)
    refuse (inv, _("--grouping cannot be combined with --format"));
  if (debug && !given && set->from == SCALE_NONE && set->to == SCALE_NONE && !set->grouping
      && set->padding == 0)
    warn (inv, "%s", _("no conversion option specified"));
  if (debug && str_given (set->unit_separator) && !str_given (set->delimiter))
    warn (inv, "%s", _("field delimiters have higher precedence than unit separators"));
  if (!given)
    return (struct format) { 0 };
  return format_argument (inv, set->format, debug && set->padding != 0);
}

/* LINE up to a NUL: what is behind that is no part of it.  */
static struct span
before_nul (struct span line)
{
  return span_first (line, span_find (line, '\0'));
}

/* Put the first COUNT lines of IN.  */
static void
put_header (struct output *out, struct input *in, unsigned char end, uintmax_t count)
{
  for (struct span line; count > 0 && input_record (in, end, &line); count--)
    {
      struct span put = before_nul (line);
      put_span (out, put);
      /* GNU numfmt takes NUL for the end of text even where it ends lines.  */
      if (in->terminated && put.length == line.length && end != '\0')
        put_byte (out, end);
    }
}

static void
convert_input (struct conversion *c, unsigned char end, uintmax_t header)
{
  struct invocation *inv = c->inv;
  struct input in;
  input_stdin (&in, STR ("-"), &inv->out);
  put_header (&inv->out, &in, end, header);
  for (struct span lines; input_records (&in, end, &lines);)
    {
      bool whole = span_ends_in (lines, end);
      for (struct span line; span_next (&lines, end, &line);)
        {
          convert_line (c, before_nul (line));
          if (lines.length > 0 || whole)
            put_byte (&inv->out, end);
        }
    }
  if (in.error)
    complain_errno (inv, in.error, "%s", _("error reading input"));
}

static int
numfmt_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct format format = find_format (inv, set);
  struct conversion c = { .inv = inv };
  plan (&c, set, &format);
  check (inv, set, &c);

  unsigned char end = set->zero_terminated ? '\0' : '\n';
  FOR_EACH (operand, inv->operands)
    {
      convert_line (&c, str_span (*operand));
      put_byte (&inv->out, end);
    }
  if (inv->operands.count == 0)
    convert_input (&c, end, set->header);
  if (c.failed && c.debug)
    warn (inv, "%s", _("failed to convert some of the input numbers"));
  return inv->status;
}
