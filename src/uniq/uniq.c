/* uniq: leave out lines that repeat the one before them, or tell of them.
   POSIX.1-2024 uniq; GNU manual, "uniq invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdckdint.h>

#include "bound/buf.h"
#include "cli/quote.h"
#include "cli/tool.h"
#include "comparison.h"
#include "io/input.h"
#include "simd/same.h"
#include "sys/environment.h"
#include "text/number.h"

/* What stands between groups of lines that are shown whole.  */
enum between { NOTHING, PREPENDED, APPENDED, SEPARATED, BOTH };

static const struct choice repeated_ways[] = {
  { "none", NOTHING, N_("nothing stands between groups") },
  { "prepend", PREPENDED, N_("an empty line in front of each") },
  { "separate", SEPARATED, N_("an empty line between them") },
};

static const struct choice group_ways[] = {
  { "prepend", PREPENDED, N_("an empty line in front of each group") },
  { "append", APPENDED, N_("an empty line behind each") },
  { "separate", SEPARATED, N_("an empty line between them") },
  { "both", BOTH, N_("an empty line in front of all, between them, and behind all") },
};

enum { NO_GROUP = -1 };

struct settings
{
  bool counts, only_repeated, only_unique, all_repeated, ignores_case, zero_terminated;
  bool groups;
  unsigned int repeated_way, group_way;
  uintmax_t fields, chars, most_chars;
  bool old_fields;              /* they were given as digits */
  VEC (struct str) files;
};

static option_call take_all_repeated, take_group, take_fields, take_chars, take_most_chars,
  take_digit, take_operand;

