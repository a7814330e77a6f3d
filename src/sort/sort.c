/* sort: put lines in order, merge sorted files, check whether one is sorted.
   POSIX.1-2024 sort; GNU manual, "sort invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "settings.h"

#include <errno.h>

#include "check.h"
#include "cli/number.h"
#include "cli/quote.h"
#include "debug.h"
#include "order/sorting.h"
#include "runs.h"
#include "simd/count.h"
#include "simd/nth.h"
#include "sys/environment.h"
#include "sys/memory.h"
#include "sys/entropy.h"
#include "sys/threads.h"
#include "text/digits.h"
#include "text/number.h"
#include "texts.h"

static option_call take_blanks, take_kind, take_key, take_check, take_quiet_check, take_output,
  take_separator, take_folder, take_batch, take_threads, take_memory, take_compressor,
  take_random_source, take_operand, take_old_end, take_ignored;

static const struct option_row options[] = {
  { 'b', "ignore-leading-blanks", CALL_PLAIN (take_blanks),
    N_("leave out the blanks in front of what is compared") },
  { 'd', "dictionary-order", FLAG (letters.dictionary),
    N_("compare blanks, letters and digits alone") },
  { 'f', "ignore-case", FLAG (letters.folds), N_("compare small letters as capitals") },
  { 'g', "general-numeric-sort", FLAG (letters.general),
    N_("compare numbers as strtod reads them: 1e3, 0x1f, inf") },
  { 'h', "human-numeric-sort", FLAG (letters.human),
    N_("compare numbers with a letter behind them: 2K, 1G") },
  { 'i', "ignore-nonprinting", FLAG (letters.nonprinting),
    N_("compare printable characters alone") },
  { 'M', "month-sort", FLAG (letters.month),
    N_("compare names of months: what is none, JAN, ..., DEC") },
  { 'n', "numeric-sort", FLAG (letters.numeric), N_("compare numbers, however long") },
  { 'R', "random-sort", FLAG (letters.random),
    N_("compare random hashes: equal keys stay together") },
  { 'r', "reverse", FLAG (letters.reversed), N_("turn the order around") },
  { 'V', "version-sort", FLAG (letters.version), N_("compare versions: 1.9 before 1.10") },
  { 'x', NULL, FLAG (letters.hexadecimal),
    N_("compare hexadecimal numbers, however long: ff, 0x1F (an extension)") },
  { 0, "sort", CALL (take_kind, "WORD"),
    N_("the same as -g, -h, -M, -n, -R, -V by its word: general-numeric,\n"
       "human-numeric, month, numeric, random, version") },
  { 'c', NULL, CALL_PLAIN (take_check),
    N_("sort nothing: tell of the first line that is out of order") },
  { 0, "check", CALL_OR (take_check, "diagnose-first"), NULL },
  { 'C', NULL, CALL_PLAIN (take_quiet_check),
    N_("the same, silently; also --check=quiet, --check=silent") },
  { 'm', "merge", FLAG (merge), N_("merge files that are sorted") },
  { 'k', "key", CALL (take_key, "KEY"), N_("compare KEY, a part of each line; see below") },
  { 't', "field-separator", CALL (take_separator, "SEP"),
    N_("fields lie between characters SEP, not at the beginnings of blanks;\n'\\0' is NUL") },
  { 's', "stable", FLAG (stable),
    N_("leave lines of equal keys in the order that they came in") },
  { 'u', "unique", FLAG (unique),
    N_("put only the first of equal lines; with -c, let none be equal") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
  { 'o', "output", CALL (take_output, "FILE"),
    N_("write to FILE, which may be one of those that are read") },
  { 0, "files0-from", TEXT (names_from, "FILE"),
    N_("read the files whose names, each ended by NUL, FILE holds; standard\n"
       "input if FILE is -") },
  { 0, "debug", FLAG (debug),
    N_("underline what is compared, and warn of doubtful options") },
  { 0, "random-source", CALL (take_random_source, "FILE"),
    N_("let -R take its random bytes from FILE") },
  { 'S', "buffer-size", CALL (take_memory, "SIZE"),
    N_("use no more than SIZE of memory: kibibytes, % of the machine's memory,\n"
       "or with one of b, K, M, G, T, ... behind it") },
  { 'T', "temporary-directory", CALL (take_folder, "DIR"),
    N_("put what does not fit in memory in DIR, not in $TMPDIR or /tmp; may be\n"
       "given several times") },
  { 0, "compress-program", CALL (take_compressor, "PROG"),
    N_("compress that with PROG, which uncompresses with -d") },
  { 0, "batch-size", CALL (take_batch, "NMERGE"),
    N_("merge no more than NMERGE files at once, instead of 16") },
  { 0, "parallel", CALL (take_threads, "N"), N_("sort with N threads") },
  { 'y', NULL, CALL (take_ignored, "N"), NULL },
  { ANY_DIGIT, NULL, CALL_OR (take_old_end, "POS"), NULL },
  { ANY_OPERAND, NULL, CALL_PLAIN (take_operand), NULL },
};

static int sort_main (struct invocation *);

static const struct status_row statuses[] = {
  { 0, N_("all went well; with -c or -C, the file is sorted") },
  { 1, N_("with -c or -C, the file is not sorted") },
  { 2, N_("an error occurred") },
};

const struct tool sort_tool = {
  .name = "sort",
  .synopsis = N_("[OPTION]... [FILE]...\n[OPTION]... --files0-from=FILE"),
  .summary = N_("Put the lines of all FILEs, taken together, on standard output in order.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .separator = -1 },
  .notes = N_("KEY is F[.C][LETTERS][,F[.C][LETTERS]]: it begins at the C-th byte of the F-th\n"
              "field, and ends with the second, or with the line.  Fields and bytes count\n"
              "from 1; C is 1 at the beginning, and the field's last byte at the end.  LETTERS\n"
              "are of the options bdfghiMnRrVx, and are then used for that key instead of\n"
              "those.  Where all keys are equal, the whole lines are compared as bytes.\n\n"
              "The order is that of the locale: LC_ALL=C has the one of bytes."),
  .statuses = LIST (statuses),
  .failure = 2,
  .usage_failure = 2,
  .run = sort_main,
};

/* --- options -------------------------------------------------------------- */

