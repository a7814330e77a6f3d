/* split: cut a file into pieces.
   POSIX.1-2024 split; GNU manual, "split invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "split.h"

#include <errno.h>

#include "cli/number.h"
#include "cli/quote.h"
#include "process/signals.h"
#include "sys/environment.h"
#include "text/number.h"

static option_call take_bytes, take_line_bytes, take_lines, take_chunks, take_digit;
static option_call take_suffix_length, take_ending, take_decimal, take_hexadecimal;
static option_call take_separator, take_block_size;

static const struct option_row options[] = {
  { 'a', "suffix-length", CALL (take_suffix_length, "N"),
    N_("let suffixes be N letters long; without it they are 2, and more\n"
       "where those do not suffice") },
  { 0, "additional-suffix", CALL (take_ending, "SUFFIX"),
    N_("end the names of files in SUFFIX") },
  { 'b', "bytes", CALL (take_bytes, "SIZE"), N_("put SIZE bytes in each file") },
  { 'C', "line-bytes", CALL (take_line_bytes, "SIZE"),
    N_("put as many whole lines in each file as fit in SIZE bytes") },
  { 'd', NULL, CALL_PLAIN (take_decimal),
    N_("let suffixes be decimal numbers from 0 instead of letters") },
  { 0, "numeric-suffixes", CALL_OR (take_decimal, "FROM"),
    N_("the same, from FROM") },
  { 'x', NULL, CALL_PLAIN (take_hexadecimal),
    N_("let suffixes be hexadecimal numbers from 0") },
  { 0, "hex-suffixes", CALL_OR (take_hexadecimal, "FROM"),
    N_("the same, from FROM") },
  { 'e', "elide-empty-files", FLAG (elide_empty), N_("with -n, make no empty files") },
  { 0, "filter", TEXT (filter, "COMMAND"),
    N_("pipe each piece to the shell's COMMAND; $FILE is the name of the\n"
       "file that it would be in") },
  { 'l', "lines", CALL (take_lines, "NUMBER"),
    N_("put NUMBER lines in each file instead of 1000") },
  { 'n', "number", CALL (take_chunks, "CHUNKS"), N_("make so many files; see CHUNKS below") },
  { 't', "separator", CALL (take_separator, "SEP"),
    N_("lines end in the character SEP, not in newline; '\\0' is NUL") },
  { 'u', "unbuffered", FLAG (unbuffered),
    N_("with -n r/..., write each line as it comes") },
  { 0, "verbose", FLAG (verbose), N_("tell of each file before it is opened") },
  { 0, "-io-blksize", CALL (take_block_size, "SIZE"), NULL },
  { ANY_DIGIT, NULL, CALL_PLAIN (take_digit), NULL },
};

static int split_main (struct invocation *);

const struct tool split_tool = {
  .name = "split",
  .synopsis = N_("[OPTION]... [FILE [PREFIX]]"),
  .summary = N_("Cut FILE into pieces, in files called PREFIXaa, PREFIXab and so on: each of\n"
                "1000 lines, and PREFIX is x, unless said otherwise.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("SIZE may end in a multiplier: K, M, G, T, P, E, Z, Y, R, Q are powers of\n"
              "1024, KB, MB and so on powers of 1000; KiB is K, MiB is M …\n\n"
              "CHUNKS is one of:\n"
              "  N      make N files of the same size\n"
              "  K/N    put only the K-th of them, on standard output\n"
              "  l/N    make N files of nearly the same size, no line cut in two\n"
              "  l/K/N  put only the K-th of them, on standard output\n"
              "  r/N    deal the lines out to N files in turn\n"
              "  r/K/N  put only the K-th of them, on standard output"),
  .run = split_main,
};

static void
take_way (struct invocation *inv, struct settings *set, enum way way)
{
  if (set->way != NOT_SAID)
    usage_error (inv, "%s", _("cannot split in more than one way"));
  set->way = way;
}

static void __attribute__ ((noreturn))
refuse (struct invocation *inv, const char *complaint, struct str text)
{
  complain (inv, "%s: %s", _(complaint), quoted (text));
  stop (inv);
}

/* TEXT as a number above 0; more than a machine can count is endless.  */
static uintmax_t
number_of_units (struct invocation *inv, struct str text, const char *suffixes,
                 const char *complaint)
{
  uintmax_t count = 0;
  enum number_end end = number_parse (text, suffixes, &count);
  if (end == NUMBER_OVERFLOW)
    return UINTMAX_MAX;
  if (end != NUMBER_FINE || count == 0)
    refuse (inv, complaint, text);
  return count;
}

