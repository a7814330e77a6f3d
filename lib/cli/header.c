/* The headers that head and tail put before each of several files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/header.h"

#include "cli/quote.h"

void
put_header (struct output *out, const struct input *in, bool *first)
{
  struct str name = in->is_stdin ? str_of (_("standard input")) : in->name;
  put_span (out, *first ? SPAN ("==> ") : SPAN ("\n==> "));
  put_str (out, str_of (quoted_name (name)));
  put_span (out, SPAN (" <==\n"));
  *first = false;
}
