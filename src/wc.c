/* wc: count lines, words, characters and bytes.
   POSIX.1-2024 wc; GNU manual, "wc invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>
#include <stdckdint.h>

#include "cli/files.h"
#include "cli/quote.h"
#include "io/transfer.h"
#include "simd/count.h"
#include "simd/cpu.h"
#include "simd/utf8.h"
#include "simd/width.h"
#include "simd/words.h"
#include "sys/environment.h"
#include "text/chars.h"
#include "text/number.h"

enum total { TOTAL_AUTO, TOTAL_ALWAYS, TOTAL_ONLY, TOTAL_NEVER };

struct settings
{
  bool lines, words, chars, bytes, longest;
  enum total total;
  struct str files0_from;
  bool debug;
};

static const struct choice when_rows[] = {
  { "auto", TOTAL_AUTO, N_("with several files (the default)") },
  { "always", TOTAL_ALWAYS, N_("always") },
  { "only", TOTAL_ONLY, N_("alone: no line for each file, no label") },
  { "never", TOTAL_NEVER, N_("never") },
};

static const struct option_row options[] = {
  { 'c', "bytes", FLAG (bytes), N_("count bytes") },
  { 'm', "chars", FLAG (chars), N_("count characters of the locale") },
  { 'l', "lines", FLAG (lines), N_("count newlines") },
  { 0, "debug", FLAG (debug), N_("say on standard error how lines are counted") },
  { 0, "files0-from", TEXT (files0_from, "F"),
    N_("read the files whose names, each ended by NUL, are in F;\n"
       "where F is -, in standard input") },
  { 'L', "max-line-length", FLAG (longest),
    N_("measure the longest line, in columns of a terminal") },
  { 'w', "words", FLAG (words), N_("count words") },
  { 0, "total", CHOICE (total, when_rows, "WHEN"),
    N_("when to put a line with the totals; see WHEN below") },
};

static int wc_main (struct invocation *);

const struct tool wc_tool = {
  .name = "wc",
  .synopsis = N_("[OPTION]... [FILE]...\n[OPTION]... --files0-from=F"),
  .summary = N_("Count the newlines, words and bytes of each FILE, and of all together if\n"
                "there are several.  A word is a run of characters between white space.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -.\n\n"
                "Options choose the counts; their order is always: newlines, words,\n"
                "characters, bytes, longest line."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("WHEN tells when totals are put:\n{choices}"),
  .run = wc_main,
};

/* What is counted, in the order it is put out.  */
enum count { LINES, WORDS, CHARS, BYTES, LONGEST, COUNTS };

struct counts { uintmax_t of[COUNTS]; };

/* How to count, and which counts to put.  */
struct plan
{
  bool wanted[COUNTS];
  size_t wanted_count;
  enum charset charset;
  bool high_spaces;             /* some byte above 0x7f separates words */
  bool no_break_joins;          /* no-break spaces are part of words */
  bool debug;
};

static bool
separates_words (const struct plan *plan, struct character c)
{
  return c.validity == CHAR_VALID
         && (char_is_space (c.code)
             || (!plan->no_break_joins && char_is_no_break_space (c.code)));
}

static struct plan
make_plan (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool any = set->lines || set->words || set->chars || set->bytes || set->longest;
  struct plan plan = {
    .wanted = {
      [LINES] = set->lines || !any,
      [WORDS] = set->words || !any,
      [CHARS] = set->chars,
      [BYTES] = set->bytes || !any,
      [LONGEST] = set->longest,
    },
    .debug = set->debug,
  };
  for (size_t i = 0; i < COUNTS; i++)
    plan.wanted_count += ELEM (plan.wanted, i);
  /* The locale is loaded only for what depends on it.  */
  if (ELEM (plan.wanted, WORDS) || set->chars || set->longest)
    {
      plan.charset = charset_of_locale ();
      plan.no_break_joins = environment_posix_strict ();
    }
  if (plan.charset == CHARSET_BYTES)
    for (unsigned int byte = 0x80; byte <= 0xff; byte++)
      {
        const unsigned char text[] = { (unsigned char) byte };
        struct span rest = SPAN_OF (text);
        plan.high_spaces |= separates_words (&plan, char_take (CHARSET_BYTES, &rest));
      }
  return plan;
}

/* The numbers of one file while it is read.  */
struct tally
{
  struct word_tally words;
  struct width_tally width;
  uintmax_t chars, bytes;
};

/* After a vectored run stopped, how many bytes are decoded one character at a
   time before the next is tried.  */
enum { SCALAR_STRETCH = 64 };

/* Take one character off *REST; false where it is unfinished and more may
   come.  */
