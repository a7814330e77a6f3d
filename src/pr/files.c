/* The files that are put on pages: one after the other, or side by side.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "pr.h"

#include <limits.h>
#include <stdckdint.h>

/* Where columns begin, and which have numbers: all of one file, but only the first
   of several.  */
static void
place_columns (struct printer *p)
{
  const struct layout *l = &p->layout;
  intmax_t separator = (intmax_t) l->separator.length, end = l->margin + l->column_width;
  bool numbered = p->set->numbered;
  if (l->merge && numbered)
    end += l->number_width;
  bool first = true;
  FOR_EACH (column, p->columns)
    {
      column->numbered = numbered && (first || !l->merge);
      if (first)
        column->start = l->margin + separator;
      else if (l->truncate)
        {
          column->start = end + separator;
          end = column->start + l->column_width;
        }
      first = false;
    }
}

/* The store of a page of columns down is not to pass what an int can count.  */
static void
check_store (struct invocation *inv, const struct layout *l)
{
  intmax_t lines, bytes;
  if (l->down && (ckd_mul (&lines, l->lines, (intmax_t) l->columns)
                  || ckd_mul (&bytes, lines, l->column_width + 1) || bytes > INT_MAX))
    {
      complain (inv, "%s", _("integer overflow"));
      stop (inv);
    }
}

static void
add_column (struct printer *p, struct reader *reader)
{
  VEC_PUSH (p->columns, ((struct text_column) { .reader = reader }));
}

static struct reader *
reader_of (struct printer *p, struct stream *stream)
{
  struct reader *reader = ARENA_NEW (&p->inv->arena, struct reader);
  *reader = (struct reader) { .stream = stream, .reading = READING };
  return reader;
}

/* Where files come from.  */
struct sources
{
  struct invocation *inv;
  const struct settings *set;
  struct stream *stdin;         /* however often it is named */
};

/* Open NAME, to be read through STREAM unless it is standard input.  NULL where that
   cannot be.  */
static struct stream *
open_file (struct sources *sources, struct str name, struct stream *stream)
{
  struct invocation *inv = sources->inv;
  struct input in;
  if (str_equal (name, STR ("-")))
    {
      if (!sources->stdin)
        {
          sources->stdin = ARENA_NEW (&inv->arena, struct stream);
          input_stdin (&in, name, &inv->out);
          *sources->stdin = stream_on (inv, in);
        }
      return sources->stdin;
    }
  input_open (&in, name, &inv->out);
  if (!in.error)
    {
      *stream = stream_on (inv, in);
      return stream;
    }
  if (sources->set->no_warnings)
    inv->status = failure_status (inv->tool);
  else
    complain_file (inv, name, in.error);
  return NULL;
}

/* Bytes that end a line, move back or to a stop, or are shown as others.  */
static struct byte_set
specials_of (const struct settings *set, const struct layout *l)
{
  struct byte_set specials = { 0 };
  struct span always = SPAN ("\n\f\b\t");
  for (unsigned char byte; span_take (&always, &byte);)
    ELEM (specials.has, byte) = true;
  ELEM (specials.has, set->input_tabs.byte) = true;
  if (l->unseen != AS_THEY_ARE)
    for (unsigned int byte = 0; byte <= 0xff; byte++)
      if (byte < ' ' || byte > '~')
        ELEM (specials.has, byte) = true;
  return specials;
}

static struct printer
printer_for (struct sources *sources, size_t count)
{
  struct invocation *inv = sources->inv;
  const struct settings *set = sources->set;
  struct layout layout = layout_of (inv, set, count);
  return (struct printer) {
    .inv = inv, .set = set, .layout = layout, .specials = specials_of (set, &layout),
    .pen = { .out = &inv->out, .tabs = layout.tabify, .tab = set->output_tabs.byte,
             .tab_width = set->output_tabs.width },
    .number = (int32_t) set->first_number,
  };
}

/* Put the pages of what P's columns read.  IN is the file of which the header
   tells, NULL if none.  */
static void
print (struct printer *p, struct input *in)
{
  const struct settings *set = p->set;
  struct str title = str_given (set->header) ? set->header : in ? in->name : STR ("");
  place_columns (p);
  if (p->layout.headers)
    p->header = header_of (p->inv, in, set->date_format, title, set->width);
  printer_put_pages (p);
  VEC_RELEASE (p->columns);
  VEC_RELEASE (p->store.lines);
  buf_release (&p->store.own);
}

static void
print_file (struct sources *sources, struct str name, size_t count)
{
  struct printer p = printer_for (sources, count);
  struct stream stream, *opened = open_file (sources, name, &stream);
  if (!opened)
    return;
  check_store (sources->inv, &p.layout);
  struct reader *reader = reader_of (&p, opened);
  for (size_t i = 0; i < p.layout.columns; i++)
    add_column (&p, reader);
  print (&p, opened->in.is_stdin ? NULL : &opened->in);
  if (opened != sources->stdin)
    stream_close (opened);
}

static void
print_merged (struct sources *sources, str_list names)
{
  struct printer p = printer_for (sources, names.count);
  FOR_EACH (name, names)
    {
      struct stream *stream
        = open_file (sources, *name, ARENA_NEW (&sources->inv->arena, struct stream));
      if (stream)
        add_column (&p, reader_of (&p, stream));
    }
  if (p.columns.count > 0)
    print (&p, NULL);
}

void
print_files (struct invocation *inv, const struct settings *set)
{
  struct sources sources = { .inv = inv, .set = set };
  if (set->names.count == 0)
    print_file (&sources, STR ("-"), 0);
  else if (set->merge)
    print_merged (&sources, (str_list) VEC_SLICE (set->names));
  else
    FOR_EACH (name, set->names)
      print_file (&sources, *name, 1);
  if (sources.stdin)
    stream_close (sources.stdin);
}
