/* fold: break lines that are too wide.
   POSIX.1-2024 fold; GNU manual, "fold invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <errno.h>

#include "bound/buf.h"
#include "cli/files.h"
#include "cli/quote.h"
#include "io/block.h"
#include "simd/fold.h"
#include "simd/plain.h"
#include "simd/utf8.h"
#include "text/chars.h"
#include "text/number.h"

enum unit { COLUMNS, BYTES, CHARACTERS };
enum { TAB = 8 };

/* A line this wide can still take a tab.  */
#define WIDTH_MOST (UINTMAX_MAX - TAB - 1)

struct settings
{
  enum unit unit;
  bool at_blanks;
  uintmax_t width;
};

static option_call take_width;

static const struct option_row options[] = {
  { 'b', "bytes", SET (unit, BYTES), N_("count bytes, not columns") },
  { 'c', "characters", SET (unit, CHARACTERS), N_("count characters, not columns") },
  { 's', "spaces", FLAG (at_blanks), N_("break behind the last blank of what fits, if any") },
  { 'w', "width", CALL (take_width, "WIDTH"), N_("let lines have WIDTH columns, not 80") },
  { ANY_DIGIT, NULL, CALL_OR (take_width, "WIDTH"), NULL },
};

static int fold_main (struct invocation *);

const struct tool fold_tool = {
  .name = "fold",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put each FILE on standard output, with newlines in lines that are too wide.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .width = 80 },
  .run = fold_main,
};

static void
take_width (struct invocation *inv, void *settings, struct str argument)
{
  struct settings *set = settings;
  enum number_end end = number_parse (argument, "", &set->width);
  bool outside = end == NUMBER_OVERFLOW
                 || (end == NUMBER_FINE && (set->width < 1 || set->width > WIDTH_MOST));
  if (end == NUMBER_FINE && !outside)
    return;
  complain_errno (inv, outside ? ERANGE : 0, _("invalid number of columns: %s"),
                  quoted (argument));
  stop (inv);
}

/* What is to be done, and where that stands in a line.  */
struct folding
{
  struct output *out;
  enum unit unit;
  bool at_blanks;
  uintmax_t width;
  enum charset charset;
  bool ascii_so_far;            /* what is read, so that CHARSET_BYTES does */
  bool use_kernel;
  struct fold_style style;      /* for it */
  bool empty;                   /* the line has nothing yet */
  uintmax_t column;
  uintmax_t last_width;         /* of the character before, over which \b goes back */
  bool behind_blank;            /* the line could be broken … */
  struct buf held;              /* … in front of this, which is not put yet */
};

/* What is behind a blank is put all the same once it is so much: then that blank is
   forgotten.  */
enum { HELD_MOST = 1024 * 1024 };

static void
begin_line (struct folding *f)
{
  f->empty = true;
  f->column = 0;
  f->last_width = 1;
  f->behind_blank = false;
}

static void
put_held (struct folding *f)
{
  put_span (f->out, buf_span (&f->held));
  buf_truncate (&f->held, 0);
}

/* Where the column is behind C, if it is COLUMN before.  */
static uintmax_t
column_behind (struct folding *f, uintmax_t column, struct character c)
{
  if (f->unit == BYTES)
    return column + 1;
  switch (c.code)
    {
    case '\b': return column > f->last_width ? column - f->last_width : 0;
    case '\r': return 0;
    case '\t': return column + TAB - column % TAB;
    default:
      /* To ask makes the character known to the kernel, whatever counts.  */
      f->last_width = char_advance (c);
      if (f->unit == CHARACTERS)
        f->last_width = 1;
      return column + f->last_width;
    }
}

/* Take a character off *REST, and its bytes.  False where it is not whole, but may
   become so.  */
static bool
take_character (const struct folding *f, bool ended, struct span *rest, struct span *bytes,
                struct character *c)
{
  struct span before = *rest;
  unsigned char first = span_at (before, 0);
  *c = (struct character) { first, CHAR_VALID };
  if (first < 0x80 || f->unit == BYTES)
    *rest = span_from (before, 1);
  else
    *c = char_take (f->charset, rest);
  if (c->validity == CHAR_UNFINISHED)
    {
      if (!ended)
        return false;
      *rest = span_from (before, 1);
      *c = (struct character) { first, CHAR_INVALID };
    }
  *bytes = span_first (before, before.length - rest->length);
  return true;
}

/* Break the line: what is held behind a blank begins the next.  */
static void
break_line (struct folding *f)
{
  put_byte (f->out, '\n');
  begin_line (f);
  struct character c;
  for (struct span rest = buf_span (&f->held), bytes; rest.length > 0; f->empty = false)
    {
      take_character (f, true, &rest, &bytes, &c);
      f->column = column_behind (f, f->column, c);
    }
  put_held (f);
}