static bool
take_whole (const struct plan *plan, struct span *rest, bool ended, struct character *c)
{
  *c = char_take (plan->charset, rest);
  if (c->validity != CHAR_UNFINISHED)
    return true;
  if (!ended)
    return false;
  *rest = span_from (*rest, 1);
  c->validity = CHAR_INVALID;
  return true;
}

static void
count_character (const struct plan *plan, struct character c, struct tally *t)
{
  t->chars += c.validity == CHAR_VALID;
  t->words.lines += c.validity == CHAR_VALID && c.code == '\n';
  bool space = separates_words (plan, c);
  t->words.words += !space && !t->words.in_word;
  t->words.in_word = !space;
}

/* Lines, words and characters of BLOCK; gives back how many of its last bytes
   are an unfinished character.  */
static size_t
count_words (const struct plan *plan, struct span block, bool ended, struct tally *t)
{
  if (plan->charset == CHARSET_BYTES && !plan->high_spaces)
    {
      span_count_words (block, &t->words);
      t->chars += block.length;
      return 0;
    }
  struct span rest = block;
  while (rest.length > 0)
    {
      if (plan->charset == CHARSET_UTF8)
        rest = span_from (rest, ELEM (plan->wanted, WORDS)
                                  ? span_count_words_utf8 (rest, &t->words, &t->chars)
                                  : span_count_utf8 (rest, &t->chars));
      size_t stop = rest.length > SCALAR_STRETCH ? rest.length - SCALAR_STRETCH : 0;
      while (rest.length > stop)
        {
          struct character c;
          if (!take_whole (plan, &rest, ended, &c))
            return rest.length;
          count_character (plan, c, t);
        }
    }
  return 0;
}

/* Where the column is behind the character C.  */
static void
measure_character (struct character c, struct width_tally *w)
{
  if (c.validity != CHAR_VALID)
    return;
  switch (c.code)
    {
    case '\n': case '\r': case '\f':
      if (w->column > w->longest)
        w->longest = w->column;
      w->column = 0;
      break;
    case '\t':
      w->column += 8 - w->column % 8;
      break;
    default:
      w->column += char_columns (c.code);
    }
}

/* The widths of BLOCK's lines; gives back what count_words does.  */
static size_t
measure_lines (const struct plan *plan, struct span block, bool ended,
               struct width_tally *w)
{
  struct span rest = block;
  while (rest.length > 0)
    {
      rest = span_from (rest, plan->charset == CHARSET_UTF8
                                ? chars_line_width_utf8 (rest, w)
                                : span_line_width (rest, w));
      size_t stop = rest.length > SCALAR_STRETCH ? rest.length - SCALAR_STRETCH : 0;
      while (rest.length > stop)
        {
          struct character c;
          if (!take_whole (plan, &rest, ended, &c))
            return rest.length;
          measure_character (c, w);
        }
    }
  return 0;
}

/* All that PLAN wants, but for what needs no look at the bytes.  */
static void
count_text (const struct plan *plan, struct input *in, struct counts *counts)
{
  struct tally t = { 0 };
  uintmax_t lines = 0;
  bool decode = ELEM (plan->wanted, WORDS) || ELEM (plan->wanted, CHARS);
  for (struct span block; input_block (in, &block);)
    {
      bool ended = input_ended (in);
      size_t unfinished = 0;
      if (decode)
        unfinished = count_words (plan, block, ended, &t);
      if (ELEM (plan->wanted, LONGEST))
        unfinished = measure_lines (plan, block, ended, &t.width);
      block = span_first (block, block.length - unfinished);
      /* Words are counted together with lines, characters are not.  */
      if (!ELEM (plan->wanted, WORDS) && ELEM (plan->wanted, LINES))
        lines += span_count (block, '\n');
      t.bytes += block.length;
      input_keep (in, unfinished);
    }
  ELEM (counts->of, LINES) = ELEM (plan->wanted, WORDS) ? t.words.lines : lines;
  ELEM (counts->of, WORDS) = t.words.words;
  ELEM (counts->of, CHARS) = t.chars;
  ELEM (counts->of, BYTES) = t.bytes;
  ELEM (counts->of, LONGEST)
    = t.width.column > t.width.longest ? t.width.column : t.width.longest;
}

static struct counts
count_input (const struct plan *plan, struct input *in)
{
  struct counts counts = { { 0 } };
  bool chars_are_bytes = plan->charset == CHARSET_BYTES;
  if (!ELEM (plan->wanted, LINES) && !ELEM (plan->wanted, WORDS)
      && !ELEM (plan->wanted, LONGEST)
      && (!ELEM (plan->wanted, CHARS) || chars_are_bytes))
    {
      ELEM (counts.of, BYTES) = transfer_length (in);
      ELEM (counts.of, CHARS) = ELEM (counts.of, BYTES);
    }
  else
    count_text (plan, in, &counts);
  return counts;
}

