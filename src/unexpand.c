/* unexpand: put tabs in place of spaces.
   POSIX.1-2024 unexpand; GNU manual, "unexpand invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <stdckdint.h>

#include "bound/buf.h"
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
  bool all, first_only, bytes;
  struct buf digits;            /* of the stop that -DIGITS is about to name */
};

static option_call take_tabs, take_digit, take_comma;

static const struct option_row options[] = {
  { 'a', "all", FLAG (all), N_("change all runs of blanks, not only those that begin a line") },
  { 'f', "first-only", FLAG (first_only),
    N_("change only blanks that begin a line, in spite of -a and -t (-f\n"
       "is an extension)") },
  { 't', "tabs", CALL (take_tabs, "LIST"),
    N_("set tab stops as LIST says, not every 8 columns; turns -a on") },
  { 'U', "no-utf8", FLAG (bytes),
    N_("take each byte for a character of one column (an extension)"), .in_full = true },
  { ANY_DIGIT, NULL, CALL_PLAIN (take_digit), NULL },
  { ',', NULL, CALL_PLAIN (take_comma), NULL },
};

static int unexpand_main (struct invocation *);

const struct tool unexpand_tool = {
  .name = "unexpand",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put each FILE on standard output, with tabs in place of the blanks that begin\n"
                "its lines.  Nothing moves to another column by that.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .notes = TABS_HELP,
  .run = unexpand_main,
};

static void
take_tabs (struct invocation *inv, void *settings, struct str list)
{
  struct settings *set = settings;
  set->all = true;
  tabs_argument (inv, &set->tabs, list);
}

/* -N[,N]...: digits make one number until a comma, even those of other words.  */
static void
take_digit (struct invocation *inv, void *settings, struct str digit)
{
  (void) inv;
  struct settings *set = settings;
  buf_append (&set->digits, str_span (digit));
}

static void
take_comma (struct invocation *inv, void *settings, struct str argument)
{
  (void) argument;
  struct settings *set = settings;
  tabs_argument (inv, &set->tabs, buf_str (&set->digits));
  buf_truncate (&set->digits, 0);
}

/* What is to be done, and where that stands: lines run on across files.  */
struct unexpanding
{
  struct invocation *inv;
  struct output *out;
  struct tabs tabs;
  bool all;
  bool use_kernel;
  struct tabs_style style;      /* for it */
  enum charset charset;
  bool ascii_so_far;            /* what is read, so that CHARSET_BYTES does */
  uintmax_t column;
  uintmax_t begin, stop;        /* columns from BEGIN up to STOP, a tab stop, have none
                                   in between */
  bool unchanged;               /* the rest of the line is */
  bool in_run;                  /* a blank, or the beginning of a line, is before */
  struct buf blanks;            /* of the run, those that are not put: what becomes of
                                   them is not known yet */
  size_t at_stop;               /* the first of them has so many bytes and, alone,
                                   reaches a tab stop; else 0 */
};

static void __attribute__ ((noreturn))
refuse_line (struct invocation *inv)
{
  complain (inv, _("input line is too long"));
  stop (inv);
}

static void
advance (struct unexpanding *u, uintmax_t columns)
{
  if (ckd_add (&u->column, u->column, columns))
    refuse_line (u->inv);
}

static void
begin_line (struct unexpanding *u)
{
  u->column = 0;
  u->unchanged = false;
  u->in_run = true;
}

static void
drop_blanks (struct unexpanding *u)
{
  buf_truncate (&u->blanks, 0);
  u->at_stop = 0;
}

/* No tab stop is reached by the blanks that are held: they stay what they are, but
   the one that did reach a stop, if it turned out not to be alone.  */
static void
put_blanks (struct unexpanding *u)
{
  struct span blanks = buf_span (&u->blanks);
  if (0 < u->at_stop && u->at_stop < blanks.length)
    {
      put_byte (u->out, '\t');
      blanks = span_from (blanks, u->at_stop);
    }
  put_span (u->out, blanks);
  drop_blanks (u);
}

/* A tab stop is reached: a tab stands for all blanks that are held, and one more
   for the one that reached the stop before.  */
static void
put_tab (struct unexpanding *u)
{
  if (u->at_stop > 0)
    put_byte (u->out, '\t');
  put_byte (u->out, '\t');
  drop_blanks (u);
}

/* BYTES are a blank of COLUMNS, no tab; the next tab stop is STOP.  */
static void
take_space (struct unexpanding *u, struct span bytes, unsigned int columns, uintmax_t stop)
{
  advance (u, columns);
  if (u->column == stop && u->in_run)
    {
      put_tab (u);
      return;
    }
  u->in_run = true;
  if (u->column > stop)
    {
      /* A wide one across the stop: nothing can stand for it.  */
      put_blanks (u);
      put_span (u->out, bytes);
      return;
    }
  if (u->column == stop)
    u->at_stop = bytes.length;
  buf_append (&u->blanks, bytes);
}

/* The first tab stop behind the column.  Most blanks have that of the one before.  */
static enum tab_end
find_stop (struct unexpanding *u, uintmax_t *stop)
{
  enum tab_end end = TAB_FOUND;
  if (u->column < u->begin || u->column >= u->stop)
    {
      u->begin = u->column;
      u->stop = 0;
      end = tab_after (&u->tabs, u->column, &u->stop);
    }
  *stop = u->stop;
  return end;
}

