/* paste: put lines of files side by side.
   POSIX.1-2024 paste; GNU manual, "paste invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/files.h"
#include "cli/quote.h"
#include "io/block.h"
#include "simd/interleave.h"
#include "simd/replace.h"
#include "simd/utf8.h"
#include "text/chars.h"

struct settings
{
  struct str delimiters;
  bool serial;
  bool zero_terminated;
};

static const struct option_row options[] = {
  { 'd', "delimiters", TEXT (delimiters, "LIST"),
    N_("put the characters of LIST in turn instead of TAB") },
  { 's', "serial", FLAG (serial), N_("put all lines of one file side by side, then those\n"
                                     "of the next below them") },
  { 'z', "zero-terminated", FLAG (zero_terminated), N_("lines end in NUL, not newline") },
};

static int paste_main (struct invocation *);

const struct tool paste_tool = {
  .name = "paste",
  .synopsis = N_("[OPTION]... [FILE]..."),
  .summary = N_("Put the first lines of all FILEs side by side, with a TAB in between, then\n"
                "their second lines, and so on; a FILE that has ended gives empty ones.\n\n"
                "Standard input is read where there is no FILE, or where FILE is -; several -\n"
                "take its lines in turn."),
  .options = OPTIONS (options),
  .settings = sizeof (struct settings),
  .defaults = &(const struct settings) { .delimiters = STR_INITIAL ("\t") },
  .notes = N_("LIST may have the escapes \\b, \\f, \\n, \\r, \\t, \\v, \\\\, and \\0 for nothing.\n"
              "At its end it begins anew, and so it does with each row, or with each file\n"
              "where -s is given."),
  .run = paste_main,
};

typedef VEC (struct joint) joint_vec;

/* Longer lines need not be held whole.  */
enum { LINE_HELD = 64 * 1024 };

/* The character at the front of *REST, all of its bytes.  */
static struct span
take_character (enum charset charset, struct span *rest)
{
  struct span before = *rest;
  if (char_take (charset, rest).validity == CHAR_UNFINISHED)
    *rest = span_from (*rest, 1);
  return span_first (before, before.length - rest->length);
}

/* What the backslash in front of CHARACTER makes of it.  */
static struct span
unescaped (struct span character)
{
  switch (span_at (character, 0))
    {
    case '0': return span_empty ();
    case 'b': return SPAN ("\b");
    case 'f': return SPAN ("\f");
    case 'n': return SPAN ("\n");
    case 'r': return SPAN ("\r");
    case 't': return SPAN ("\t");
    case 'v': return SPAN ("\v");
    default: return character;
    }
}

static struct joint
joint_of (struct span text)
{
  struct joint joint = { .length = text.length };
  mspan_copy (MSPAN (joint.bytes), text);
  return joint;
}

/* What LIST puts between lines.  */
static joint_vec
parse_list (struct invocation *inv, struct str list)
{
  struct span rest = str_span (list);
  bool ascii = span_ascii (rest) == rest.length;
  enum charset charset = ascii ? CHARSET_BYTES : charset_of_locale ();
  joint_vec joints = { 0 };
  while (rest.length > 0)
    {
      struct span character = take_character (charset, &rest);
      if (span_equal (character, SPAN ("\\")))
        {
          if (rest.length == 0)
            {
              complain (inv, _("delimiter list ends with an unescaped backslash: %s"),
                        quoted_as_c (list));
              stop (inv);
            }
          character = unescaped (take_character (charset, &rest));
        }
      VEC_PUSH (joints, joint_of (character));
    }
  if (joints.count == 0)
    VEC_PUSH (joints, joint_of (span_empty ()));
  return joints;
}

static struct span
text_of_joint (const struct joint *joint)
{
  return span_first (SPAN_ARRAY (joint->bytes), joint->length);
}

static void
put_joint (struct output *out, const struct joint *joint)
{
  put_span (out, text_of_joint (joint));
}

/* JOINTS as a cycle of bytes.  False where they are something else.  */
static bool
cycle_of (const joint_vec *joints, struct cycle *cycle)
{
  if (joints->count > CYCLE_MOST)
    return false;
  *cycle = (struct cycle) { .count = joints->count };
  for (size_t i = 0; i < joints->count; i++)
    {
      if (VEC_AT (*joints, i).length != 1)
        return false;
      ELEM (cycle->bytes, i) = span_at (text_of_joint (&VEC_AT (*joints, i)), 0);
    }
  return true;
}

/* The end of a line, as text.  */
static struct span
text_of (unsigned char end)
{
  return end == '\0' ? SPAN ("\0") : SPAN ("\n");
}

/* The lines of IN with what CYCLE puts in place of each END but the last.  */
static void
put_serial_bytes (struct output *out, struct input *in, struct cycle cycle, unsigned char end)
{
  /* Whether an end is the last is known when something follows.  */
  bool held_back = false;
  for (struct span block; input_block (in, &block);)
    {
      if (held_back)
        {
          replace_in_turn (text_of (end), output_reserve (out, 1), end, &cycle);
          output_commit (out, 1);
        }
      held_back = span_ends_in (block, end);
      for (struct span rest = span_first (block, block.length - held_back); rest.length > 0;)
        {
          struct mspan room = output_reserve (out, OUTPUT_BLOCK / 4);
          size_t some = size_min (room.length, rest.length);
          replace_in_turn (span_first (rest, some), room, end, &cycle);
          output_commit (out, some);
          rest = span_from (rest, some);
        }
    }
}

/* Put the line that *TEXT, which is not empty, begins with.  False where it goes on behind
   that.  */
