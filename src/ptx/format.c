/* How an entry is written.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "format.h"

/* White space becomes spaces, in every format.  */
static unsigned char
shown (const struct format *f, unsigned char byte)
{
  return ELEM (f->rules->spaces.has, byte) ? ' ' : byte;
}

static void
put_flag (struct output *out, const struct format *f, const struct field *field)
{
  if (field->cut)
    put_span (out, f->layout->flag);
}

/* Columns.  */

static void
put_shown (struct output *out, const struct format *f, struct span text)
{
  for (size_t i = 0; i < text.length; i++)
    put_byte (out, shown (f, span_at (text, i)));
}

static void
put_spaces (struct output *out, intmax_t count)
{
  if (count > 0)
    put_repeated (out, ' ', (size_t) count);
}

/* What FIELD takes with its flag.  */
static intmax_t
columns_of (const struct format *f, const struct field *field)
{
  return field->columns + (intmax_t) (field->cut ? f->layout->flag.length : 0);
}

/* The reference left of the line.  */
static void
put_left_reference (struct output *out, const struct format *f, const struct entry *e)
{
  const struct layout *l = f->layout;
  intmax_t columns = (intmax_t) e->reference.length;
  put_shown (out, f, e->reference);
  if (f->references == LINE_NUMBERS)
    {
      put_byte (out, ':');
      columns++;
    }
  put_spaces (out, l->reference + l->gap - columns);
}

void
put_as_columns (struct output *out, const struct format *f, const struct entry *e)
{
  const struct layout *l = f->layout;
  if (!f->references_right)
    put_left_reference (out, f, e);

  intmax_t left = l->half - l->gap - columns_of (f, &e->before);
  if (e->tail.text.length > 0)
    {
      put_shown (out, f, e->tail.text);
      put_flag (out, f, &e->tail);
      left -= columns_of (f, &e->tail);
    }
  put_spaces (out, left);
  put_flag (out, f, &e->before);
  put_shown (out, f, e->before.text);
  put_spaces (out, l->gap);

  put_shown (out, f, e->keyafter.text);
  put_flag (out, f, &e->keyafter);
  intmax_t right = l->half - columns_of (f, &e->keyafter);
  bool referred = f->references != NO_REFERENCES && f->references_right;
  if (e->head.text.length > 0)
    {
      put_spaces (out, right - columns_of (f, &e->head));
      put_flag (out, f, &e->head);
      put_shown (out, f, e->head.text);
    }
  else if (referred)
    put_spaces (out, right);

  if (referred)
    {
      put_spaces (out, l->gap);
      put_shown (out, f, e->reference);
    }
  put_byte (out, '\n');
}

/* roff: .MACRO "TAIL" "BEFORE" "KEYAFTER" "HEAD" "REFERENCE"  */

/* In its arguments a quote is written twice.  */
static void
put_quoted (struct output *out, const struct format *f, struct span text)
{
  for (size_t i = 0; i < text.length; i++)
    {
      unsigned char byte = span_at (text, i);
      if (byte == '"')
        put_byte (out, '"');
      put_byte (out, shown (f, byte));
    }
}

void
put_as_roff (struct output *out, const struct format *f, const struct entry *e)
{
  put_byte (out, '.');
  put_str (out, f->macro);
  put_span (out, SPAN (" \""));
  put_quoted (out, f, e->tail.text);
  put_flag (out, f, &e->tail);
  put_span (out, SPAN ("\" \""));
  put_flag (out, f, &e->before);
  put_quoted (out, f, e->before.text);
  put_span (out, SPAN ("\" \""));
  put_quoted (out, f, e->keyafter.text);
  put_flag (out, f, &e->keyafter);
  put_span (out, SPAN ("\" \""));
  put_flag (out, f, &e->head);
  put_quoted (out, f, e->head.text);
  put_byte (out, '"');
  if (f->references != NO_REFERENCES)
    {
      put_span (out, SPAN (" \""));
      put_quoted (out, f, e->reference);
      put_byte (out, '"');
    }
  put_byte (out, '\n');
}

/* TeX: \MACRO {TAIL}{BEFORE}{KEY}{AFTER}{HEAD}{REFERENCE}  */

/* TEXT in braces, with what TeX would take for its own protected.  What is cut off is
   not flagged.  */
static void
put_braced (struct output *out, const struct format *f, struct span text)
{
  put_byte (out, '{');
  for (size_t i = 0; i < text.length; i++)
    {
      unsigned char byte = span_at (text, i);
      switch (byte)
        {
        case '$': case '%': case '&': case '#': case '_':
          put_byte (out, '\\');
          put_byte (out, byte);
          break;
        case '{': case '}':
          put_span (out, SPAN ("$\\"));
          put_byte (out, byte);
          put_byte (out, '$');
          break;
        case '\\':
          put_span (out, SPAN ("\\backslash{}"));
          break;
        default:
          put_byte (out, shown (f, byte));
        }
    }
  put_byte (out, '}');
}

void
put_as_tex (struct output *out, const struct format *f, const struct entry *e)
{
  put_byte (out, '\\');
  put_str (out, f->macro);
  put_byte (out, ' ');
  put_braced (out, f, e->tail.text);
  put_braced (out, f, e->before.text);
  put_braced (out, f, e->key);
  put_braced (out, f, e->after);
  put_braced (out, f, e->head.text);
  if (f->references != NO_REFERENCES)
    put_braced (out, f, e->reference);
  put_byte (out, '\n');
}
