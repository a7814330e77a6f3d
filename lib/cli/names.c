/* Names as lines of output.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/names.h"

#include "cli/quote.h"

void
put_name (struct invocation *inv, struct span name, bool zero)
{
  if (!zero && output_is_terminal (&inv->out))
    name = str_span (quoted_for_output (inv, name));
  put_span (&inv->out, name);
  put_byte (&inv->out, zero ? '\0' : '\n');
}
