/* Letters of ASCII in either case.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/ascii.h"

bool
ascii_same_letters (struct span a, struct span b)
{
  if (a.length != b.length)
    return false;
  for (size_t i = 0; i < a.length; i++)
    if (ascii_lower (span_at (a, i)) != ascii_lower (span_at (b, i)))
      return false;
  return true;
}
