/* Names quoted.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/quoting.h"

#include "simd/plain.h"

/* Why a byte may want quoting.  */
enum { SPECIAL = 1, ALSO = 2 };

/* --- characters ----------------------------------------------------------- */

/* A character of a name, or a byte that is none.  */
struct piece
{
  struct span bytes;
  unsigned char ascii;          /* it, or 0 */
  bool is_printable;
};

/* Take a piece off *REST, which is not empty.  */
static struct piece
take_piece (enum charset charset, struct span *rest)
{
  struct span before = *rest;
  struct character c = char_take (charset, rest);
  /* All of what is left is the beginning of a character.  */
  if (c.validity == CHAR_UNFINISHED)
    *rest = span_empty ();
  struct span bytes = span_first (before, before.length - rest->length);
  bool is_ascii = c.validity == CHAR_VALID && bytes.length == 1 && span_at (bytes, 0) < 0x80;
  return (struct piece) {
    .bytes = bytes, .ascii = is_ascii ? span_at (bytes, 0) : 0,
    .is_printable = c.validity == CHAR_VALID && char_is_printable (c.code),
  };
}

static bool
is_in (unsigned char byte, struct span set)
{
  return byte != 0 && span_find (set, byte) < set.length;
}

static void
add_octal (struct buf *text, struct span bytes)
{
  for (unsigned char byte; span_take (&bytes, &byte);)
    {
      buf_push (text, '\\');
      buf_push (text, (unsigned char) ('0' + (byte >> 6)));
      buf_push (text, (unsigned char) ('0' + (byte >> 3 & 7)));
      buf_push (text, (unsigned char) ('0' + (byte & 7)));
    }
}

/* The letter that BYTE has behind a backslash in C; 0 where it has none.  */
static unsigned char
letter_of (unsigned char byte)
{
  static const unsigned char letters[] = { 'a', 'b', 't', 'n', 'v', 'f', 'r' };
  return '\a' <= byte && byte <= '\r' ? ELEM (letters, (size_t) (byte - '\a')) : 0;
}

/* --- styles of C ---------------------------------------------------------- */

static bool
is_also (const struct quoter *q, const struct piece *piece)
{
  return piece->ascii && (ELEM (q->special_, piece->ascii) & ALSO) != 0;
}

/* Add NAME between LEFT and RIGHT, neither of which may be anything.  Q's other bytes are
   quoted where QUOTES_ALSO.  */
static void
add_as_c (const struct quoter *q, struct span name, struct span left, struct span right,
          bool quotes_also, struct buf *text)
{
  buf_append (text, left);
  for (struct span rest = name; rest.length > 0;)
    {
      bool is_right = right.length > 0 && span_starts_with (rest, right);
      struct piece piece = take_piece (q->charset_, &rest);
      unsigned char letter = letter_of (piece.ascii);
      if (letter)
        {
          buf_push (text, '\\');
          buf_push (text, letter);
          continue;
        }
      if (!piece.is_printable)
        {
          add_octal (text, piece.bytes);
          continue;
        }
      if (is_right || piece.ascii == '\\' || (quotes_also && is_also (q, &piece)))
        buf_push (text, '\\');
      buf_append (text, piece.bytes);
    }
  buf_append (text, right);
}

/* Whether NAME cannot stand without quotes in the style that leaves them out.  */
static bool
wants_c_quotes (const struct quoter *q, struct span name)
{
  for (struct span rest = name; rest.length > 0;)
    {
      struct piece piece = take_piece (q->charset_, &rest);
      if (!piece.is_printable || piece.ascii == '"' || is_also (q, &piece))
        return true;
    }
  return false;
}

/* --- styles of shells ----------------------------------------------------- */

static bool
escapes (enum quoting style)
{
  return style == QUOTING_SHELL_ESCAPE || style == QUOTING_SHELL_ESCAPE_ALWAYS;
}

/* Bytes of characters that old shells take for something else.  */
static bool
holds_shell_bytes (struct span bytes)
{
  for (size_t i = 1; i < bytes.length; i++)
    if (is_in (span_at (bytes, i), SPAN ("[\\^`|")))
      return true;
  return false;
}

static bool
wants_shell_quotes (const struct quoter *q, struct span name)
{
  if (name.length == 0)
    return true;
  for (struct span rest = name; rest.length > 0;)
    {
      bool is_first = rest.length == name.length;
      struct piece piece = take_piece (q->charset_, &rest);
      bool is_alone = is_first && rest.length == 0;
      if ((escapes (q->style) && !piece.is_printable) || is_also (q, &piece)
          || is_in (piece.ascii, SPAN ("\t\n\r !\"$&'()*;<=>?[\\^`|"))
          || (is_first && is_in (piece.ascii, SPAN ("#~")))
          || (is_alone && is_in (piece.ascii, SPAN ("{}")))
          || (piece.bytes.length > 1 && holds_shell_bytes (piece.bytes)))
        return true;
    }
  return false;
}