#define SIZE_SUFFIXES "bEGKkMmPQRTYZ0"

static void
take_bytes (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_way (inv, set, BYTES);
  set->count = number_of_units (inv, argument, SIZE_SUFFIXES, N_("invalid number of bytes"));
}

static void
take_line_bytes (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_way (inv, set, LINE_BYTES);
  set->count = number_of_units (inv, argument, SIZE_SUFFIXES, N_("invalid number of lines"));
}

static void
take_lines (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  take_way (inv, set, LINES);
  set->count = number_of_units (inv, argument, "", N_("invalid number of lines"));
}

/* -NUMBER: of several such words, the last.  */
static void
take_digit (struct invocation *inv, void *settings, struct str digit)
{
  struct settings *set = settings;
  if (set->way != DIGITS)
    take_way (inv, set, DIGITS);
  else if (set->digits_word != inv->word)
    set->count = 0;
  set->digits_word = inv->word;
  uintmax_t value = (uintmax_t) (str_at (digit, 0) - '0');
  bool fits = set->count <= (UINTMAX_MAX - value) / 10;
  set->count = fits ? 10 * set->count + value : UINTMAX_MAX;
}

static bool
is_white_space (unsigned char byte)
{
  return byte == ' ' || ('\t' <= byte && byte <= '\r');
}

/* [l/|r/][K/]N.  */
static void
take_chunks (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  size_t at = 0;
  while (is_white_space (str_at (argument, at)))
    at++;
  struct str text = str_from (argument, at);
  enum way way = BYTE_CHUNKS;
  if (span_starts_with (str_span (text), SPAN ("r/")))
    way = ROUND_ROBIN;
  else if (span_starts_with (str_span (text), SPAN ("l/")))
    way = LINE_CHUNKS;
  take_way (inv, set, way);
  if (way != BYTE_CHUNKS)
    text = str_from (text, 2);
  size_t slash = span_find (str_span (text), '/');
  struct str number = text;
  if (slash < text.length)
    {
      struct str chunk = arena_str (&inv->arena, span_first (str_span (text), slash));
      enum number_end end = number_parse (chunk, "", &set->chunk);
      if (end != NUMBER_FINE && end != NUMBER_OVERFLOW)
        refuse (inv, N_("invalid number of chunks"), text);
      number = str_from (text, slash + 1);
      set->count = number_of_units (inv, number, "", N_("invalid number of chunks"));
      if (set->chunk == 0 || set->chunk > set->count)
        refuse (inv, N_("invalid chunk number"), chunk);
    }
  else
    set->count = number_of_units (inv, number, "", N_("invalid number of chunks"));
}

static void
take_suffix_length (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse (argument, "", &set->suffix_length);
  if (end == NUMBER_FINE)
    return;
  complain_errno (inv, end == NUMBER_OVERFLOW ? EOVERFLOW : 0, "%s: %s",
                  _("invalid suffix length"), quoted (argument));
  stop (inv);
}

static void
take_ending (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  if (span_find (str_span (argument), '/') < argument.length)
    usage_error (inv, _("invalid suffix %s, contains directory separator"),
                 quoted (argument));
  set->ending = argument;
}