static void
take_blanks (struct invocation *inv, void *settings, struct str none)
{
  (void) inv;
  (void) none;
  struct settings *set = settings;
  letters_add (&set->letters, 'b');
}

static void
take_kind (struct invocation *inv, void *settings, struct str argument)
{
  static const struct choice kinds[] = {
    { "general-numeric", 'g', NULL }, { "human-numeric", 'h', NULL }, { "month", 'M', NULL },
    { "numeric", 'n', NULL }, { "random", 'R', NULL }, { "version", 'V', NULL },
  };
  struct settings *set = settings;
  int letter = choice_value (inv, (choice_list) LIST (kinds), argument, "--sort");
  letters_add (&set->letters, (unsigned char) letter);
}

static void
take_key (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  VEC_PUSH (set->keys, key_argument (inv, argument));
}

/* WORD is a file, or +POS1 where such forms are allowed.  In the years of a POSIX
   without them they are where -POS2 follows, and behind the first that it did.  */
static void
take_operand (struct invocation *inv, void *settings, struct str word)
{
  struct settings *set = settings;
  int posix = environment_posix_version ();
  bool allowed = set->old_forms || posix < 200112 || posix >= 200809;
  struct given_key key;
  set->old_turn = 0;
  if (word.length > 0 && str_at (word, 0) == '+'
      && key_old_begin (span_from (str_span (word), 1), &key))
    {
      set->old_turn = inv->turn;
      set->old_word = allowed ? str_none () : word;
      if (allowed)
        {
          VEC_PUSH (set->keys, key);
          return;
        }
    }
  VEC_PUSH (set->names, word);
  inv->options_end = environment_posix_strict ();
}

/* -POS2, right behind +POS1.  */
static void
take_old_end (struct invocation *inv, void *settings, struct str text)
{
  struct settings *set = settings;
  if (set->old_turn == 0 || set->old_turn + 1 != inv->turn)
    usage_error (inv, _("invalid option -- '%c'"), str_at (text, 0));
  if (str_given (set->old_word))
    {
      struct given_key key;
      key_old_begin (span_from (str_span (set->old_word), 1), &key);
      VEC_PUSH (set->keys, key);
      VEC_DROP (set->names);
      set->old_forms = true;
    }
  key_old_end (inv, text, &VEC_AT (set->keys, set->keys.count - 1));
  set->old_turn = 0;
}

static void
refuse_checks (struct invocation *inv)
{
  complain (inv, _("options '-%s' are incompatible"), "cC");
  stop (inv);
}

