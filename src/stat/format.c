/* Formats: text, and directives of what is known of a file.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "format.h"

#include "text/digits.h"
#include "text/escape.h"

/* Let FIELD have the flag BYTE.  False where it is none.  */
static bool
set_flag (struct field *field, unsigned char byte)
{
  switch (byte)
    {
    case '-': field->left = true; return true;
    case '+': field->plus = true; return true;
    case ' ': field->blank = true; return true;
    case '#': field->alternate = true; return true;
    case '0': field->zeros = true; return true;
    case '\'': field->grouped = true; return true;
    case 'I': return true;      /* the locale's other digits: nothing has them */
    default: return false;
    }
}

/* Take what stands between "%" and the letters off *REST.  */
static struct field
take_field (struct span *rest)
{
  struct field field = { .plain = true };
  size_t length = rest->length;
  bool overflowed;
  uintmax_t number = 0;
  while (rest->length > 0 && set_flag (&field, span_at (*rest, 0)))
    *rest = span_from (*rest, 1);
  digits_take (rest, &number, &overflowed);
  field.width = (size_t) number;
  if (span_starts_with (*rest, SPAN (".")))
    {
      *rest = span_from (*rest, 1);
      field.has_precision = true;
      number = 0;
      field.has_digits = digits_take (rest, &number, &overflowed);
      field.precision = (size_t) number;
    }
  field.plain = rest->length == length;
  return field;
}

/* Whether LETTER changes what NEXT behind it means.  */
static bool
is_modifier (unsigned char letter, unsigned char next, enum subject subject)
{
  if (letter == 'H' || letter == 'L')
    return subject == FILES && (next == 'd' || next == 'r');
  return letter == 'Q' && next == 'n';
}

/* Take a directive off *REST, which begins with "%".  */
static struct piece
take_directive (struct span *rest, enum subject subject)
{
  struct span whole = *rest;
  *rest = span_from (*rest, 1);
  struct piece piece = { .kind = PIECE_DIRECTIVE, .field = take_field (rest) };
  if (!span_take (rest, &piece.letter) || piece.letter == '%')
    {
      piece.kind = piece.field.plain ? PIECE_TEXT : PIECE_INVALID;
      piece.text = piece.field.plain ? span_first (whole, 1)
                                     : span_first (whole, whole.length - rest->length);
    }
  else if (rest->length > 0 && is_modifier (piece.letter, span_at (*rest, 0), subject))
    {
      piece.modifier = piece.letter;
      span_take (rest, &piece.letter);
    }
  return piece;
}

static struct piece
text_piece (struct span text)
{
  return (struct piece) { .kind = PIECE_TEXT, .text = text };
}

/* Take an escape off *REST, which begins with a backslash.  */
static struct piece
take_escape (struct arena *arena, struct span *rest)
{
  struct span backslash = span_first (*rest, 1);
  *rest = span_from (*rest, 1);
  struct mspan meant = arena_bytes (arena, 1);
  uint32_t value;
  unsigned char letter;
  if (escape_digits_take (rest, 8, 3, &value) > 0)
    mspan_set (meant, 0, (unsigned char) value);
  else if (!span_take (rest, &letter))
    return (struct piece) { .kind = PIECE_LONE_BACKSLASH, .text = backslash };
  else if (letter == 'x' && escape_digits_take (rest, 16, 2, &value) > 0)
    mspan_set (meant, 0, (unsigned char) value);
  else if (letter == '"' || letter == '\\')
    mspan_set (meant, 0, letter);
  else if (escape_letter (letter))
    mspan_set (meant, 0, escape_letter (letter));
  else
    return (struct piece) { .kind = PIECE_BAD_ESCAPE, .letter = letter };
  return text_piece (mspan_span (meant));
}

void
format_add (piece_list *format, struct arena *arena, struct span text, enum subject subject,
            bool escapes)
{
  while (text.length > 0)
    {
      size_t plain = span_find (text, '%');
      if (escapes)
        plain = span_find (span_first (text, plain), '\\');
      if (plain > 0)
        VEC_PUSH (*format, text_piece (span_first (text, plain)));
      text = span_from (text, plain);
      if (text.length > 0)
        VEC_PUSH (*format, span_at (text, 0) == '%' ? take_directive (&text, subject)
                                                    : take_escape (arena, &text));
    }
}

bool
format_has (const piece_list *format, unsigned char modifier, unsigned char letter)
{
  FOR_EACH (piece, *format)
    if (piece->kind == PIECE_DIRECTIVE && piece->modifier == modifier
        && piece->letter == letter)
      return true;
  return false;
}
