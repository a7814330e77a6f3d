/* Escapes in the strings that ptx is given.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "escapes.h"

/* The value of a digit of BASE, 8 or 16; BASE where BYTE is none.  */
static unsigned int
digit_value (unsigned char byte, unsigned int base)
{
  unsigned int value = byte >= '0' && byte <= '9' ? byte - '0' + 0u
                       : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10u
                       : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10u : base;
  return value < base ? value : base;
}

/* Take up to three digits of BASE off *REST.  False where there is none.  */
static bool
take_digits (struct span *rest, unsigned int base, unsigned char *byte)
{
  unsigned int value = 0;
  size_t count = 0;
  for (; count < 3 && count < rest->length; count++)
    {
      unsigned int digit = digit_value (span_at (*rest, count), base);
      if (digit == base)
        break;
      value = value * base + digit;
    }
  *rest = span_from (*rest, count);
  *byte = (unsigned char) value;
  return count > 0;
}

/* The byte that LETTER, behind a backslash, stands for; digits are taken off *REST.
   False where it stands for none.  */
static bool
take_escape (unsigned char letter, struct span *rest, unsigned char *byte)
{
  switch (letter)
    {
    case 'a': *byte = '\a'; return true;
    case 'b': *byte = '\b'; return true;
    case 'f': *byte = '\f'; return true;
    case 'n': *byte = '\n'; return true;
    case 'r': *byte = '\r'; return true;
    case 't': *byte = '\t'; return true;
    case 'v': *byte = '\v'; return true;
    case 'x': return take_digits (rest, 16, byte);
    case '0':
      take_digits (rest, 8, byte);
      return true;
    default: return false;
    }
}

struct span
unescaped (struct arena *arena, struct str text)
{
  struct mspan room = arena_bytes (arena, text.length);
  struct span rest = str_span (text);
  size_t length = 0;
  for (unsigned char byte, letter; span_take (&rest, &byte);)
    {
      if (byte != '\\')
        {
          mspan_set (room, length++, byte);
          continue;
        }
      /* A backslash at the end is dropped.  */
      if (!span_take (&rest, &letter) || letter == 'c')
        break;
      if (!take_escape (letter, &rest, &byte))
        {
          mspan_set (room, length++, '\\');
          byte = letter;
        }
      if (byte == '\0')
        break;
      mspan_set (room, length++, byte);
    }
  return mspan_span (mspan_first (room, length));
}