static bool
put_line (struct output *out, struct span *text, unsigned char end)
{
  size_t length = span_find (*text, end);
  bool whole = length < text->length;
  put_span (out, span_first (*text, length));
  *text = span_from (*text, length + whole);
  return whole;
}

/* The same where JOINTS are no bytes.  */
static void
put_serial (struct output *out, struct input *in, const joint_vec *joints, unsigned char end)
{
  size_t next = 0;
  bool ended = false;
  for (struct span text; input_pieces (in, end, LINE_HELD, &text);)
    while (text.length > 0)
      {
        if (ended)
          {
            put_joint (out, &VEC_AT (*joints, next));
            next = next + 1 == joints->count ? 0 : next + 1;
          }
        ended = put_line (out, &text, end);
      }
}

static void
paste_serial (struct invocation *inv, const joint_vec *joints, unsigned char end)
{
  struct cycle cycle;
  bool bytes = cycle_of (joints, &cycle);
  struct files files = EACH_FILE (inv);
  files.cannot_close_stdin = "-";
  for (struct input *in; (in = files_next (&files));)
    {
      if (bytes)
        put_serial_bytes (&inv->out, in, cycle, end);
      else
        put_serial (&inv->out, in, joints, end);
      put_byte (&inv->out, end);
    }
}

/* All files at once: TEXTS are what is read of INPUTS and not yet put, whole
   lines but for the last of the file, or a part of one that is long.  */
struct pasting
{
  struct invocation *inv;
  unsigned char end;
  VEC (struct input) inputs;
  text_vec texts;
  column_vec columns;
};

/* Open the file NAME for the next column; "-" is opened once.  */
static void
add_column (struct pasting *p, struct str name, size_t *stdin_text, struct joint joint)
{
  size_t text = p->inputs.count;
  bool is_stdin = str_equal (name, STR ("-"));
  if (is_stdin && *stdin_text < p->inputs.count)
    text = *stdin_text;
  else
    {
      struct input in;
      if (is_stdin)
        {
          input_stdin (&in, name, &p->inv->out);
          *stdin_text = text;
        }
      else
        input_open (&in, name, &p->inv->out);
      if (in.error)
        {
          complain_file (p->inv, name, in.error);
          stop (p->inv);
        }
      VEC_PUSH (p->inputs, in);
      VEC_PUSH (p->texts, span_empty ());
    }
  VEC_PUSH (p->columns, ((struct column) { .text = text, .joint = joint }));
}

/* Whether TEXT has something, now that it has been asked for.  */
static bool
have_text (struct pasting *p, size_t text)
{
  struct span *rest = &VEC_AT (p->texts, text);
  if (rest->length > 0)
    return true;
  struct input *in = &VEC_AT (p->inputs, text);
  if (input_ended (in))
    return false;
  if (!input_pieces (in, p->end, LINE_HELD, rest))
    *rest = span_empty ();
  if (in->error)
    complain_file (p->inv, in->name, in->error);
  return rest->length > 0;
}

/* One row, of which some columns may be empty.  False where all are.  */
static bool
put_row (struct pasting *p)
{
  struct output *out = &p->inv->out;
  bool any = false;
  for (size_t i = 0; i < p->columns.count; i++)
    {
      const struct column *column = &VEC_AT (p->columns, i);
      if (have_text (p, column->text))
        {
          for (size_t empty = 0; !any && empty < i; empty++)
            put_joint (out, &VEC_AT (p->columns, empty).joint);
          any = true;
          while (!put_line (out, &VEC_AT (p->texts, column->text), p->end)
                 && have_text (p, column->text))
            continue;
        }
      if (any)
        put_joint (out, &column->joint);
    }
  return any;
}

/* Rows of which no column is empty, as many as are at hand.  */
static void
put_rows (struct pasting *p)
{
  FOR_EACH (text, p->texts)
    if (text->length == 0)
      return;
  for (size_t written = 1; written > 0;)
    {
      struct mspan room = output_reserve (&p->inv->out, OUTPUT_BLOCK / 4);
      written = interleave_lines (&p->texts, &p->columns, p->end, room);
      output_commit (&p->inv->out, written);
    }
}

static void
paste_parallel (struct invocation *inv, const joint_vec *joints, unsigned char end)
{
  struct pasting p = { .inv = inv, .end = end };
  struct joint last = joint_of (text_of (end));
  size_t count = inv->operands.count, stdin_text = SIZE_MAX;
  for (size_t i = 0; i + 1 < count; i++)
    add_column (&p, VEC_AT (inv->operands, i), &stdin_text,
                VEC_AT (*joints, i % joints->count));
  add_column (&p, count > 0 ? VEC_AT (inv->operands, count - 1) : STR ("-"), &stdin_text, last);
  /* Alone it is complained of when it is read; beside others that may have got its
     place.  */
  if (stdin_text < p.inputs.count && p.inputs.count > 1
      && !input_status (&VEC_AT (p.inputs, stdin_text)))
    {
      complain (inv, "%s", _("standard input is closed"));
      stop (inv);
    }

  while (put_row (&p))
    put_rows (&p);

  FOR_EACH (in, p.inputs)
    if (!(in->is_stdin ? input_close_stdin (in) : input_close (in)))
      complain_file (inv, in->name, in->error);
}

static int
paste_main (struct invocation *inv)
{
  const struct settings *set = inv->settings;
  joint_vec joints = parse_list (inv, set->delimiters);
  unsigned char end = set->zero_terminated ? '\0' : '\n';
  if (set->serial)
    paste_serial (inv, &joints, end);
  else
    paste_parallel (inv, &joints, end);
  return inv->status;
}
