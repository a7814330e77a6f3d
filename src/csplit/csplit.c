/* csplit: cut a file into sections at lines that are told of.
   POSIX.1-2024 csplit; GNU manual, "csplit invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "csplit.h"

#include <errno.h>
#include <limits.h>
#include <stdckdint.h>

#include "cli/quote.h"
#include "lines.h"

struct settings
{
  struct str format;            /* of suffixes */
  struct str prefix;
  bool keep, suppress_matched, quiet, elide_empty;
  intmax_t digits;
};

static const struct option_row options[] = {
  { 'b', "suffix-format", TEXT (format, "FORMAT"),
    N_("write suffixes as printf's FORMAT says, not as %02d does") },
  { 'f', "prefix", TEXT (prefix, "PREFIX"), N_("begin names with PREFIX instead of xx") },
  { 'k', "keep-files", FLAG (keep), N_("keep the files that were made when something fails") },
  { 0, "suppress-matched", FLAG (suppress_matched),
    N_("leave out the lines at which the input is cut") },
  { 'n', "digits", NUMBER (digits, 0, INT_MAX, "DIGITS", N_("invalid number")),
    N_("let suffixes have DIGITS digits instead of 2") },
  { 's', "quiet", FLAG (quiet), N_("do not tell the sizes of files") },
  { 0, "silent", ALIAS, NULL },
  { 'q', NULL, FLAG (quiet), NULL },
  { 'z', "elide-empty-files", FLAG (elide_empty), N_("keep no file that is empty") },
};

static int csplit_main (struct invocation *);