static void
take_check (struct invocation *inv, void *settings, struct str argument)
{
  static const struct choice ways[] = {
    { "quiet", CHECK_QUIETLY, NULL }, { "silent", CHECK_QUIETLY, NULL },
    { "diagnose-first", CHECK, NULL },
  };
  struct settings *set = settings;
  enum checking checking = CHECK;
  if (str_given (argument))
    checking = (enum checking) choice_value (inv, (choice_list) LIST (ways), argument,
                                             "--check");
  if (set->checking != NO_CHECK && set->checking != checking)
    refuse_checks (inv);
  set->checking = checking;
}

static void
take_quiet_check (struct invocation *inv, void *settings, struct str none)
{
  (void) none;
  struct settings *set = settings;
  if (set->checking == CHECK)
    refuse_checks (inv);
  set->checking = CHECK_QUIETLY;
}

static void
take_output (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  text_once (inv, &set->output, argument, N_("multiple output files specified"));
}

static void
take_compressor (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  text_once (inv, &set->compressor, argument, N_("multiple compress programs specified"));
}

static void
take_random_source (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  text_once (inv, &set->random_source, argument, N_("multiple random sources specified"));
}

static void
take_separator (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (argument.length == 0)
    {
      complain (inv, "%s", _("empty tab"));
      stop (inv);
    }
  int separator = str_at (argument, 0);
  if (str_equal (argument, STR ("\\0")))
    separator = '\0';
  else if (argument.length > 1)
    {
      complain (inv, _("multi-character tab %s"), quoted (argument));
      stop (inv);
    }
  if (set->separator >= 0 && set->separator != separator)
    {
      complain (inv, "%s", _("incompatible tabs"));
      stop (inv);
    }
  set->separator = separator;
}

static void
take_folder (struct invocation *inv, void *settings, struct str argument)
{
  (void) inv;
  struct settings *set = settings;
  VEC_PUSH (set->folders, argument);
}

/* -y takes a number, which says nothing to us.  A word behind it that is none is no argument
   of it: it goes back among the words.  */
static void
take_ignored (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  struct span rest = str_span (argument);
  uintmax_t number;
  bool overflowed;
  digits_take (&rest, &number, &overflowed);
  if (!inv->apart || rest.length == 0)
    return;
  if (set->put_back.count > 0)
    VEC_DROP (set->put_back);
  VEC_PUSH (set->put_back, argument);
  inv->inserted = (str_list) VEC_SLICE (set->put_back);
  inv->inserts = true;
}

static size_t
number_argument (struct invocation *inv, struct str text)
{
  uintmax_t number;
  enum number_end end = number_parse (text, "", &number);
  if (end == NUMBER_OVERFLOW)
    return SIZE_MAX;
  if (end != NUMBER_FINE)
    refuse_number (inv, end, text);
  return size_min (number, SIZE_MAX);
}

static void
take_batch (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  size_t most = sys_descriptors_most () - 3;
  set->batch = number_argument (inv, argument);
  if (set->batch < 2)
    {
      complain (inv, _("invalid --%s argument %s"), "batch-size", quoted (argument));
      complain (inv, _("minimum --%s argument is %s"), "batch-size", quoted (STR ("2")));
      stop (inv);
    }
  if (set->batch > most)
    {
      complain (inv, _("--%s argument %s too large"), "batch-size", quoted (argument));
      complain (inv, _("maximum --%s argument with current rlimit is %zu"), "batch-size", most);
      stop (inv);
    }
}

static void
take_threads (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  set->threads = number_argument (inv, argument);
  if (set->threads == 0)
    {
      complain (inv, "%s", _("number in parallel must be nonzero"));
      stop (inv);
    }
}

/* Sorting with less than that is merging alone.  */
enum { MEMORY_LEAST = 64 * 1024 };

static void
take_memory (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  struct span text = str_span (argument), digits = text;
  uintmax_t number = 0;
  bool overflowed = false, plain = number_take (&digits, &number, &overflowed);
  enum number_end end = overflowed ? NUMBER_OVERFLOW : NUMBER_FINE;
  if (plain && digits.length == 0)
    {
      if (number > UINTMAX_MAX / 1024)
        end = NUMBER_OVERFLOW;
      else
        number *= 1024;
    }
  else if (plain && span_equal (digits, SPAN ("%")))
    {
      double share = (double) number / 100 * (double) sys_memory_size ().all;
      if (share >= 0x1p64)
        end = NUMBER_OVERFLOW;
      else
        number = (uintmax_t) share;
    }
  else if (!plain || !span_equal (digits, SPAN ("b")))
    end = number_parse (argument, "EgGkKmMPQRtTYZ", &number);
  if (end != NUMBER_FINE)
    refuse_number (inv, end, argument);
  number = number > MEMORY_LEAST ? number : MEMORY_LEAST;
  /* The largest of several.  */
  set->memory = set->memory > number ? set->memory : number;
}

