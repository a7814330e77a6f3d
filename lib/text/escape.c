/* Backslash escapes in text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/escape.h"

unsigned int
digit_value (unsigned char byte, unsigned int base)
{
  unsigned int value = byte >= '0' && byte <= '9' ? byte - '0' + 0u
                       : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10u
                       : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10u : base;
  return value < base ? value : base;
}

size_t
escape_digits_take (struct span *rest, unsigned int base, size_t most, uint32_t *value)
{
  *value = 0;
  size_t count = 0;
  for (; count < most && count < rest->length; count++)
    {
      unsigned int digit = digit_value (span_at (*rest, count), base);
      if (digit == base)
        break;
      *value = (uint32_t) ((uint64_t) *value * base + digit);
    }
  *rest = span_from (*rest, count);
  return count;
}

/* The same for a byte.  What passes one is cut off, as everyone's escapes do.  */
static size_t
take_digits (struct span *rest, unsigned int base, size_t most, unsigned char *byte)
{
  uint32_t value;
  size_t count = escape_digits_take (rest, base, most, &value);
  *byte = (unsigned char) (value & 0xff);
  return count;
}

unsigned char
escape_letter (unsigned char letter)
{
  switch (letter)
    {
    case 'a': return '\a';
    case 'b': return '\b';
    case 'e': return 0x1b;
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return 0;
    }
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
    case 'a': case 'b': case 'e': case 'f': case 'n': case 'r': case 't': case 'v':
      *byte = escape_letter (letter);
      break;
    case 'c': return ESCAPE_END;
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
