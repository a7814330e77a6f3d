/* How wide texts are shown.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/columns.h"

#include <wctype.h>

#include "simd/plain.h"

static size_t
character_columns (enum charset charset, struct character c)
{
  if (c.validity == CHAR_VALID && char_is_printable (c.code))
    return char_columns (c.code);
  if (charset == CHARSET_BYTES)
    return 0;
  return c.validity == CHAR_VALID && iswcntrl ((wint_t) c.code) ? 0 : 1;
}

size_t
text_columns (enum charset charset, struct span text)
{
  size_t columns = span_plain (text);
  struct span rest = span_from (text, columns);
  while (rest.length > 0)
    {
      struct character c = char_take (charset, &rest);
      /* What is cut short is one at the end.  */
      if (c.validity == CHAR_UNFINISHED)
        return columns + 1;
      columns += character_columns (charset, c);
    }
  return columns;
}
