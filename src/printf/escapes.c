/* printf: what backslashes stand for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "escapes.h"

#include <inttypes.h>

#include "text/chars.h"
#include "text/escape.h"

/* Take as many hexadecimal digits as LEAST to MOST; fewer end the run.  */
static uint32_t
take_hexadecimal (struct invocation *inv, struct span *rest, size_t least, size_t most)
{
  uint32_t value;
  if (escape_digits_take (rest, 16, most, &value) < least)
    {
      complain (inv, _("missing hexadecimal number in escape"));
      stop (inv);
    }
  return value;
}

/* A character, or how it is written where the charset does not have it.  */
static void
put_character (struct invocation *inv, uint32_t code)
{
  unsigned char room[CHAR_BYTES_MOST];
  size_t length = char_encode (charset_of_locale (), code, MSPAN (room));
  if (length > 0)
    put_span (&inv->out, span_first (SPAN_ARRAY (room), length));
  else if (code <= 0xffff)
    report (inv, "\\u%04" PRIX32, code);
  else
    report (inv, "\\U%08" PRIX32, code);
}

/* What is behind \u (4 DIGITS) or \U (8 of them).  */
static void
put_universal (struct invocation *inv, struct span *rest, unsigned char letter, size_t digits)
{
  uint32_t code = take_hexadecimal (inv, rest, digits, digits);
  if (code >= 0xd800 && code <= 0xdfff)         /* halves of UTF-16's pairs */
    {
      complain (inv, _("invalid universal character name \\%c%0*" PRIx32), letter,
                (int) digits, code);
      stop (inv);
    }
  put_character (inv, code);
}

/* The byte that *REST, behind the backslash, gives in octal.  */
static void
put_octal (struct invocation *inv, struct span *rest, enum escapes escapes)
{
  if (escapes == ESCAPES_OF_ARGUMENT && span_at (*rest, 0) == '0')
    *rest = span_from (*rest, 1);
  uint32_t value;
  escape_digits_take (rest, 8, 3, &value);
  put_byte (&inv->out, (unsigned char) (value & 0xff));
}

bool
put_escape (struct invocation *inv, struct span *rest, enum escapes escapes)
{
  struct span digits = *rest = span_from (*rest, 1);
  unsigned char letter;
  if (!span_take (rest, &letter))
    {
      put_byte (&inv->out, '\\');
      return true;
    }
  switch (letter)
    {
    case 'c':
      return false;
    case 'x':
      put_byte (&inv->out, (unsigned char) take_hexadecimal (inv, rest, 1, 2));
      break;
    case 'u':
      put_universal (inv, rest, letter, 4);
      break;
    case 'U':
      put_universal (inv, rest, letter, 8);
      break;
    case '"': case '\\':
      put_byte (&inv->out, letter);
      break;
    case 'a': case 'b': case 'e': case 'f': case 'n': case 'r': case 't': case 'v':
      put_byte (&inv->out, escape_letter (letter));
      break;
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
      *rest = digits;
      put_octal (inv, rest, escapes);
      break;
    default:
      put_byte (&inv->out, '\\');
      put_byte (&inv->out, letter);
    }
  return true;
}
