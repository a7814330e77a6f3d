/* Classes of bytes, as the locale has them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/classes.h"

#include <ctype.h>

#include "bound/str.h"
#include "bound/vec.h"

bool
byte_class_find (struct span name, enum byte_class *result)
{
  static const char names[][8] = {
    [CLASS_ALNUM] = "alnum", [CLASS_ALPHA] = "alpha", [CLASS_BLANK] = "blank",
    [CLASS_CNTRL] = "cntrl", [CLASS_DIGIT] = "digit", [CLASS_GRAPH] = "graph",
    [CLASS_LOWER] = "lower", [CLASS_PRINT] = "print", [CLASS_PUNCT] = "punct",
    [CLASS_SPACE] = "space", [CLASS_UPPER] = "upper", [CLASS_XDIGIT] = "xdigit",
  };
  for (size_t i = 0; i < COUNT (names); i++)
    if (span_equal (name, str_span (str_of (ELEM (names, i)))))
      {
        *result = (enum byte_class) i;
        return true;
      }
  return false;
}

/* In parentheses: the functions, not the macros that index a table.  */
bool
byte_is (enum byte_class class, unsigned char byte)
{
  switch (class)
    {
    case CLASS_ALNUM: return (isalnum) (byte);
    case CLASS_ALPHA: return (isalpha) (byte);
    case CLASS_BLANK: return (isblank) (byte);
    case CLASS_CNTRL: return (iscntrl) (byte);
    case CLASS_DIGIT: return (isdigit) (byte);
    case CLASS_GRAPH: return (isgraph) (byte);
    case CLASS_LOWER: return (islower) (byte);
    case CLASS_PRINT: return (isprint) (byte);
    case CLASS_PUNCT: return (ispunct) (byte);
    case CLASS_SPACE: return (isspace) (byte);
    case CLASS_UPPER: return (isupper) (byte);
    case CLASS_XDIGIT: return (isxdigit) (byte);
    }
  return false;
}

unsigned char
byte_to_upper (unsigned char byte)
{
  return (unsigned char) toupper (byte);
}

unsigned char
byte_to_lower (unsigned char byte)
{
  return (unsigned char) tolower (byte);
}

struct span
text_past (enum byte_class class, struct span text)
{
  while (text.length > 0 && byte_is (class, span_at (text, 0)))
    text = span_from (text, 1);
  return text;
}