static const struct option_row options[] = {
  { 'c', "count", FLAG (counts), N_("put in front of each line how often it came") },
  { 'd', "repeated", FLAG (only_repeated),
    N_("put only lines that are repeated, one of each group") },
  { 'D', NULL, CALL_PLAIN (take_all_repeated), N_("put all lines that are repeated") },
  { 0, "all-repeated", CALL_OR (take_all_repeated, "WAY"),
    N_("the same, with an empty line where WAY says: none (as without it),\n"
       "prepend, separate") },
  { 'f', "skip-fields", CALL (take_fields, "N"), N_("do not compare the first N fields") },
  { 0, "group", CALL_OR (take_group, "WAY"),
    N_("put all lines, with an empty line where WAY says: separate (as without\n"
       "it), prepend, append, both") },
  { 'i', "ignore-case", FLAG (ignores_case), N_("compare small letters as capitals") },
  { 's', "skip-chars", CALL (take_chars, "N"), N_("do not compare the first N characters") },
  { 'u', "unique", FLAG (only_unique), N_("put only lines that are not repeated") },
  { 'w', "check-chars", CALL (take_most_chars, "N"), N_("compare N characters at most") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
  { ANY_DIGIT, NULL, CALL_PLAIN (take_digit), NULL },
  { ANY_OPERAND, NULL, CALL (take_operand, NULL), NULL },
};

static int uniq_main (struct invocation *);

const struct tool uniq_tool = {
  .name = "uniq",
  .synopsis = N_("[OPTION]... [INPUT [OUTPUT]]"),
  .summary = N_("Put the lines of INPUT to OUTPUT, but of those in a row that are equal only the\n"
                "first.\n\n"
                "Standard input and output stand for what is not given, or is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .most_chars = UINTMAX_MAX },
  .notes = N_("Lines that are equal but not in a row are not seen: sort the input first, or use\n"
              "sort -u.\n\n"
              "A field is blanks, if there are any, and what follows up to the next blank.\n"
              "Characters are skipped behind the fields.  -N is short for -f N, and +N for\n"
              "-s N."),
  .run = uniq_main,
};

static void
take_all_repeated (struct invocation *inv, void *settings, struct str word)
{
  struct settings *set = settings;
  set->all_repeated = true;
  set->repeated_way
    = str_given (word) ? (unsigned int) choice_value (inv, (choice_list) LIST (repeated_ways),
                                                      word, "--all-repeated")
                       : NOTHING;
}

static void
take_group (struct invocation *inv, void *settings, struct str word)
{
  struct settings *set = settings;
  set->groups = true;
  set->group_way
    = str_given (word) ? (unsigned int) choice_value (inv, (choice_list) LIST (group_ways),
                                                      word, "--group")
                       : SEPARATED;
}

/* TEXT as a number of fields or characters; there is no larger one than the largest.  */
static uintmax_t
number_of (struct invocation *inv, struct str text, const char *complaint)
{
  uintmax_t number;
  enum number_end end = number_parse (text, "", &number);
  if (end == NUMBER_FINE || end == NUMBER_OVERFLOW)
    return number;
  complain (inv, "%s: %s", str_c (text), _(complaint));
  stop (inv);
}

static void
take_fields (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  set->fields = number_of (inv, text, N_("invalid number of fields to skip"));
  set->old_fields = false;
}

static void
take_chars (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  set->chars = number_of (inv, text, N_("invalid number of bytes to skip"));
}

static void
take_most_chars (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  set->most_chars = number_of (inv, text, N_("invalid number of bytes to compare"));
}

/* A digit of -N: those behind one another are one number.  */
static void
take_digit (struct invocation *inv, void *settings, struct str digit)
{
  (void) inv;
  struct settings *set = settings;
  if (!set->old_fields)
    set->fields = 0;
  set->old_fields = true;
  if (ckd_mul (&set->fields, set->fields, 10)
      || ckd_add (&set->fields, set->fields, str_at (digit, 0) - '0'))
    set->fields = UINTMAX_MAX;
}

/* A word that is no option: a file, or +N.  */
static void
take_operand (struct invocation *inv, void *settings, struct str word)
{
  struct settings *set = settings;
  int posix = environment_posix_version ();
  struct span digits = span_from (str_span (word), word.length > 0 ? 1 : 0);
  uintmax_t number;
  bool overflowed;
  if (digits.length > 0 && str_at (word, 0) == '+' && (posix < 200112 || posix >= 200809)
      && digits_take (&digits, &number, &overflowed) > 0 && digits.length == 0 && !overflowed)
    {
      set->chars = number;
      return;
    }
  VEC_PUSH (set->files, word);
  inv->options_end = environment_posix_strict ();
}

/* The lines of the input, by groups of equal ones in a row.  */
struct filter
{
  const struct settings *set;
  struct output *out;
  unsigned char end;
  struct comparison comparison;
  bool puts_single, puts_first, puts_later;     /* of a group: its line if that is
                                                   alone; its first, the others if not */
  bool at_once;                 /* the first line, before there is another */
  struct span first;            /* line of the open group (put_but_last: its last), */
  struct span part;             /*   and what of it is compared */
  uintmax_t count;              /* lines of that group; 0 before the first */
  bool is_held;                 /* FIRST is in HELD, for its block is gone */
  struct buf held;
  bool shown;                   /* a group between which and others something stands */
};

static void
put_line (struct filter *f, struct span line)
{
  put_span (f->out, line);
  put_byte (f->out, f->end);
}

/* How many lines a group has, right-justified in 7 columns.  */
static void
put_count (struct filter *f, uintmax_t count)
{
  struct span blanks = SPAN ("        ");
  if (count > 9999999)
    {
      put_number (f->out, count, 1);
      put_byte (f->out, ' ');
      return;
    }
  struct mspan room = output_reserve (f->out, blanks.length);
  mspan_copy (room, blanks);
  for (size_t at = 6; count > 0; count /= 10)
    mspan_set (room, at--, (unsigned char) ('0' + count % 10));
  output_commit (f->out, blanks.length);
}

/* A group is about to be shown.  */
static void
separate_groups (struct filter *f, enum between way)
{
  if (way != NOTHING && (f->shown || way == PREPENDED || way == BOTH))
    put_byte (f->out, f->end);
  f->shown = true;
}

/* The open group has no more lines.  */
static void
close_group (struct filter *f)
{
  bool is_single = f->count == 1;
  if (f->count == 0 || f->at_once || (f->set->all_repeated && !is_single)
      || !(is_single ? f->puts_single : f->puts_first))
    return;
  if (f->set->counts)
    put_count (f, f->count);
  put_line (f, f->first);
}

/* LINE is the first of a group.  */
static void
open_group (struct filter *f, struct span line, struct span part)
{
  close_group (f);
  f->first = line;
  f->part = part;
  f->is_held = false;
  f->count = 1;
  if (!f->at_once)
    return;
  if (f->set->groups)
    separate_groups (f, (enum between) f->set->group_way);
  put_line (f, line);
}

/* LINES, each with its end, belong to the open group, which is put but for its last
   line: so -D and -u work together.  */
static void
put_but_last (struct filter *f, struct span lines)
{
  struct span others = span_first (lines, lines.length - 1);
  size_t end = span_rfind (others, f->end);
  size_t last = end < others.length ? end + 1 : 0;
  put_line (f, f->first);
  put_span (f->out, span_first (lines, last));
  f->first = span_from (others, last);
  f->part = compared_part (&f->comparison, f->first);
  f->is_held = false;
}

/* COUNT LINES, each with its end, belong to the open group.  */
static void
add_to_group (struct filter *f, struct span lines, size_t count)
{
  if (f->set->all_repeated && f->count == 1)
    {
      separate_groups (f, (enum between) f->set->repeated_way);
      if (f->puts_first)
        put_line (f, f->first);
    }
  f->count += count;
  if (f->puts_later && f->puts_first)
    put_span (f->out, lines);
  else if (f->puts_later)
    put_but_last (f, lines);
}

/* LINE, with its end, is not the same as the one before; what is compared of it
   may be.  */
static void
add_line (struct filter *f, struct span line)
{
  struct span text = span_first (line, line.length - 1);
  struct span part = f->comparison.whole ? text : compared_part (&f->comparison, text);
  if (f->count > 0 && parts_equal (&f->comparison, part, f->part))
    add_to_group (f, line, 1);
  else
    open_group (f, text, part);
}

/* The COUNT lines from NUMBER on, of those of TEXT that end at PLACES, the first of
   which begins at BEGIN, are not the same as the ones before.  */
static void
add_lines (struct filter *f, struct span text, size_t begin, const struct places *places,
           size_t number, size_t count)
{
  if (f->at_once && f->comparison.whole && !f->set->groups && count > 1)
    {
      size_t last_begin = ELEM (places->at, number + count - 2) + 1;
      put_span (f->out, span_slice (text, begin, last_begin));
      begin = last_begin;
      number += count - 1;
      count = 1;
      /* So the last begins a group: nothing of that is to be found out.  */
      f->count = 0;
    }
  for (; count > 0; count--, number++)
    {
      size_t past = ELEM (places->at, number) + 1;
      add_line (f, span_slice (text, begin, past));
      begin = past;
    }
}

/* TEXT is whole lines, each with its end.  */
static void
filter_lines (struct filter *f, struct span text)
{
  struct places places;
  struct same_lines same;
  bool folds = f->comparison.whole && f->comparison.folds;
  size_t begin = 0, from = 0;
  while (begin < text.length)
    {
      span_places (text, &from, f->end, &places);
      find_same_lines (text, begin, &places, folds, &same);
      /* Nothing is known of the first: it is compared by itself.  */
      size_t run = 1;
      for (size_t number = 0; number < places.count; number += run)
        {
          size_t past;
          if (number == 0 || (run = same_run (&same, number, false)) > 0)
            {
              add_lines (f, text, begin, &places, number, run);
              past = ELEM (places.at, number + run - 1) + 1;
            }
          else
            {
              run = same_run (&same, number, true);
              past = ELEM (places.at, number + run - 1) + 1;
              add_to_group (f, span_slice (text, begin, past), run);
            }
          begin = past;
        }
    }
}

/* The block that the open group began in is about to go.  */
static void
hold_first (struct filter *f)
{
  if (f->count == 0 || f->is_held)
    return;
  buf_truncate (&f->held, 0);
  buf_append (&f->held, f->first);
  f->first = buf_span (&f->held);
  f->part = f->comparison.whole ? f->first : compared_part (&f->comparison, f->first);
  f->is_held = true;
}

static void
filter_input (struct filter *f, struct input *in)
{
  for (struct span records; input_records (in, f->end, &records);)
    {
      size_t last = span_rfind (records, f->end);
      size_t whole = last < records.length ? last + 1 : 0;
      filter_lines (f, span_first (records, whole));
      hold_first (f);
      if (whole < records.length)
        {
          /* The last line of all lacks its end, and gets one.  */
          BUF (line);
          buf_append (&line, span_from (records, whole));
          buf_push (&line, f->end);
          filter_lines (f, buf_span (&line));
          hold_first (f);
        }
    }
  close_group (f);
  enum between way = (enum between) f->set->group_way;
  if (f->set->groups && f->shown && (way == APPENDED || way == BOTH))
    put_byte (f->out, f->end);
  buf_release (&f->held);
}

static void
check_settings (struct invocation *inv, const struct settings *set)
{
  if (set->groups
      && (set->counts || set->only_repeated || set->only_unique || set->all_repeated))
    usage_error (inv, _("--group is mutually exclusive with -c/-d/-D/-u"));
  if (set->all_repeated && set->counts)
    usage_error (inv, _("printing all duplicated lines and repeat counts is meaningless"));
}

/* Standard output is NAME from now on.  */
static void
open_output (struct invocation *inv, struct str name)
{
  struct output file = output_open (name, TRUNCATE);
  if (file.error)
    {
      complain_file (inv, name, file.error);
      stop (inv);
    }
  file.failed = inv->out.failed;
  file.whom = inv->out.whom;
  inv->out = file;
}

static int
uniq_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct str files[2] = { STR ("-"), STR ("-") };
  size_t count = 0;
  FOR_EACH (name, set->files)
    {
      if (count == COUNT (files))
        extra_operand (inv, *name);
      ELEM (files, count++) = *name;
    }
  FOR_EACH (name, inv->operands)
    {
      if (count == COUNT (files))
        extra_operand (inv, *name);
      ELEM (files, count++) = *name;
    }
  check_settings (inv, set);

  struct input in;
  if (str_equal (ELEM (files, 0), STR ("-")))
    input_stdin (&in, STR ("-"), &inv->out);
  else
    input_open (&in, ELEM (files, 0), &inv->out);
  if (in.error)
    {
      complain_file (inv, in.name, in.error);
      stop (inv);
    }
  if (!str_equal (ELEM (files, 1), STR ("-")))
    open_output (inv, ELEM (files, 1));

  struct filter f = {
    .set = set, .out = &inv->out, .end = set->zero_terminated ? '\0' : '\n',
    .puts_single = !set->only_repeated && !set->all_repeated,
    .puts_first = !set->only_unique,
    .puts_later = set->all_repeated || set->groups,
    .comparison = { .folds = set->ignores_case, .fields = set->fields, .chars = set->chars,
                    .most_chars = set->most_chars },
  };
  f.at_once = set->groups || (f.puts_single && f.puts_first && !set->counts);
  comparison_prepare (&f.comparison);
  filter_input (&f, &in);
  if (in.error)
    {
      complain_errno (inv, in.error, _("error reading %s"), quoted_file (in.name));
      stop (inv);
    }
  input_close (&in);
  return inv->status;
}