/* How many columns each count takes: enough for the sizes of all files
   together, and at least 7 where one is no regular file.  */
static size_t
columns_for (const struct plan *plan, const struct files *files)
{
  str_list names = files->names;
  if (plan->wanted_count == 1 && names.count <= 1)
    return 1;
  if (files->list && names.count == 0)
    return 1;
  size_t least = 1;
  uintmax_t total = 0;
  for (size_t i = 0; i < (names.count ? names.count : 1); i++)
    {
      struct stat status;
      struct str name = names.count ? VEC_AT (names, i) : STR ("-");
      if (!sys_status_of_operand (name, &status))
        continue;
      if (!S_ISREG (status.st_mode))
        least = 7;
      else if (ckd_add (&total, total, status.st_size))
        total = UINTMAX_MAX;
    }
  return size_max (digits_of (total).count, least);
}

/* One line: the counts that are wanted, and NAME, if it is given.  */
static void
put_counts (struct output *out, const struct plan *plan, const struct counts *counts,
            size_t columns, struct str name)
{
  bool first = true;
  for (size_t i = 0; i < COUNTS; i++)
    if (ELEM (plan->wanted, i))
      {
        if (!first)
          put_byte (out, ' ');
        put_number (out, ELEM (counts->of, i), columns);
        first = false;
      }
  if (str_given (name))
    {
      put_byte (out, ' ');
      bool newline = span_find (str_span (name), '\n') < name.length;
      put_str (out, newline ? str_of (quoted_name (name)) : name);
    }
  put_byte (out, '\n');
}

/* The counts of all files, and which of them passed the largest number.  */
struct totals
{
  struct counts counts;
  bool overflowed[COUNTS];
};

static void
add_counts (struct totals *totals, const struct counts *counts)
{
  for (size_t i = 0; i < COUNTS; i++)
    {
      uintmax_t *total = &ELEM (totals->counts.of, i), more = ELEM (counts->of, i);
      if (i == LONGEST)
        *total = *total > more ? *total : more;
      else if (ckd_add (total, *total, more))
        {
          *total = UINTMAX_MAX;
          ELEM (totals->overflowed, i) = true;
        }
    }
}

static void
put_totals (struct invocation *inv, const struct plan *plan, const struct totals *totals,
            size_t columns, struct str label)
{
  static const char *const words[] = {
    [LINES] = N_("total lines"), [WORDS] = N_("total words"),
    [CHARS] = N_("total characters"), [BYTES] = N_("total bytes"),
  };
  put_counts (&inv->out, plan, &totals->counts, columns, label);
  for (size_t i = 0; i < COUNT (words); i++)
    if (ELEM (plan->wanted, i) && ELEM (totals->overflowed, i))
      complain_errno (inv, EOVERFLOW, "%s", _(ELEM (words, i)));
}

static void
say_how (struct invocation *inv)
{
  enum cpu cpu = cpu_level ();
  if (cpu == CPU_AVX512)
    {
      warn (inv, _("using avx512 hardware support"));
      return;
    }
  warn (inv, _("avx512 support not detected"));
  warn (inv, cpu == CPU_AVX2 ? _("using avx2 hardware support")
                             : _("avx2 support not detected"));
}

static int
wc_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct plan plan = make_plan (inv);
  struct files files = EACH_FILE (inv);
  files.stdin_name = N_("standard input");
  files.cannot_close_stdin = "-";
  files.refuse_empty = true;
  if (str_given (set->files0_from))
    files_from_list (&files, set->files0_from);
  size_t columns = set->total == TOTAL_ONLY ? 1 : columns_for (&plan, &files);
  if (plan.debug)
    say_how (inv);

  struct totals totals = { 0 };
  bool named = inv->operands.count > 0 || files.list;
  for (struct input *in; (in = files_next (&files));)
    {
      struct counts counts = count_input (&plan, in);
      add_counts (&totals, &counts);
      if (set->total != TOTAL_ONLY)
        put_counts (&inv->out, &plan, &counts, columns, named ? in->name : str_none ());
    }
  bool several = files_seen (&files) > 1;
  if (set->total == TOTAL_ALWAYS || set->total == TOTAL_ONLY
      || (set->total == TOTAL_AUTO && several))
    put_totals (inv, &plan, &totals, columns,
                set->total == TOTAL_ONLY ? str_none () : str_of (_("total")));
  return inv->status;
}
