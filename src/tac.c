/* tac: put out files, last line first.
   GNU manual, "tac invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "cli/files.h"
#include "cli/quote.h"
#include "io/backward.h"
#include "io/block.h"
#include "io/tempfile.h"
#include "io/transfer.h"
#include "io/whole.h"
#include "simd/reverse.h"
#include "text/pattern.h"

struct settings
{
  bool before;
  bool regex;
  struct str separator;
};

static const struct option_row options[] = {
  { 'b', "before", FLAG (before), N_("take the separator for the beginning of a record") },
  { 'r', "regex", FLAG (regex), N_("take the separator for a regular expression") },
  { 's', "separator", TEXT (separator, "STRING"),
    N_("let STRING separate records instead of newline") },
};

static int tac_main (struct invocation *);

const struct tool tac_tool = {
  .name = "tac",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put each FILE on standard output, its last line first.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .separator = STR_INITIAL ("\n") },
  .run = tac_main,
};

/* How records are told apart.  */
struct separator
{
  struct invocation *inv;
  bool before;                  /* it begins its record */
  struct span text;             /* fixed; empty where there is a pattern */
  struct pattern pattern;
};

/* The last separator that begins in TEXT before FROM and ends in TEXT.  */
static bool
find_last (struct separator *separator, struct span text, size_t from, struct match *match)
{
  struct span wanted = separator->text;
  if (wanted.length == 0)
    switch (pattern_rfind (&separator->pattern, text, match))
      {
      case FOUND:
        return true;
      case NOT_FOUND:
        return false;
      case SEARCH_FAILED:
        complain (separator->inv, _("error in regular expression search"));
        stop (separator->inv);
      }
  if (text.length < wanted.length)
    return false;
  unsigned char first = span_at (wanted, 0);
  size_t before = size_min (from, text.length - wanted.length + 1);
  for (;;)
    {
      size_t at = span_rfind (span_first (text, before), first);
      if (at == before)
        return false;
      if (span_starts_with (span_from (text, at), wanted))
        {
          *match = (struct match) { at, at + wanted.length };
          return true;
        }
      before = at;
    }
}

/* Where the reversing stands in a stretch of text: what is behind PAST_END is
   put out, and separators may be looked for before SEARCHED.  */
struct place { size_t past_end, searched; };

/* Put out the records of TEXT that begin behind a separator which begins before
   FROM, last first.  */
static void
put_records (struct output *out, struct separator *separator, struct span text,
             size_t from, struct place *place)
{
  struct match match;
  while (find_last (separator, span_first (text, place->searched), from, &match))
    {
      size_t begin = separator->before ? match.begin : match.end;
      put_span (out, span_slice (text, begin, place->past_end));
      place->past_end = begin;
      place->searched = match.begin;
    }
}

/* The same for lines, which are most often what is reversed: put out those of
   TEXT that begin behind an END in its first FRESH bytes.  Gives back how much
   of TEXT stays.  */
static size_t
put_lines (struct output *out, unsigned char end, struct span text, size_t fresh)
{
  size_t last = span_rfind (span_first (text, fresh), end);
  if (last == fresh)
    return text.length;
  put_span (out, span_from (text, last + 1));
  text = span_first (text, last + 1);
  for (;;)
    {
      size_t written;
      struct mspan room = output_reserve (out, OUTPUT_BLOCK / 4);
      size_t rest = reverse_lines (text, end, room, &written);
      output_commit (out, written);
      /* A line longer than the room, or the one whose beginning is not here.  */
      if (rest == text.length)
        {
          struct span before = span_first (text, text.length - 1);
          last = span_rfind (before, end);
          if (last == before.length)
            return text.length;
          put_span (out, span_from (text, last + 1));
          rest = last + 1;
        }
      text = span_first (text, rest);
    }
}

static bool
separates_lines (const struct separator *separator)
{
  return separator->text.length == 1 && !separator->before;
}