/* --- the work ------------------------------------------------------------- */

/* Where lines go: OUT, which has been open from the beginning if it is a file of its
   own, and is emptied when everything is read.  */
struct target
{
  struct output *out;
  struct output file;
  bool is_file;
  bool debug;                   /* with what is compared of each line */
};

static void
target_open (struct invocation *inv, struct target *target)
{
  const struct settings *set = inv->settings;
  target->out = &inv->out;
  if (str_given (set->output))
    {
      target->file = output_open (set->output, KEEP_CONTENT);
      if (target->file.error)
        {
          complain_errno (inv, target->file.error, _("open failed: %s"),
                          quoted_name (set->output));
          stop (inv);
        }
      /* Nothing else goes to standard output: its descriptor is one less that is needed.  */
      output_take_stdout (&target->file);
      target->out = &target->file;
      target->is_file = true;
    }
  output_stops (inv, target->out);
}

/* Now it is written to.  */
static void
target_begin (struct invocation *inv, struct target *target)
{
  if (target->is_file && !output_empty (&target->file))
    {
      complain_errno (inv, target->file.error, _("%s: error truncating"),
                      quoted_name (target->file.name));
      stop (inv);
    }
}

static size_t
memory_to_use (const struct settings *set)
{
  uintmax_t most = set->memory;
  struct sys_memory_size size = sys_memory_size ();
  /* What the user said can be more than is allowed, as 50% of the machine's is.  */
  if (most > size.allowed / 4 * 3)
    most = size.allowed / 4 * 3;
  if (set->memory == 0)
    {
      /* What is free, or an eighth of all, and some of that is left to others.  */
      most = size.available > size.all / 8 ? size.available : size.all / 8;
      most = most / 4 * 3;
      if (most > size.allowed / 2)
        most = size.allowed / 2;
    }
  return size_min (most > MEMORY_LEAST ? most : MEMORY_LEAST, SIZE_MAX / 2);
}

/* How many lines from the beginning of TEXT, and bytes in *LENGTH, can be sorted within
   about MEMORY.  */
static size_t
lines_that_fit (struct span text, unsigned char end, size_t memory, size_t *length)
{
  size_t count = span_count (text, end);
  size_t most = memory > text.length ? (memory - text.length) / SORTING_LINE_COST : 0;
  /* One line that is longer than MEMORY shall not be sorted by itself, nor those that
     came with it.  */
  most = size_max (most, size_max (1, memory / 4 / SORTING_LINE_COST));
  *length = text.length;
  if (count <= most)
    return count;
  uintmax_t missing;
  *length = span_find_nth (text, end, most, &missing);
  return most;
}

/* How many threads sort COUNT lines, where the user did not say.  Those of one processor
   share what they work with: below so many lines each, they cost more than they save,
   unless comparing is dear.  */
static size_t
threads_for (const struct runs *runs, size_t count)
{
  enum { LINES_EACH = 1024 * 1024, DEAR_LINES_EACH = 32 * 1024 };
  const struct settings *set = runs->inv->settings;
  if (set->threads > 0)
    return set->threads;
  size_t each = runs->order->collates ? DEAR_LINES_EACH : LINES_EACH;
  return size_min (runs->threads, size_max (1, count / each));
}

static void
put_sorted (struct sorting *sorting, struct target *target)
{
  if (!target->debug)
    {
      sorting_put (sorting, target->out);
      return;
    }
  size_t at = 0;
  for (struct span line; sorting_next (sorting, &at, &line);)
    debug_put_line (target->out, sorting->order, line);
}

/* Merge all runs, which are few enough, to TARGET, which nothing else empties: what failed
   before has left it alone.  */
static void
put_merged (struct runs *runs, struct target *target)
{
  struct invocation *inv = runs->inv;
  target_begin (inv, target);
  if (!target->debug)
    {
      runs_merge (runs, target->out);
      return;
    }
  struct new_run merged;
  run_begin (runs, &merged);
  runs_merge (runs, &merged.out);
  struct input in = run_end (runs, &merged).in;
  for (struct span line; input_record (&in, runs->order->end, &line);)
    debug_put_line (target->out, runs->order, line);
  if (in.error)
    text_failed (inv, &in);
  text_close (inv, &in);
}

