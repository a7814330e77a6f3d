/* What tells of files and of file systems by a format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "teller.h"

#include "cli/quote.h"

static void
put_piece (struct teller *t, const struct piece *piece, directive_put *put, const void *what)
{
  struct invocation *inv = t->inv;
  switch (piece->kind)
    {
    case PIECE_TEXT:
      put_span (&inv->out, piece->text);
      break;
    case PIECE_DIRECTIVE:
      put (t, piece, what);
      break;
    case PIECE_BAD_ESCAPE:
      warn (inv, _("warning: unrecognized escape '\\%c'"), piece->letter);
      put_byte (&inv->out, piece->letter);
      break;
    case PIECE_LONE_BACKSLASH:
      warn (inv, "%s", _("warning: backslash at end of format"));
      put_byte (&inv->out, '\\');
      break;
    case PIECE_INVALID:
      complain (inv, _("%s: invalid directive"), quoted (arena_str (&inv->arena, piece->text)));
      stop (inv);
    }
}

void
put_format (struct teller *t, const piece_list *format, directive_put *put, const void *what)
{
  FOR_EACH (piece, *format)
    put_piece (t, piece, put, what);
}

void
put_quoted_field (struct teller *t, const struct field *field, struct str name)
{
  BUF (text);
  quoter_add (&t->quoter, str_span (name), &text);
  put_text_field (&t->inv->out, field, buf_span (&text));
}

void
put_unknown (struct teller *t)
{
  put_byte (&t->inv->out, '?');
}