const struct tool csplit_tool = {
  .name = "csplit",
  .synopsis = N_("[OPTION]... FILE PATTERN..."),
  .summary = N_("Cut FILE at the lines that each PATTERN tells of, into files xx00, xx01 and so\n"
                "on, and put the size of each on standard output.\n\n"
                "Standard input is read where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .prefix = STR_INITIAL ("xx"), .digits = 2 },
  .notes = N_("PATTERN is one of these; all that it passes goes to one file:\n"
              "  INTEGER         up to the line of that number, without it\n"
              "  /RE/[OFFSET]    up to the next line that the basic regular expression RE\n"
              "                  matches, without it\n"
              "  %RE%[OFFSET]    the same, but to no file\n"
              "  {INTEGER}       the pattern before this one so many times again\n"
              "  {*}             the same, as often as it matches\n\n"
              "OFFSET is how many lines (with + before them or not) behind the line that\n"
              "matches, or with - before it, is the line that is meant."),
  .run = csplit_main,
};

/* What is cut, and where the cutting is.  */
struct cutting
{
  struct invocation *inv;
  bool suppress_matched;
  struct lines lines;
  struct sections sections;
  uintmax_t seen;               /* the last line that was looked at or passed */
};

/* CONTROL, repeated for the REPETITION-th time, was not as it should be.  */
static void
control_failed (struct cutting *c, const struct control *control, uintmax_t repetition,
                const char *complaint)
{
  /* These two of GNU's messages begin with the name as it was called.  */
  const char *called = str_c (c->inv->called), *word = quoted (control->word);
  if (repetition > 0)
    say (c->inv, _("%s: %s: %s on repetition %ju\n"), called, word, complaint, repetition);
  else
    say (c->inv, "%s: %s: %s\n", called, word, complaint);
}

static void __attribute__ ((noreturn))
line_out_of_range (struct cutting *c, const struct control *control, uintmax_t repetition)
{
  control_failed (c, control, repetition, _("line number out of range"));
  sections_fail (&c->sections);
}

/* The line at which the input was cut is left out, if that is wanted.  */
static void
drop_matched (struct cutting *c)
{
  if (!c->suppress_matched)
    return;
  lines_drop (&c->lines, &c->sections);
  if (c->seen + 1 < c->lines.first)
    c->seen = c->lines.first - 1;
}

/* A section up to the line NUMBER.  */
static void
cut_at_line (struct cutting *c, const struct control *control, uintmax_t repetition)
{
  struct lines *l = &c->lines;
  uintmax_t number;
  if (ckd_add (&number, repetition, 1) || ckd_mul (&number, number, control->line))
    number = UINTMAX_MAX;
  section_open (&c->sections);
  if (c->suppress_matched && !lines_have (l, &c->sections, c->seen + 1))
    line_out_of_range (c, control, repetition);
  if (!lines_have (l, &c->sections, l->first))
    line_out_of_range (c, control, repetition);
  if (number > l->first)
    {
      uintmax_t wanted = number - l->first;
      uintmax_t put = lines_put (l, &c->sections, wanted);
      if (c->seen + 1 < l->first)
        c->seen = l->first - 1;
      if (put < wanted)
        line_out_of_range (c, control, repetition);
    }
  section_close (&c->sections);
  drop_matched (c);
  /* A line of that number there must be, unless it is not wanted anyway.  */
  if (!c->suppress_matched && !lines_have (l, &c->sections, c->seen + 1))
    line_out_of_range (c, control, repetition);
}

/* A section up to the line OFFSET behind the next that matches.  False where there is
   none and need not be: all is in sections then.  */
static bool
cut_at_match (struct cutting *c, struct control *control, uintmax_t repetition)
{
  struct lines *l = &c->lines;
  struct sections *s = &c->sections;
  uintmax_t back = control->offset < 0 ? (uintmax_t) -(control->offset + 1) + 1 : 0;
  uintmax_t ahead = control->offset > 0 ? (uintmax_t) control->offset : 0;
  if (!control->skips)
    section_open (s);
  uintmax_t match = 0;
  switch (lines_find (l, s, &control->pattern, c->seen + 1, back, &match))
    {
    case FOUND:
      break;
    case NOT_FOUND:
      if (!control->forever)
        {
          control_failed (c, control, repetition, _("match not found"));
          sections_fail (s);
        }
      section_close (s);
      return false;
    case SEARCH_FAILED:
      complain_errno (c->inv, errno, "%s", _("error in regular expression search"));
      sections_fail (s);
    }
  c->seen = match;
  /* The lines before the one that is meant are in the section, if there are any.  */
  bool in_range = back <= match && match - back == l->first;
  if (!in_range || lines_put (l, s, ahead) < ahead)
    {
      complain (c->inv, _("%s: line number out of range"), quoted (control->word));
      sections_fail (s);
    }
  if (ahead > 0)
    c->seen = l->first;
  section_close (s);
  drop_matched (c);
  return true;
}

static void
cut (struct cutting *c, controls *list)
{
  FOR_EACH (control, *list)
    for (uintmax_t i = 0; control->forever || i <= control->repeats; i++)
      if (control->is_line)
        cut_at_line (c, control, i);
      else if (!cut_at_match (c, control, i))
        return;
  section_open (&c->sections);
  lines_put_rest (&c->lines, &c->sections);
  section_close (&c->sections);
}

/* How suffixes are written; where that cannot be, say so and end the run.  */
static struct suffix
suffix_wanted (struct invocation *inv, const struct settings *set)
{
  if (!str_given (set->format))
    return suffix_of_digits ((size_t) set->digits);
  struct suffix suffix;
  struct suffix_fault bad;
  switch (suffix_parse (&suffix, &inv->arena, set->format, &bad))
    {
    case SUFFIX_FINE:
      return suffix;
    case SUFFIX_NO_CONVERSION:
      complain (inv, "%s", _("missing % conversion specification in suffix"));
      break;
    case SUFFIX_TOO_MANY:
      complain (inv, "%s", _("too many % conversion specifications in suffix"));
      break;
    case SUFFIX_UNFINISHED:
      complain (inv, "%s", _("missing conversion specifier in suffix"));
      break;
    case SUFFIX_BAD_CONVERSION:
      complain (inv, ' ' <= bad.conversion && bad.conversion <= '~'
                       ? _("invalid conversion specifier in suffix: %c")
                       : _("invalid conversion specifier in suffix: \\%.3o"),
                bad.conversion);
      break;
    case SUFFIX_BAD_FLAG:
      complain (inv, _("invalid flags in conversion specification: %%%c%c"), bad.flag,
                bad.conversion);
      break;
    }
  stop (inv);
}

/* Open FILE.  Sizes need not be seen before their time, unless someone looks on.  */
static struct input
open_input (struct invocation *inv, struct str file)
{
  struct input in;
  struct output *before = output_is_terminal (&inv->out) ? &inv->out : NULL;
  if (str_equal (file, STR ("-")))
    input_stdin (&in, file, before);
  else
    input_open (&in, file, before);
  if (!in.error)
    return in;
  complain_errno (inv, in.error, _("cannot open %s for reading"), quoted_file (file));
  stop (inv);
}

static int
csplit_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  if (inv->operands.count == 0)
    missing_operand (inv);
  if (inv->operands.count == 1)
    usage_error (inv, _("missing operand after %s"), quoted (VEC_AT (inv->operands, 0)));
  struct suffix suffix = suffix_wanted (inv, set);
  struct input in = open_input (inv, VEC_AT (inv->operands, 0));
  controls list = parse_patterns (inv, 1);

  const struct stat *status = input_status (&in);
  in.error = 0;
  struct stat origin = status ? *status : (struct stat) { 0 };
  struct cutting c = {
    .inv = inv,
    .suppress_matched = set->suppress_matched,
    .lines = lines_of (in),
    .sections = {
      .inv = inv, .prefix = set->prefix, .suffix = suffix,
      .place = piece_place_of (set->prefix, status ? &origin : NULL),
      .keep = set->keep, .quiet = set->quiet, .elide_empty = set->elide_empty,
    },
  };
  sections_begin (&c.sections);
  cut (&c, &list);
  sections_end (&c.sections);
  lines_close (&c.lines);
  VEC_RELEASE (list);
  return inv->status;
}