/* Sort the lines at the front of CHUNK that fit within MEMORY, drop them from there.
   Where they are all that was left, they go to TARGET at once.  */
static void
sort_chunk (struct runs *runs, struct chunk *chunk, size_t memory, struct target *target)
{
  const struct ordering *order = runs->order;
  struct span text = chunk_text (chunk);
  size_t length, count;
  if (!chunk->ended)
    text = span_first (text, span_rfind (text, order->end) + 1);
  struct sorting sorting;
  /* Where there is less than was wanted, fewer lines do.  */
  while (count = lines_that_fit (text, order->end, memory, &length),
         !sorting_make (&sorting, order, span_first (text, length), count,
                        threads_for (runs, count)))
    {
      if (count <= 1)
        bound_out_of_memory ();
      memory /= 2;
    }
  bool all = chunk->ended && length == text.length && runs->list.count == 0;
  if (all)
    {
      target_begin (runs->inv, target);
      put_sorted (&sorting, target);
    }
  else
    {
      struct new_run run;
      run_begin (runs, &run);
      sorting_put (&sorting, &run.out);
      VEC_PUSH (runs->list, run_end (runs, &run));
      runs_limit (runs);
    }
  sorting_release (&sorting);
  chunk_drop (chunk, length);
}

static void
sort_texts (struct runs *runs, str_list names, struct target *target)
{
  struct invocation *inv = runs->inv;
  const struct settings *set = inv->settings;
  size_t memory = memory_to_use (set);
  struct texts texts = { .inv = inv, .names = names, .end = runs->order->end };
  struct chunk chunk = { .room = mspan_empty () };
  uintmax_t expected = texts_length (inv, names);
  do
    {
      chunk_fill (&chunk, &texts, memory / 2, size_min (expected, SIZE_MAX));
      sort_chunk (runs, &chunk, memory, target);
    }
  while (!chunk.ended || chunk.length > 0);
  chunk_release (&chunk);
  if (runs->list.count == 0)
    return;
  runs_reduce (runs);
  put_merged (runs, target);
}

static void
merge_files (struct runs *runs, str_list names, struct target *target)
{
  FOR_EACH (name, names)
    VEC_PUSH (runs->list, ((struct run) { .name = *name }));
  runs_reduce (runs);
  if (target->is_file)
    runs_spare (runs, target->out);
  put_merged (runs, target);
}

/* --- what is asked for ---------------------------------------------------- */

/* The names that the file FROM of --files0-from holds; OPERANDS there may be none.  */
static str_list
names_listed (struct invocation *inv, struct str from, str_list operands)
{
  name_vec names = { 0 };
  struct input in;
  bool is_stdin = str_equal (from, STR ("-"));
  if (operands.count > 0)
    {
      complain (inv, _("extra operand %s"), quoted_file (VEC_AT (operands, 0)));
      say (inv, "%s\n", _("file operands cannot be combined with --files0-from"));
      try_help (inv);
    }
  if (is_stdin)
    input_stdin (&in, from, NULL);
  else
    input_open (&in, from, NULL);
  if (in.error)
    {
      complain_errno (inv, in.error, _("open failed: %s"), quoted_name (from));
      stop (inv);
    }
  for (struct span name; input_record (&in, '\0', &name);)
    {
      VEC_PUSH (names, arena_str (&inv->arena, name));
      if (span_equal (name, SPAN ("-")))
        {
          complain (inv, _("when reading file names from standard input, "
                           "no file name of %s allowed"), quoted_file (STR ("-")));
          stop (inv);
        }
      if (name.length == 0)
        {
          complain (inv, _("%s:%zu: invalid zero-length file name"), quoted_name (from),
                    names.count);
          stop (inv);
        }
    }
  if (in.error)
    {
      complain (inv, _("cannot read file names from %s"), quoted_file (from));
      stop (inv);
    }
  input_close (&in);
  if (names.count == 0)
    {
      complain (inv, _("no input from %s"), quoted_file (from));
      stop (inv);
    }
  return (str_list) VEC_SLICE (names);
}

/* The files to be read.  */
static str_list
names_of (struct invocation *inv)
{
  static const struct str standard_input[] = { STR_INITIAL ("-") };
  const struct settings *set = inv->settings;
  name_vec names = { 0 };
  FOR_EACH (name, set->names)
    VEC_PUSH (names, *name);
  FOR_EACH (name, inv->operands)
    VEC_PUSH (names, *name);
  if (str_given (set->names_from))
    return names_listed (inv, set->names_from, (str_list) VEC_SLICE (names));
  return names.count > 0 ? (str_list) VEC_SLICE (names) : (str_list) LIST (standard_input);
}