/* Whether NAME has a single quote, and nothing that double quotes do not keep.  */
static bool
suits_double_quotes (const struct quoter *q, struct span name)
{
  bool has_quote = false;
  for (struct span rest = name; rest.length > 0;)
    {
      bool is_first = rest.length == name.length;
      struct piece piece = take_piece (q->charset_, &rest);
      bool is_alone = is_first && rest.length == 0;
      if (!piece.is_printable || is_in (piece.ascii, SPAN ("!\"$&()*;<=>?[\\^`|"))
          || (!is_first && is_in (piece.ascii, SPAN ("#~")))
          || (!is_alone && is_in (piece.ascii, SPAN ("{}"))))
        return false;
      has_quote |= piece.ascii == '\'';
    }
  return has_quote;
}

static void
add_in_single_quotes (const struct quoter *q, struct span name, struct buf *text)
{
  bool in_escape = false;
  buf_push (text, '\'');
  for (struct span rest = name; rest.length > 0;)
    {
      struct piece piece = take_piece (q->charset_, &rest);
      if (escapes (q->style) && !piece.is_printable)
        {
          if (!in_escape)
            buf_append (text, SPAN ("'$'"));
          in_escape = true;
          unsigned char letter = letter_of (piece.ascii);
          if (letter)
            {
              buf_push (text, '\\');
              buf_push (text, letter);
            }
          else
            add_octal (text, piece.bytes);
          continue;
        }
      if (piece.ascii == '\'')
        buf_append (text, SPAN ("'\\'"));
      else if (in_escape)
        buf_append (text, SPAN ("''"));
      in_escape = false;
      buf_append (text, piece.bytes);
    }
  buf_push (text, '\'');
}

static void
add_for_shell (const struct quoter *q, struct span name, struct buf *text)
{
  if (!suits_double_quotes (q, name))
    {
      add_in_single_quotes (q, name, text);
      return;
    }
  buf_push (text, '"');
  buf_append (text, name);
  buf_push (text, '"');
}

/* --- quoters -------------------------------------------------------------- */

static bool
may_leave_alone (enum quoting style)
{
  return style == QUOTING_SHELL || style == QUOTING_SHELL_ESCAPE || style == QUOTING_C_MAYBE
         || style == QUOTING_ESCAPE;
}

void
quoter_begin (struct quoter *q, enum quoting style, struct span also, struct span left,
              struct span right)
{
  /* Single bytes that are printable wherever they stand.  */
  struct span plain
    = SPAN ("%+,-./0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ]_abcdefghijklmnopqrstuvwxyz");
  *q = (struct quoter) { .style = style, .left_ = left, .right_ = right };
  if (style == QUOTING_LITERAL)
    return;
  q->charset_ = charset_of_locale ();
  for (size_t i = 0; i < COUNT (q->special_); i++)
    ELEM (q->special_, i) = SPECIAL;
  unsigned char byte;
  while (span_take (&plain, &byte))
    ELEM (q->special_, byte) = 0;
  while (span_take (&also, &byte))
    ELEM (q->special_, byte) |= ALSO;
}

bool
quoter_passes (const struct quoter *q, struct span name)
{
  if (q->style == QUOTING_LITERAL)
    return true;
  if (name.length == 0 || !may_leave_alone (q->style))
    return false;
  for (size_t i = 0; i < name.length; i++)
    if (ELEM (q->special_, span_at (name, i)))
      return false;
  return true;
}

bool
quoter_add (const struct quoter *q, struct span name, struct buf *text)
{
  size_t before = buf_span (text).length;
  if (quoter_passes (q, name))
    buf_append (text, name);
  else
    switch (q->style)
      {
      case QUOTING_LITERAL:
        break;
      case QUOTING_SHELL:
      case QUOTING_SHELL_ESCAPE:
        if (wants_shell_quotes (q, name))
          add_for_shell (q, name, text);
        else
          buf_append (text, name);
        break;
      case QUOTING_SHELL_ALWAYS:
      case QUOTING_SHELL_ESCAPE_ALWAYS:
        add_for_shell (q, name, text);
        break;
      case QUOTING_C:
        add_as_c (q, name, SPAN ("\""), SPAN ("\""), true, text);
        break;
      case QUOTING_C_MAYBE:
        if (wants_c_quotes (q, name))
          add_as_c (q, name, SPAN ("\""), SPAN ("\""), false, text);
        else
          buf_append (text, name);
        break;
      case QUOTING_ESCAPE:
        add_as_c (q, name, span_empty (), span_empty (), true, text);
        break;
      case QUOTING_LOCALE:
      case QUOTING_CLOCALE:
        add_as_c (q, name, q->left_, q->right_, true, text);
        break;
      }
  return !span_equal (span_from (buf_span (text), before), name);
}

/* --- what is not to be shown ---------------------------------------------- */

void
add_hidden (enum charset charset, struct span text, struct buf *result)
{
  size_t plain = span_plain (text);
  buf_append (result, span_first (text, plain));
  for (struct span rest = span_from (text, plain); rest.length > 0;)
    {
      struct piece piece = take_piece (charset, &rest);
      if (piece.is_printable)
        buf_append (result, piece.bytes);
      else
        buf_push (result, '?');
    }
}

void
add_on_one_line (struct span text, struct buf *result)
{
  for (struct span line; span_find (text, '\n') < text.length && span_next (&text, '\n', &line);)
    {
      buf_append (result, line);
      buf_push (result, '?');
    }
  buf_append (result, text);
}
