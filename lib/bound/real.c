/* Real numbers in text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/real.h"

#include <stdlib.h>

long double
real_at_front (struct str s, size_t *length)
{
  char *end;
  long double value = strtold (s.text_, &end);
  *length = (size_t) (end - s.text_);
  return value;
}
