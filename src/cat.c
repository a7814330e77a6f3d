/* cat: copy files to standard output, one behind the other.
   POSIX.1-2024 cat; GNU manual, "cat invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/files.h"
#include "cli/quote.h"
#include "io/block.h"
#include "io/transfer.h"
#include "simd/lines.h"
#include "simd/plain.h"
#include "text/visible.h"

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

/* Where the output stands: it runs on across files.  */
struct page
{
  uintmax_t line;               /* number of the last numbered one */
  unsigned int blank_lines;     /* in a row, up to 2 */
  bool inside_line;             /* the last byte was no newline */
  bool carriage_return;         /* held back: it may end a line */
};

/* BYTES without newlines, as the settings want them shown.  */
static void
put_shown (struct output *out, struct span bytes, const struct settings *set)
{
  while (bytes.length > 0)
    {
      size_t plain = span_plain (bytes);
      put_span (out, span_first (bytes, plain));
      bytes = span_from (bytes, plain);
      unsigned char byte;
      if (!span_take (&bytes, &byte))
        break;
      if (byte == '\t' ? set->show_tabs : set->show_nonprinting)
        put_visible (out, byte);
      else
        put_byte (out, byte);
    }
}

/* A line begins in PAGE: give it its number.  EMPTY lines may have none.  False
   where the line is one empty line too many.  */
static bool
begin_line (struct output *out, const struct settings *set, struct page *page, bool empty)
{
  if (!empty)
    page->blank_lines = 0;
  else if (page->blank_lines < 2)
    page->blank_lines++;
  if (set->squeeze_blank && page->blank_lines > 1)
    return false;
  if (set->number_nonblank ? !empty : set->number)
    {
      put_number (out, ++page->line, 6);
      put_byte (out, '\t');
    }
  return true;
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
put_block (struct output *out, struct span block, const struct settings *set,
           struct page *page)
{
  while (block.length > 0)
    {
      size_t length = span_find (block, '\n');
      bool newline = length < block.length;
      struct span line = span_first (block, length);
      block = span_from (block, newline ? length + 1 : length);
      if (!page->inside_line && !begin_line (out, set, page, line.length == 0))
        continue;
      settle_carriage_return (out, page, newline && line.length == 0);
      if (set->show_ends && !set->show_nonprinting && span_ends_with (line, SPAN ("\r")))
        {
          page->carriage_return = true;
          line = span_first (line, line.length - 1);
        }
      put_shown (out, line, set);
      page->inside_line = !newline;
      if (newline)
        {
          settle_carriage_return (out, page, true);
          put_span (out, set->show_ends ? SPAN ("$\n") : SPAN ("\n"));
        }
    }
}

/* Number the lines of BLOCK and do nothing else to them.  */
static void
put_numbered (struct output *out, struct span block, const struct number_style *style,
              struct line_counter *counter, bool *inside_line)
{
  while (block.length > 0)
    {
      size_t taken = 0, written;
      if (!*inside_line)
        {
          struct mspan room = output_reserve (out, OUTPUT_BLOCK / 4);
          taken = number_lines (block, room, counter, style, &written);
          output_commit (out, written);
        }
      block = span_from (block, taken);
      if (taken > 0)
        continue;
      /* A line that is too long, or whose end is in the next block.  */
      if (!*inside_line)
        {
          struct span digits = line_counter_text (counter);
          put_repeated (out, ' ', digits.length < style->width
                                    ? style->width - digits.length : 0);
          put_span (out, digits);
          put_span (out, style->separator);
          line_counter_next (counter);
        }
      size_t length = span_find (block, '\n');
      *inside_line = length == block.length;
      length += !*inside_line;
      put_span (out, span_first (block, length));
      block = span_from (block, length);
    }
}

static int
cat_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  bool plain = !(set->number || set->number_nonblank || set->squeeze_blank
                 || set->show_ends || set->show_tabs || set->show_nonprinting);
  bool only_numbers = (set->number || set->number_nonblank)
                      && !(set->squeeze_blank || set->show_ends || set->show_tabs
                           || set->show_nonprinting);
  struct page page = { 0 };
  struct line_counter counter;
  line_counter_set (&counter, 1);
  const struct number_style style = {
    .end = '\n', .width = 6, .fill = ' ', .separator = SPAN ("\t"),
    .nonblank = set->number_nonblank, .blank_prefix = span_empty (),
  };
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
          if (only_numbers)
            put_numbered (&inv->out, block, &style, &counter, &page.inside_line);
          else
            put_block (&inv->out, block, set, &page);
    }
  settle_carriage_return (&inv->out, &page, false);
  return inv->status;
}