/* Let random keys have their salt.  */
static void
find_salt (struct invocation *inv, struct ordering *order)
{
  const struct settings *set = inv->settings;
  struct mspan salt = MSPAN (order->salt.bytes);
  order->salt.given = str_given (set->random_source);
  if (!order->salt.given)
    {
      if (!sys_random (salt))
        {
          complain_errno (inv, errno, "%s", _("no random bytes"));
          stop (inv);
        }
      return;
    }
  struct input in;
  input_open (&in, set->random_source, NULL);
  if (in.error)
    {
      complain_errno (inv, in.error, _("open failed: %s"), quoted_name (set->random_source));
      stop (inv);
    }
  while (salt.length > 0)
    {
      size_t count = input_read (&in, salt);
      if (count == 0)
        {
          if (in.error)
            complain_errno (inv, in.error, _("%s: read error"), quoted (set->random_source));
          else
            complain (inv, _("%s: end of file"), quoted (set->random_source));
          stop (inv);
        }
      salt = mspan_from (salt, count);
    }
  input_close (&in);
}

static struct ordering
ordering_of (struct invocation *inv, const sort_keys *keys)
{
  const struct settings *set = inv->settings;
  struct ordering order = {
    .keys = VEC_SLICE (*keys), .last_reversed = set->letters.reversed, .unique = set->unique,
    .last_resort = keys->count == 0 || (!set->stable && !set->unique),
    .end = set->zero_terminated ? '\0' : '\n', .separator = set->separator,
  };
  ordering_prepare (&order);
  FOR_EACH (key, *keys)
    if (key->kind == KEY_RANDOM)
      {
        find_salt (inv, &order);
        break;
      }
  return order;
}

/* The letter of the kind of check.  */
static unsigned char
check_letter (const struct settings *set)
{
  return set->checking == CHECK ? 'c' : 'C';
}

/* Refuse what does not go with --debug.  */
static void
refuse_with_debug (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool checks = set->checking != NO_CHECK;
  if (!checks && !str_given (set->output))
    return;
  complain (inv, _("options '-%c --debug' are incompatible"), checks ? check_letter (set) : 'o');
  stop (inv);
}

/* Refuse what does not go with checking.  */
static void
refuse_with_check (struct invocation *inv, str_list names)
{
  const struct settings *set = inv->settings;
  unsigned char letter = check_letter (set);
  if (names.count > 1)
    {
      complain (inv, _("extra operand %s not allowed with -%c"),
                quoted_file (VEC_AT (names, 1)), letter);
      stop (inv);
    }
  if (str_given (set->output))
    {
      complain (inv, _("options '-%s' are incompatible"), letter == 'c' ? "co" : "Co");
      stop (inv);
    }
}

static str_list
folders_of (const struct settings *set)
{
  static const struct str usual[] = { STR_INITIAL ("/tmp") };
  if (set->folders.count > 0)
    return (str_list) VEC_SLICE (set->folders);
  struct str named = environment_value (STR ("TMPDIR"));
  /* GNU takes an empty one for the root directory.  */
  if (!str_given (named) || named.length == 0)
    return (str_list) LIST (usual);
  name_vec folders = { 0 };
  VEC_PUSH (folders, named);
  return (str_list) VEC_SLICE (folders);
}

static int
sort_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  str_list names = names_of (inv);
  sort_keys keys = keys_resolve (inv, &set->keys, &set->letters);
  if (set->debug)
    refuse_with_debug (inv);
  if (set->checking != NO_CHECK)
    refuse_with_check (inv, names);
  struct ordering order = ordering_of (inv, &keys);
  if (set->checking != NO_CHECK)
    return check_sorted (inv, &order, VEC_AT (names, 0), set->checking == CHECK_QUIETLY) ? 0 : 1;

  if (set->debug)
    debug_warn (inv, &order, set);
  FOR_EACH (name, names)
    text_refuse_unreadable (inv, *name);
  struct target target = { .debug = set->debug };
  target_open (inv, &target);
  struct runs runs = {
    .inv = inv, .order = &order, .folders = folders_of (set), .compressor = set->compressor,
    .batch = set->batch > 0 ? set->batch : 16,
    .threads = size_min (sys_processors (), 8),
  };
  if (set->merge)
    merge_files (&runs, names, &target);
  else
    sort_texts (&runs, names, &target);
  output_close (target.out);
  return inv->status;
}
