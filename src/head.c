/* head: put out the beginning of files.
   POSIX.1-2024 head; GNU manual, "head invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/buf.h"
#include "cli/files.h"
#include "cli/header.h"
#include "cli/number.h"
#include "cli/quote.h"
#include "io/ending.h"
#include "io/transfer.h"
#include "simd/nth.h"
#include "text/number.h"

enum headers { SEVERAL_FILES, ALWAYS, NEVER };

struct settings
{
  bool bytes;                   /* COUNT is of bytes, not of lines */
  bool but_last;                /* all but the last COUNT */
  uintmax_t count;
  enum headers headers;
  bool zero_terminated;
  bool presume_pipe;            /* for tests: do not seek */
};

static option_call take_bytes, take_lines, refuse_digit;

static const struct option_row options[] = {
  { 'c', "bytes", CALL (take_bytes, "[-]NUM"),
    N_("put out the first NUM bytes of each file; with '-' before NUM,\n"
       "all but the last NUM") },
  { 'n', "lines", CALL (take_lines, "[-]NUM"),
    N_("put out the first NUM lines of each file instead of 10; with '-'\n"
       "before NUM, all but the last NUM") },
  { 'q', "quiet", SET (headers, NEVER), N_("put no file name before what is of it") },
  { 0, "silent", ALIAS, NULL },
  { 'v', "verbose", SET (headers, ALWAYS), N_("put the file name before what is of it") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
  { 0, "-presume-input-pipe", FLAG (presume_pipe), NULL },
  { ANY_DIGIT, NULL, CALL_PLAIN (refuse_digit), NULL },
};

static int head_main (struct invocation *);
static size_t take_old_form (struct invocation *, void *settings, str_list words);

const struct tool head_tool = {
  .name = "head",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put the first 10 lines of each FILE on standard output, each of several\n"
                "files behind a line with its name.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .count = 10 },
  .notes = N_("NUM may end in a multiplier: b 512, kB 1000, K 1024, MB 1000*1000,\n"
              "M 1024*1024, and so on for G, T, P, E, Z, Y, R, Q; KiB is K, MiB is M …"),
  .old_form = take_old_form,
  .run = head_main,
};

static void
take_count (struct invocation *inv, struct settings *set, struct str text, bool bytes)
{
  set->bytes = bytes;
  set->but_last = span_starts_with (str_span (text), SPAN ("-"));
  set->count = count_argument (inv, str_from (text, set->but_last ? 1 : 0),
                               bytes ? N_("invalid number of bytes")
                                     : N_("invalid number of lines"));
}

static void
take_bytes (struct invocation *inv, void *settings, struct str argument)
{
  take_count (inv, settings, argument, true);
}

static void
take_lines (struct invocation *inv, void *settings, struct str argument)
{
  take_count (inv, settings, argument, false);
}

/* -NUM elsewhere than in the first word.  */
static void
refuse_digit (struct invocation *inv, void *settings, struct str digit)
{
  (void) settings;
  usage_error (inv, _("invalid trailing option -- %c"), str_at (digit, 0));
}

/* -NUM[bkm][cl][qvz], as the first word: what was there before -n.  */
static size_t
take_old_form (struct invocation *inv, void *settings, str_list words)
{
  struct settings *set = settings;
  if (words.count == 0)
    return 0;
  struct span rest = str_span (VEC_AT (words, 0));
  if (!span_starts_with (rest, SPAN ("-")))
    return 0;
  rest = span_from (rest, 1);
  struct span digits = rest;
  uintmax_t number;
  bool overflowed;
  if (!digits_take (&rest, &number, &overflowed))
    return 0;
  digits = span_first (digits, digits.length - rest.length);
  unsigned char multiplier = 0;
  bool bytes = false;
  for (unsigned char letter; span_take (&rest, &letter);)
    switch (letter)
      {
      case 'c':
        bytes = true;
        multiplier = 0;
        break;
      case 'b': case 'k': case 'm':
        bytes = true;
        multiplier = letter;
        break;
      case 'l':
        bytes = false;
        break;
      case 'q':
        set->headers = NEVER;
        break;
      case 'v':
        set->headers = ALWAYS;
        break;
      case 'z':
        set->zero_terminated = true;
        break;
      default:
        usage_error (inv, _("invalid trailing option -- %c"), letter);
      }
  BUF (text);
  buf_append (&text, digits);
  if (multiplier)
    buf_push (&text, multiplier);
  take_count (inv, set, arena_str (&inv->arena, buf_span (&text)), bytes);
  return 1;
}

/* The first COUNT records of IN that end in END.  */
static void
put_first_lines (struct output *out, struct input *in, uintmax_t count, unsigned char end)
{
  for (struct span block; count > 0 && input_block (in, &block);)
    {
      size_t missing;
      size_t wanted = count < SIZE_MAX ? (size_t) count : SIZE_MAX;
      size_t length = span_find_nth (block, end, wanted, &missing);
      put_span (out, span_first (block, length));
      input_give_back (in, block.length - length);
      count -= wanted - missing;
    }
}

static void
put_part (struct invocation *inv, struct input *in)
{
  const struct settings *set = inv->settings;
  struct output *out = &inv->out;
  unsigned char end = set->zero_terminated ? '\0' : '\n';
  if (set->but_last)
    {
      uintmax_t length;
      if (!input_status (in))
        {
          complain_errno (inv, in->error, _("cannot fstat %s"), quoted_file (file_title (in)));
          in->error = 0;
          return;
        }
      if (!set->presume_pipe
          && (set->bytes ? ending_of_bytes (in, set->count, &length)
                         : ending_of_records (in, set->count, end, &length)))
        transfer (in, out, length);
      else if (!in->error)
        put_but_ending (out, in, set->count, set->bytes ? NULL : &end);
    }
  else if (set->bytes)
    transfer (in, out, set->count);
  else
    put_first_lines (out, in, set->count, end);
}

static int
head_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool with_headers = set->headers == ALWAYS
                      || (set->headers == SEVERAL_FILES && inv->operands.count > 1);
  bool first = true;
  watch_copying (inv);
  struct files files = EACH_FILE (inv);
  files.cannot_open = N_("cannot open %s for reading");
  files.cannot_read = N_("error reading %s");
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    {
      if (with_headers)
        put_header (&inv->out, in, &first);
      put_part (inv, in);
    }
  return inv->status;
}