/* Add BYTES, in which there is no blank, to the line.  */
static void
add_bytes (struct folding *f, struct span bytes)
{
  f->empty = false;
  if (!f->behind_blank)
    {
      put_span (f->out, bytes);
      return;
    }
  buf_append (&f->held, bytes);
  if (f->held.length > HELD_MOST)
    {
      put_held (f);
      f->behind_blank = false;
    }
}

/* The same where a blank is the last of them.  */
static void
add_blank (struct folding *f, struct span bytes)
{
  put_held (f);
  put_span (f->out, bytes);
  f->empty = false;
  f->behind_blank = true;
}

/* Add the character C, if need be to a new line.  */
static void
add_character (struct folding *f, struct character c, struct span bytes)
{
  if (c.code == '\n')
    {
      put_held (f);
      put_byte (f->out, '\n');
      begin_line (f);
      return;
    }
  uintmax_t column = column_behind (f, f->column, c);
  while (column > f->width && !f->empty)
    {
      break_line (f);
      column = column_behind (f, f->column, c);
    }
  f->column = column;
  if (f->at_blanks && c.validity == CHAR_VALID && char_is_blank (c.code))
    add_blank (f, bytes);
  else
    add_bytes (f, bytes);
}

/* Add what REST begins with that is printable ASCII and fits the line: how much that
   is.  */
static size_t
add_plain (struct folding *f, struct span rest)
{
  uintmax_t room = f->column < f->width ? f->width - f->column : 0;
  size_t length = span_plain (room < rest.length ? span_first (rest, (size_t) room) : rest);
  if (length == 0)
    return 0;
  struct span plain = span_first (rest, length);
  size_t blank = f->at_blanks ? span_rfind (plain, ' ') : length;
  if (blank < length)
    {
      add_blank (f, span_first (plain, blank + 1));
      plain = span_from (plain, blank + 1);
    }
  add_bytes (f, plain);
  f->column += length;
  f->last_width = 1;
  return length;
}

/* Add as many whole lines of TEXT as the kernel takes: how much that is.  */
static size_t
add_by_kernel (struct folding *f, struct span text)
{
  if (!f->use_kernel || !f->empty)
    return 0;
  size_t done = 0, taken;
  do
    {
      struct mspan room = output_reserve (f->out, OUTPUT_BLOCK / 4);
      size_t written;
      taken = fold_lines (span_from (text, done), room, &f->style, &written);
      output_commit (f->out, written);
      done += taken;
    }
  while (taken > 0 && done < text.length);
  return done;
}

/* Put TEXT; how many bytes at its end are a character that is not whole.  */
static size_t
put_block (struct folding *f, struct span text, bool ended)
{
  for (struct span rest = text, bytes; rest.length > 0;)
    {
      size_t done = add_by_kernel (f, rest);
      rest = span_from (rest, done);
      if (done > 0)
        continue;
      rest = span_from (rest, add_plain (f, rest));
      struct character c;
      if (rest.length == 0)
        break;
      if (!take_character (f, ended, &rest, &bytes, &c))
        return rest.length;
      add_character (f, c, bytes);
    }
  return 0;
}

/* Let the kernel do what it can.  */
static void
plan_kernel (struct folding *f)
{
  bool utf8 = f->charset == CHARSET_UTF8;
  f->style = (struct fold_style) {
    .unit = f->unit == BYTES ? FOLD_BYTES : !utf8 ? FOLD_BYTE_COLUMNS
            : f->unit == CHARACTERS ? FOLD_CHARS : FOLD_COLUMNS,
    .width = f->width < SIZE_MAX ? (size_t) f->width : SIZE_MAX,
    .at_blanks = f->at_blanks,
    .table = utf8 ? chars_known_advance () : NULL,
  };
  f->use_kernel = f->charset != CHARSET_OTHER && (f->style.unit != FOLD_COLUMNS || f->width > 1);
}

/* TEXT comes next: ask what characters are, if it holds the first that is not
   ASCII.  */
static void
look_at (struct folding *f, struct span text)
{
  if (!f->ascii_so_far || span_ascii (text) == text.length)
    return;
  f->ascii_so_far = false;
  f->charset = charset_of_locale ();
  plan_kernel (f);
}

static int
fold_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  struct folding f = {
    .out = &inv->out, .unit = set->unit, .at_blanks = set->at_blanks, .width = set->width,
    .charset = CHARSET_BYTES, .ascii_so_far = set->unit != BYTES,
  };
  plan_kernel (&f);

  struct files files = EACH_FILE (inv);
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    {
      begin_line (&f);
      for (struct span block; input_block (in, &block);)
        {
          look_at (&f, block);
          input_keep (in, put_block (&f, block, input_ended (in)));
        }
      put_held (&f);
    }
  return inv->status;
}
