/* What of a line uniq compares.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "comparison.h"

#include "text/classes.h"

void
comparison_prepare (struct comparison *c)
{
  c->charset = charset_of_locale ();
  bool of_ascii = true;
  for (unsigned int i = 0; i < 256; i++)
    {
      unsigned char byte = (unsigned char) i;
      unsigned char upper = c->folds ? byte_to_upper (byte) : byte;
      of_ascii &= upper == (byte >= 'a' && byte <= 'z' && c->folds ? byte - 'a' + 'A' : byte);
      ELEM (c->map.to, i) = upper;
      /* A newline in a line that NUL ends is a blank, too.  */
      ELEM (c->blanks.has, i) = byte == '\n' || byte_is (CLASS_BLANK, byte);
    }
  c->whole = of_ascii && c->fields == 0 && c->chars == 0 && c->most_chars == UINTMAX_MAX;
}

/* Take a character off *REST, which is not empty; whether it is a blank.  */
static bool
take_char (const struct comparison *c, struct span *rest)
{
  unsigned char first = span_at (*rest, 0);
  if (c->charset == CHARSET_BYTES || first < 0x80)
    {
      *rest = span_from (*rest, 1);
      return ELEM (c->blanks.has, first);
    }
  struct character character = char_take (c->charset, rest);
  if (character.validity == CHAR_VALID)
    return char_is_blank (character.code);
  if (character.validity == CHAR_UNFINISHED)
    *rest = span_from (*rest, 1);
  return false;
}

/* What is behind the next COUNT characters of REST.  */
static struct span
behind_chars (const struct comparison *c, struct span rest, uintmax_t count)
{
  if (c->charset == CHARSET_BYTES)
    return span_from (rest, count < rest.length ? (size_t) count : rest.length);
  for (; count > 0 && rest.length > 0; count--)
    take_char (c, &rest);
  return rest;
}

struct span
compared_part (const struct comparison *c, struct span line)
{
  struct span rest = line;
  for (uintmax_t i = 0; i < c->fields && rest.length > 0; i++)
    {
      struct span behind = rest;
      while (behind.length > 0 && take_char (c, &behind))
        rest = behind;
      for (behind = rest; behind.length > 0 && !take_char (c, &behind);)
        rest = behind;
    }
  rest = behind_chars (c, rest, c->chars);
  if (c->most_chars == UINTMAX_MAX)
    return rest;
  return span_first (rest, rest.length - behind_chars (c, rest, c->most_chars).length);
}

bool
parts_equal (const struct comparison *c, struct span a, struct span b)
{
  if (a.length != b.length)
    return false;
  if (!c->folds)
    return span_equal (a, b);
  for (size_t i = 0; i < a.length; i++)
    if (ELEM (c->map.to, span_at (a, i)) != ELEM (c->map.to, span_at (b, i)))
      return false;
  return true;
}