static void
take_blank (struct unexpanding *u, struct span bytes, struct character c)
{
  uintmax_t next;
  switch (find_stop (u, &next))
    {
    case TAB_TOO_FAR:
      refuse_line (u->inv);
    case TAB_NONE:
      put_blanks (u);
      put_span (u->out, bytes);
      u->unchanged = true;
      break;
    case TAB_FOUND:
      if (c.code == '\t')
        {
          u->column = next;
          u->in_run = true;
          put_tab (u);
        }
      else
        take_space (u, bytes, char_advance (c), next);
      break;
    }
}

/* BYTES are no blank.  */
static void
take_other (struct unexpanding *u, struct span bytes, struct character c)
{
  put_blanks (u);
  put_span (u->out, bytes);
  if (c.code == '\n')
    {
      begin_line (u);
      return;
    }
  if (c.code != '\b')
    advance (u, char_advance (c));
  else if (u->column > 0)
    u->column--;
  u->in_run = false;
  u->unchanged = !u->all;
}

/* Put the character that *REST begins with.  False where it is not whole.  */
static bool
put_character (struct unexpanding *u, struct span *rest, bool ended)
{
  struct span before = *rest;
  unsigned char first = span_at (*rest, 0);
  struct character c = { first, CHAR_VALID };
  if (first < 0x80)
    *rest = span_from (*rest, 1);
  else
    c = char_take (u->charset, rest);
  if (c.validity == CHAR_UNFINISHED)
    {
      if (!ended)
        return false;
      *rest = span_from (before, 1);
      c = (struct character) { first, CHAR_INVALID };
    }
  struct span bytes = span_first (before, before.length - rest->length);
  bool blank = first < 0x80 ? first == ' ' || first == '\t'
                            : c.validity == CHAR_VALID && char_is_blank (c.code);
  if (blank)
    take_blank (u, bytes, c);
  else
    take_other (u, bytes, c);
  return true;
}

/* Put as much of TEXT as the kernel takes: how much that is.  */
static size_t
put_by_kernel (struct unexpanding *u, struct span text)
{
  bool begins_line = u->column == 0 && u->in_run;
  if (!u->use_kernel || u->blanks.length > 0 || (u->in_run && !begins_line))
    return 0;
  size_t done = 0, taken;
  do
    {
      struct mspan room = output_reserve (u->out, OUTPUT_BLOCK / 4);
      size_t written;
      taken = unexpand_tabs (span_from (text, done), room, &u->style, &u->column, &written);
      output_commit (u->out, written);
      done += taken;
    }
  while (taken > 0 && done < text.length);
  if (done > 0)
    {
      u->in_run = span_at (text, done - 1) == '\n';
      u->unchanged = !u->all && !u->in_run;
    }
  return done;
}

/* Put the rest of a line, in which nothing is changed: how much that is.  */
static size_t
put_unchanged (struct unexpanding *u, struct span text)
{
  size_t length = span_find (text, '\n');
  if (length < text.length)
    {
      length++;
      begin_line (u);
    }
  put_span (u->out, span_first (text, length));
  return length;
}

/* Put what TEXT begins with that is printable ASCII, but no blank: how much that is.
   Words are short: it looks no further than at one.  */
static size_t
put_word (struct unexpanding *u, struct span text)
{
  enum { LONG_WORD = 32 };
  struct span near = span_first (text, size_min (text.length, LONG_WORD));
  size_t length = span_plain (span_first (near, span_find (near, ' ')));
  if (length == 0)
    return 0;
  put_blanks (u);
  put_span (u->out, span_first (text, length));
  advance (u, length);
  u->in_run = false;
  u->unchanged = !u->all;
  return length;
}

/* Put TEXT; how many bytes at its end are a character that is not whole.  */
static size_t
put_block (struct unexpanding *u, struct span text, bool ended)
{
  for (struct span rest = text; rest.length > 0;)
    {
      size_t done = 0;
      if (u->unchanged)
        done = put_unchanged (u, rest);
      else if (span_at (rest, 0) < 0x80 || u->style.bytes)
        done = put_by_kernel (u, rest);
      if (done == 0 && ' ' < span_at (rest, 0) && span_at (rest, 0) < 0x80)
        done = put_word (u, rest);
      rest = span_from (rest, done);
      if (done == 0 && !put_character (u, &rest, ended))
        return rest.length;
    }
  return 0;
}

/* TEXT comes next: ask what characters are, if it holds the first that is not
   ASCII.  */
static void
look_at (struct unexpanding *u, struct span text)
{
  if (!u->ascii_so_far || span_ascii (text) == text.length)
    return;
  u->ascii_so_far = false;
  u->charset = charset_of_locale ();
  u->style.bytes = u->charset == CHARSET_BYTES;
}

static int
unexpand_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct unexpanding u = {
    .inv = inv, .out = &inv->out, .tabs = set->tabs, .all = set->all && !set->first_only,
    .charset = CHARSET_BYTES, .ascii_so_far = !set->bytes,
  };
  struct buf digits = set->digits;
  tabs_argument (inv, &u.tabs, buf_str (&digits));
  tabs_complete (inv, &u.tabs);
  uintmax_t apart = tabs_apart (&u.tabs);
  u.use_kernel = 1 < apart && apart <= TABS_APART_MOST;
  u.style = (struct tabs_style) { .apart = (size_t) apart, .bytes = true,
                                  .indents_only = !u.all };
  begin_line (&u);

  struct files files = EACH_FILE (inv);
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    for (struct span block; input_block (in, &block);)
      {
        look_at (&u, block);
        input_keep (in, put_block (&u, block, input_ended (in)));
      }
  put_blanks (&u);
  return inv->status;
}