static struct span
alphabet_of (enum letters letters)
{
  switch (letters)
    {
    case LOWER_CASE: return SPAN ("abcdefghijklmnopqrstuvwxyz");
    case DECIMAL: return SPAN ("0123456789");
    case HEXADECIMAL: return SPAN ("0123456789abcdef");
    }
  return span_empty ();
}

/* That FROM is a number of LETTERS.  */
static void
check_start (struct invocation *inv, struct str from, enum letters letters)
{
  struct span alphabet = alphabet_of (letters);
  for (size_t i = 0; i < from.length; i++)
    if (span_find (alphabet, str_at (from, i)) == alphabet.length)
      usage_error (inv, letters == DECIMAL
                          ? _("%s: invalid start value for numerical suffix")
                          : _("%s: invalid start value for hexadecimal suffix"),
                   quoted (from));
}

/* Let suffixes be numbers, from FROM if that is given.  */
static void
take_numeric (struct invocation *inv, struct settings *set, enum letters letters,
              struct str from)
{
  set->letters = letters;
  if (!str_given (from))
    return;
  check_start (inv, from, letters);
  size_t zeros = 0;
  while (zeros + 1 < from.length && str_at (from, zeros) == '0')
    zeros++;
  set->from = str_from (from, zeros);
}

static void
take_decimal (struct invocation *inv, void *settings, struct str argument)
{
  take_numeric (inv, settings, DECIMAL, argument);
}

static void
take_hexadecimal (struct invocation *inv, void *settings, struct str argument)
{
  take_numeric (inv, settings, HEXADECIMAL, argument);
}

static void
take_separator (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  bool nul = str_equal (argument, STR ("\\0"));
  unsigned char separator = nul ? '\0' : str_at (argument, 0);
  if (argument.length == 0)
    complain (inv, "%s", _("empty record separator"));
  else if (argument.length > 1 && !nul)
    complain (inv, _("multi-character separator %s"), quoted (argument));
  else if (set->separator_given && set->separator != separator)
    complain (inv, "%s", _("multiple separator characters specified"));
  else
    {
      set->separator_given = true;
      set->separator = separator;
      return;
    }
  stop (inv);
}

/* Accepted for GNU's sake; blocks are as large as they should be.  */
static void
take_block_size (struct invocation *inv, void *settings, struct str argument)
{
  (void) settings;
  uintmax_t size;
  enum number_end end = number_parse (argument, SIZE_SUFFIXES, &size);
  if (end == NUMBER_FINE && size > 0)
    return;
  complain_errno (inv, end == NUMBER_FINE ? ERANGE : end == NUMBER_OVERFLOW ? EOVERFLOW : 0,
                  "%s: %s", _("invalid IO block size"), quoted (argument));
  stop (inv);
}

static bool
is_of_chunks (enum way way)
{
  return way == BYTE_CHUNKS || way == LINE_CHUNKS || way == ROUND_ROBIN;
}

/* The value of FROM, or the largest there is.  */
static uintmax_t
value_of (struct str from, struct span alphabet)
{
  uintmax_t value = 0;
  for (size_t i = 0; i < from.length; i++)
    {
      uintmax_t digit = span_find (alphabet, str_at (from, i));
      if (value > (UINTMAX_MAX - digit) / alphabet.length)
        return UINTMAX_MAX;
      value = value * alphabet.length + digit;
    }
  return value;
}

/* How long the suffixes of all chunks must be.  */
static size_t
length_needed (const struct settings *set, struct span alphabet)
{
  uintmax_t last = set->count - 1, from = value_of (set->from, alphabet);
  /* A FROM as large as that says how long it wants suffixes to be by itself.  */
  if (from < set->count && from <= UINTMAX_MAX - last)
    last += from;
  size_t length = 0;
  do
    length++;
  while ((last /= alphabet.length) > 0);
  return length;
}

