/* expand: put spaces in place of tabs.
   POSIX.1-2024 expand; GNU manual, "expand invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdckdint.h>

#include "cli/files.h"
#include "cli/tabs.h"
#include "io/block.h"
#include "simd/plain.h"
#include "simd/tabs.h"
#include "simd/utf8.h"
#include "text/chars.h"

struct settings
{
  struct tabs tabs;
  bool initial, bytes;
};

static option_call take_tabs;

static const struct option_row options[] = {
  { 'i', "initial", FLAG (initial), N_("leave tabs as they are behind what is no blank") },
  { 't', "tabs", CALL (take_tabs, "LIST"), N_("set tab stops as LIST says, not every 8 columns") },
  { 'U', "no-utf8", FLAG (bytes),
    N_("take each byte for a character of one column (an extension)"), .in_full = true },
  { ANY_DIGIT, NULL, CALL_OR (take_tabs, "LIST"), NULL },
};

static int expand_main (struct invocation *);

const struct tool expand_tool = {
  .name = "expand",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put each FILE on standard output, with spaces in place of its tabs.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = TABS_HELP,
  .run = expand_main,
};

static void
take_tabs (struct invocation *inv, void *settings, struct str list)
{
  struct settings *set = settings;
  tabs_argument (inv, &set->tabs, list);
}

/* What is to be done, and where that stands: lines run on across files.  */
struct expanding
{
  struct invocation *inv;
  struct output *out;
  struct tabs tabs;
  bool initial;
  bool use_kernel;
  struct tabs_style style;      /* for it */
  enum charset charset;
  bool ascii_so_far;            /* what is read, so that CHARSET_BYTES does */
  uintmax_t column;
  bool behind_nonblank;         /* where -i leaves tabs alone */
};

static void __attribute__ ((noreturn))
refuse_line (struct invocation *inv)
{
  complain (inv, _("input line is too long"));
  stop (inv);
}

static void
advance (struct expanding *e, uintmax_t columns)
{
  if (ckd_add (&e->column, e->column, columns))
    refuse_line (e->inv);
}

static void
put_tab (struct expanding *e)
{
  uintmax_t stop = 0, before = e->column;
  switch (tab_after (&e->tabs, before, &stop))
    {
    case TAB_FOUND:
      e->column = stop;
      break;
    case TAB_NONE:
      advance (e, 1);
      break;
    case TAB_TOO_FAR:
      refuse_line (e->inv);
    }
  put_repeated (e->out, ' ', e->column - before);
}

/* Put the byte that *REST begins with, a character by itself.  */
static void
put_single (struct expanding *e, struct span *rest)
{
  unsigned char byte;
  span_take (rest, &byte);
  if (byte == '\t')
    {
      put_tab (e);
      return;
    }
  put_byte (e->out, byte);
  if (byte == '\n')
    e->column = 0;
  else if (byte != '\b')
    advance (e, 1);
  else if (e->column > 0)
    e->column--;
  e->behind_nonblank = byte != '\n' && (e->behind_nonblank || byte != ' ');
}

/* The same for a character of several bytes.  False where REST does not hold it
   whole.  */
static bool
put_character (struct expanding *e, struct span *rest, bool ended)
{
  struct span before = *rest;
  struct character c = char_take (e->charset, rest);
  if (c.validity == CHAR_UNFINISHED)
    {
      if (!ended)
        return false;
      *rest = span_from (before, 1);
    }
  put_span (e->out, span_first (before, before.length - rest->length));
  advance (e, char_advance (c));
  e->behind_nonblank |= c.validity != CHAR_VALID || !char_is_blank (c.code);
  return true;
}

/* Put what REST begins with that has no tab, as far as that can be done at once:
   how much that is.  */
static size_t
put_run (struct expanding *e, struct span rest)
{
  size_t length;
  if (e->charset == CHARSET_UTF8 && span_at (rest, 0) >= 0x80)
    {
      struct width_tally tally = { .column = e->column };
      length = chars_line_advance_utf8 (rest, &tally);
      e->column = tally.column;
    }
  else
    {
      length = span_plain (rest);
      advance (e, length);
    }
  put_span (e->out, span_first (rest, length));
  return length;
}

/* Put as much of TEXT as the kernel takes: how much that is.  */
static size_t
put_by_kernel (struct expanding *e, struct span text)
{
  size_t done = 0, taken;
  do
    {
      struct mspan room = output_reserve (e->out, OUTPUT_BLOCK / 4);
      size_t written;
      taken = expand_tabs (span_from (text, done), room, &e->style, &e->column, &written);
      output_commit (e->out, written);
      done += taken;
    }
  while (taken > 0 && done < text.length);
  return done;
}

/* Put the rest of a line, in which nothing is changed: how much that is.  */
static size_t
put_unchanged (struct expanding *e, struct span text)
{
  size_t length = span_find (text, '\n');
  if (length < text.length)
    {
      length++;
      e->column = 0;
      e->behind_nonblank = false;
    }
  put_span (e->out, span_first (text, length));
  return length;
}

/* Put TEXT; how many bytes at its end are a character that is not whole.  */
static size_t
put_block (struct expanding *e, struct span text, bool ended)
{
  for (struct span rest = text; rest.length > 0;)
    {
      size_t done;
      if (e->initial)
        done = e->behind_nonblank ? put_unchanged (e, rest) : 0;
      else
        done = e->use_kernel ? put_by_kernel (e, rest) : 0;
      if (done == 0 && !e->initial)
        done = put_run (e, rest);
      rest = span_from (rest, done);
      if (done > 0)
        continue;
      if (e->charset == CHARSET_BYTES || span_at (rest, 0) < 0x80)
        put_single (e, &rest);
      else if (!put_character (e, &rest, ended))
        return rest.length;
    }
  return 0;
}

/* TEXT comes next: ask what characters are, if it holds the first that is not
   ASCII.  */
static void
look_at (struct expanding *e, struct span text)
{
  if (!e->ascii_so_far || span_ascii (text) == text.length)
    return;
  e->ascii_so_far = false;
  e->charset = charset_of_locale ();
  e->style.bytes = e->charset == CHARSET_BYTES;
}

static int
expand_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct expanding e = {
    .inv = inv, .out = &inv->out, .tabs = set->tabs, .initial = set->initial,
    .charset = CHARSET_BYTES, .ascii_so_far = !set->bytes,
  };
  tabs_complete (inv, &e.tabs);
  uintmax_t apart = tabs_apart (&e.tabs);
  e.use_kernel = 0 < apart && apart <= TABS_APART_MOST;
  e.style = (struct tabs_style) { .apart = (size_t) apart, .bytes = true };

  struct files files = EACH_FILE (inv);
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    for (struct span block; input_block (in, &block);)
      {
        look_at (&e, block);
        input_keep (in, put_block (&e, block, input_ended (in)));
      }
  return inv->status;
}
