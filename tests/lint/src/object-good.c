/* What the compiler adds, and constants that are relocated, pass.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/span.h"

extern const char *const object_names[2];
const char *const object_names[2] = { "one", "two" };

size_t object_good (struct span s);
size_t
object_good (struct span s)
{
  return span_find (s, '\n');
}
