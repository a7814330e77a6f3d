/* cat: copy files to standard output, one behind the other.
   POSIX.1-2024 cat; GNU manual, "cat invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/files.h"
#include "cli/quote.h"
#include "io/block.h"
#include "io/transfer.h"
#include "simd/lines.h"
#include "simd/repeat.h"
#include "simd/show.h"

struct settings
{
  bool number, number_nonblank;
  bool squeeze_blank;
  bool show_ends, show_tabs, show_nonprinting;
};

static const struct option_row options[] = {
  { 'A', "show-all", SAME_AS ("vET"), N_("the same as -vET") },
  { 'b', "number-nonblank", FLAG (number_nonblank),
    N_("number the lines that are not empty, even where -n is given") },
  { 'e', NULL, SAME_AS ("vE"), N_("the same as -vE") },
  { 'E', "show-ends", FLAG (show_ends),
    N_("show the end of each line as $, a carriage return before it as ^M") },
  { 'n', "number", FLAG (number), N_("number every line") },
  { 's', "squeeze-blank", FLAG (squeeze_blank), N_("put out no two empty lines in a row") },
  { 't', NULL, SAME_AS ("vT"), N_("the same as -vT") },
  { 'T', "show-tabs", FLAG (show_tabs), N_("show tabs as ^I") },
  { 'u', NULL, IGNORED, N_("(ignored)") },
  { 'v', "show-nonprinting", FLAG (show_nonprinting),
    N_("show control and non-ASCII bytes with ^ and M-, but for newline and tab") },
};

static int cat_main (struct invocation *);

const struct tool cat_tool = {
  .name = "cat",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Copy each FILE to standard output, one behind the other.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = N_("Examples:\n"
              "  cat f - g  Put out f, then standard input, then g.\n"
              "  cat        Copy standard input to standard output."),
  .run = cat_main,
};

/* How text is put out, and where that stands: it runs on across files.  */
struct page
{
  bool squeeze, number, show;
  struct number_style numbers;
  struct show_style style;
  struct line_counter line;     /* the number of the next line */
  unsigned int newlines;        /* in a row at the end of what was put, up to 2 */
  bool inside_line;             /* what was put last was no newline */
  bool carriage_return;         /* held back: it may end a line */
};

static struct page
page_of (const struct settings *set)
{
  struct page page = {
    .squeeze = set->squeeze_blank,
    .number = set->number || set->number_nonblank,
    .show = set->show_ends || set->show_tabs || set->show_nonprinting,
    .numbers = { .end = '\n', .width = 6, .fill = ' ', .separator = SPAN ("\t"),
                 .nonblank = set->number_nonblank },
    .style = { set->show_ends, set->show_tabs, set->show_nonprinting },
    .newlines = 1,
  };
  line_counter_set (&page.line, 1);
  return page;
}

/* A carriage return was held back, and what follows is NEWLINE or not.  */
static void
settle_carriage_return (struct output *out, struct page *page, bool newline)
{
  if (page->carriage_return)
    put_span (out, newline ? SPAN ("^M") : SPAN ("\r"));
  page->carriage_return = false;
}

static void
put_shown (struct output *out, struct span text, struct page *page)
{
  if (text.length > 0)
    settle_carriage_return (out, page, span_at (text, 0) == '\n');
  while (text.length > 0)
    {
      size_t written;
      size_t most = size_min (text.length * SHOWN_MOST, OUTPUT_BLOCK / 4);
      struct mspan room = output_reserve (out, most);
      size_t taken = show_text (text, room, &page->style, &written);
      output_commit (out, written);
      text = span_from (text, taken);
      /* There is room, so what stays is a carriage return at the end.  */
      if (taken == 0)
        {
          page->carriage_return = true;
          return;
        }
    }
}

/* Put the number of the line that begins with TEXT, if it has one.  */
static void
begin_line (struct output *out, struct span text, struct page *page)
{
  if (page->numbers.nonblank && span_at (text, 0) == '\n')
    return;
  struct span digits = line_counter_text (&page->line);
  size_t width = page->numbers.width;
  put_repeated (out, ' ', digits.length < width ? width - digits.length : 0);
  put_span (out, digits);
  put_span (out, page->numbers.separator);
  line_counter_next (&page->line);
}

static void
put_numbered (struct output *out, struct span text, struct page *page)
{
  while (text.length > 0)
    {
      size_t taken = 0;
      if (!page->inside_line && !page->show)
        {
          size_t written;
          struct mspan room = output_reserve (out, OUTPUT_BLOCK / 4);
          taken = number_lines (text, room, &page->line, &page->numbers, &written);
          output_commit (out, written);
          text = span_from (text, taken);
        }
      if (taken > 0)
        continue;
      /* One line: shown, or too long for the above, or without its end.  */
      if (!page->inside_line)
        begin_line (out, text, page);
      size_t length = span_find (text, '\n');
      page->inside_line = length == text.length;
      struct span line = span_first (text, length + !page->inside_line);
      text = span_from (text, line.length);
      if (page->show)
        put_shown (out, line, page);
      else
        put_span (out, line);
    }
}

/* Take off *TEXT what is in front of an empty line too many; it may be
   nothing.  */
static struct span
take_squeezed (struct span *text, struct page *page)
{
  size_t run = 0;
  while (span_starts_with (span_from (*text, run), SPAN ("\n")))
    run++;
  size_t most = 2 - page->newlines;
  if (run > most)
    {
      struct span kept = span_first (*text, most);
      *text = span_from (*text, run);
      page->newlines = 2;
      return kept;
    }
  struct span kept = span_first (*text, span_find_third (*text, '\n'));
  *text = span_from (*text, kept.length);
  if (kept.length == run)
    page->newlines += (unsigned int) run;
  else
    page->newlines = span_ends_with (kept, SPAN ("\n\n")) ? 2
                     : span_ends_with (kept, SPAN ("\n"));
  return kept;
}

static void
put_block (struct output *out, struct span text, struct page *page)
{
  while (text.length > 0)
    {
      struct span kept = text;
      if (page->squeeze)
        kept = take_squeezed (&text, page);
      else
        text = span_empty ();
      if (page->number)
        put_numbered (out, kept, page);
      else if (page->show)
        put_shown (out, kept, page);
      else
        put_span (out, kept);
    }
}

static int
cat_main (struct invocation *inv)
{
  struct page page = page_of (inv->settings);
  bool plain = !page.squeeze && !page.number && !page.show;
  if (!output_status (&inv->out))
    {
      complain_errno (inv, inv->out.error, "%s", _("standard output"));
      return inv->status;
    }
  struct files files = EACH_FILE (inv);
  files.cannot_close_stdin = N_("closing standard input");
  for (struct input *in; (in = files_next (&files));)
    {
      if (transfer_is_endless (in, &inv->out))
        complain (inv, _("%s: input file is output file"), quoted_name (in->name));
      else if (plain)
        transfer (in, &inv->out, TRANSFER_ALL);
      else
        for (struct span block; input_block (in, &block);)
          put_block (&inv->out, block, &page);
    }
  settle_carriage_return (&inv->out, &page, false);
  return inv->status;
}