static struct names
names_of (struct invocation *inv, const struct settings *set, struct str prefix)
{
  struct names names = {
    .prefix = prefix,
    .ending = set->ending,
    .alphabet = alphabet_of (set->letters),
    .length = 2,
  };
  bool chunks = is_of_chunks (set->way);
  size_t needed = chunks ? length_needed (set, names.alphabet) : 0;
  if (set->suffix_length > 0 && set->suffix_length < needed)
    {
      complain (inv, _("the suffix length needs to be at least %zu"), needed);
      stop (inv);
    }
  if (set->suffix_length > SIZE_MAX / 4)
    bound_out_of_memory ();
  names.widens = set->suffix_length == 0 && !chunks && !str_given (set->from);
  if (set->suffix_length > 0)
    names.length = (size_t) set->suffix_length;
  else
    names.length = size_max (names.length, needed);
  return names;
}

/* What is left of the settings where an option did not say.  */
static struct settings
completed (struct invocation *inv, const struct settings *given)
{
  struct settings set = *given;
  if (set.chunk > 0 && str_given (set.filter))
    usage_error (inv, "%s",
                 _("--filter does not process a chunk extracted to standard output"));
  if (set.way == NOT_SAID)
    {
      set.way = LINES;
      set.count = 1000;
    }
  else if (set.way == DIGITS)
    set.way = LINES;
  if (set.count == 0)
    usage_error (inv, _("invalid number of lines: %s"), quoted (STR ("0")));
  /* -d may have come behind --hex-suffixes=FROM.  */
  if (str_given (set.from))
    check_start (inv, set.from, set.letters);
  if (!set.separator_given)
    set.separator = '\n';
  if (!str_given (set.ending))
    set.ending = STR ("");
  return set;
}

static void
split (struct maker *maker, struct input *in)
{
  switch (maker->set->way)
    {
    case BYTES: split_bytes (maker, in); break;
    case LINE_BYTES: split_line_bytes (maker, in); break;
    case BYTE_CHUNKS: split_byte_chunks (maker, in); break;
    case LINE_CHUNKS: split_line_chunks (maker, in); break;
    case ROUND_ROBIN: split_round_robin (maker, in); break;
    case NOT_SAID: case DIGITS:
    case LINES: split_lines (maker, in); break;
    }
}

/* Open FILE.  What is put out meanwhile need not be seen before its time, unless
   someone looks on.  */
static void
open_input (struct invocation *inv, struct str file, struct input *in)
{
  struct output *before = output_is_terminal (&inv->out) ? &inv->out : NULL;
  if (str_equal (file, STR ("-")))
    input_stdin (in, file, before);
  else
    input_open (in, file, before);
  if (!in->error)
    return;
  complain_errno (inv, in->error, _("cannot open %s for reading"), quoted_file (file));
  stop (inv);
}

static int
split_main (struct invocation *inv)
{
  struct settings set = completed (inv, inv->settings);
  struct str file = STR ("-"), prefix = STR ("x");
  struct names names = names_of (inv, &set, prefix);
  if (inv->operands.count > 2)
    extra_operand (inv, VEC_AT (inv->operands, 2));
  if (inv->operands.count > 0)
    file = VEC_AT (inv->operands, 0);
  if (inv->operands.count > 1)
    names.prefix = prefix = VEC_AT (inv->operands, 1);
  if (set.from.length > names.length)
    usage_error (inv, "%s",
                 _("numerical suffix start value is too large for the suffix length"));
  names_begin (&names, str_span (set.from));

  struct input in;
  open_input (inv, file, &in);
  const struct stat *status = input_status (&in);
  if (!status)
    reading_failed (inv, &in);
  struct stat origin = *status;
  struct maker maker = { .inv = inv, .set = &set, .names = names,
                         .place = piece_place_of (prefix, &origin) };
  if (str_given (set.filter))
    {
      maker.heeds_pipes = !signal_ignore (SIGPIPE);
      struct str shell = environment_value (STR ("SHELL"));
      maker.shell = str_given (shell) ? shell : STR ("/bin/sh");
    }
  split (&maker, &in);
  piece_place_close (&maker.place);
  if (!input_close (&in))
    reading_failed (inv, &in);
  return inv->status;
}