/* TEXT, whole.  */
static void
put_whole (struct output *out, struct separator *separator, struct span text)
{
  struct place place = { text.length, text.length };
  if (separates_lines (separator))
    place.past_end = put_lines (out, span_at (separator->text, 0), text, text.length);
  else
    put_records (out, separator, text, text.length, &place);
  put_span (out, span_first (text, place.past_end));
}

/* All of a file that can be read from its end.  */
static void
put_backward (struct output *out, struct separator *separator, struct backward *b)
{
  /* How much of what is held is behind the separator found last: a separator
     that ends a record stays, and must not be found again.  */
  size_t behind = 0;
  for (size_t more; (more = backward_more (b)) > 0;)
    {
      struct span held = backward_held (b);
      struct place place = { held.length, held.length - behind };
      if (separates_lines (separator))
        place.past_end = put_lines (out, span_at (separator->text, 0), held, more);
      else
        {
          put_records (out, separator, held, more, &place);
          behind = place.past_end - place.searched;
        }
      backward_drop (b, held.length - place.past_end);
    }
  put_span (out, backward_held (b));
}

/* A pipe is held in memory up to this, then in a file.  */
enum { MEMORY_MOST = 32 * 1024 * 1024 };

/* Copy HELD and the rest of IN to a file, and read that from its end.  */
static void
put_by_tempfile (struct invocation *inv, struct separator *separator, struct input *in,
                 struct span held)
{
  struct output out;
  struct str folder;
  int error;
  if (!tempfile_open (&out, &folder, &error))
    {
      complain_errno (inv, error, _("failed to create temporary file in %s"),
                      quoted_file (folder));
      return;
    }
  struct input copy;
  output_write (&out, held);
  transfer (in, &out, TRANSFER_ALL);
  if (in->error)
    output_close (&out);
  else if (!tempfile_read (&out, &copy))
    {
      complain_errno (inv, out.error, _("%s: write error"), quoted_name (folder));
      output_close (&out);
    }
  else
    {
      struct backward b;
      if (backward_open (&b, &copy))
        {
          put_backward (&inv->out, separator, &b);
          backward_close (&b);
        }
      if (copy.error)
        complain_errno (inv, copy.error, _("%s: read error"), quoted_name (folder));
      input_close (&copy);
    }
}

/* What cannot be read from its end, or, for an expression, must be whole.  */
static void
put_forward (struct invocation *inv, struct separator *separator, struct input *in)
{
  struct whole whole;
  bool fixed = separator->text.length > 0;
  if (whole_read (&whole, in, fixed ? MEMORY_MOST : SIZE_MAX))
    {
      if (!in->error)
        put_whole (&inv->out, separator, whole_span (&whole));
    }
  else if (fixed)
    put_by_tempfile (inv, separator, in, whole_span (&whole));
  else
    bound_out_of_memory ();
  whole_release (&whole);
}

static struct separator
separator_of (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct separator separator = { .inv = inv, .before = set->before };
  if (!set->regex)
    {
      /* The empty string stands for a NUL.  */
      separator.text = set->separator.length > 0 ? str_span (set->separator) : SPAN ("\0");
      return separator;
    }
  const char *wrong = set->separator.length == 0
                        ? _("separator cannot be empty")
                        : pattern_compile (&separator.pattern, &inv->arena,
                                           str_span (set->separator), SYNTAX_EMACS);
  if (wrong)
    {
      complain (inv, "%s", wrong);
      stop (inv);
    }
  return separator;
}

static int
tac_main (struct invocation *inv)
{
  struct separator separator = separator_of (inv);
  struct files files = EACH_FILE (inv);
  files.cannot_open = N_("failed to open %s for reading");
  files.cannot_read = N_("%s: read error");
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    {
      /* All of a file is reversed, wherever standard input stands in it.  */
      struct backward b;
      bool from_end = backward_open (&b, in);
      if (from_end && separator.text.length > 0)
        put_backward (&inv->out, &separator, &b);
      else if (from_end && sys_seek (input_fd (in), 0) < 0)
        in->error = errno;
      else
        put_forward (inv, &separator, in);
      if (from_end)
        backward_close (&b);
    }
  return inv->status;
}
