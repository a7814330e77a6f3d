/* Real numbers in text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/real.h"

#include <stdio.h>
#include <stdlib.h>

long double
real_at_front (struct str s, size_t *length)
{
  char *end;
  long double value = strtold (s.text_, &end);
  *length = (size_t) (end - s.text_);
  return value;
}

/* Whether DIRECTIVE is one for a long double and nothing else.  */
static bool
is_directive (struct str directive)
{
  const char *at = directive.text_;
  if (*at++ != '%')
    return false;
  at += strspn (at, "-+#0 '");
  at += strspn (at, "0123456789");
  if (*at == '.')
    at += 1 + strspn (at + 1, "0123456789");
  return *at == 'L' && at[1] != '\0' && strchr ("aAeEfFgG", at[1]) && at[2] == '\0';
}

bool
real_append (struct buf *b, struct str directive, long double value)
{
  if (!is_directive (directive))
    bound_stop (0, directive.length, BOUND_HERE);
  /* Most are short: one call does for them.  */
  for (size_t room = 64;;)
    {
      if (!buf_ensure (b, room))
        return false;
      int length = snprintf ((char *) b->base_ + b->length, b->room_ - b->length,
                             directive.text_, value);
      if (length < 0)
        return false;
      if ((size_t) length < b->room_ - b->length)
        {
          b->length += (size_t) length;
          return true;
        }
      room = (size_t) length + 1;
    }
}
