/* The headers of head and tail, and what they say of a standard output that fails.
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

static void
copying_failed (struct output *out, void *whom)
{
  /* What GNU's gather, mostly.  */
  enum { GATHERED_MOST = 4096 };
  struct invocation *inv = whom;
  if (out->refused > 0 && out->refused <= GATHERED_MOST)
    complain_errno (inv, out->error, "%s", _("write error"));
  else
    complain_errno (inv, out->error, _("error writing %s"),
                    quoted_file (STR ("standard output")));
  stop (inv);
}

void
watch_copying (struct invocation *inv)
{
  inv->out.failed = copying_failed;
  inv->out.whom = inv;
}
