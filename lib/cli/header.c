/* The headers that head and tail put before each of several files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/header.h"

#include "cli/files.h"
#include "cli/quote.h"

void
put_header (struct output *out, const struct input *in, bool *first)
{
  put_span (out, *first ? SPAN ("==> ") : SPAN ("\n==> "));
  put_str (out, str_of (quoted_name (file_title (in))));
  put_span (out, SPAN (" <==\n"));
  *first = false;
}
