/* Backslash escapes in text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/escape.h"

/* The value of a digit of BASE (8 or 16); BASE where BYTE is none.  */
static unsigned int
digit_value (unsigned char byte, unsigned int base)
{
  unsigned int value = byte >= '0' && byte <= '9' ? byte - '0' + 0u
                       : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10u
                       : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10u : base;
  return value < base ? value : base;
}

/* Take up to MOST digits of BASE off *REST; how many there were.  What passes a
   byte is cut off, as everyone's escapes do.  */
static size_t
take_digits (struct span *rest, unsigned int base, size_t most, unsigned char *byte)
{
  unsigned int value = 0;
  size_t count = 0;
  for (; count < most && count < rest->length; count++)
    {
      unsigned int digit = digit_value (span_at (*rest, count), base);
      if (digit == base)
        break;
      value = (value * base + digit) & 0xff;
    }
  *rest = span_from (*rest, count);
  *byte = (unsigned char) value;
  return count;
}

enum escape_end
escape_take (struct span *rest, unsigned char *byte)
{
  if (!span_take (rest, byte))
    return ESCAPE_NONE;
  struct span behind = *rest;
  unsigned char letter;
  if (*byte != '\\' || !span_take (&behind, &letter))
    return ESCAPE_BYTE;
  switch (letter)
    {
    case 'a': *byte = '\a'; break;
    case 'b': *byte = '\b'; break;
    case 'c': return ESCAPE_END;
    case 'e': *byte = 0x1b; break;
    case 'f': *byte = '\f'; break;
    case 'n': *byte = '\n'; break;
    case 'r': *byte = '\r'; break;
    case 't': *byte = '\t'; break;
    case 'v': *byte = '\v'; break;
    case '\\': break;
    case '0':
      take_digits (&behind, 8, 3, byte);
      break;
    case '1': case '2': case '3': case '4': case '5': case '6': case '7':
      behind = *rest;
      take_digits (&behind, 8, 3, byte);
      break;
    case 'x':
      if (take_digits (&behind, 16, 2, byte) == 0)
        {
          *byte = '\\';
          return ESCAPE_BYTE;
        }
      break;
    default:
      return ESCAPE_BYTE;
    }
  *rest = behind;
  return ESCAPE_BYTE;
}
