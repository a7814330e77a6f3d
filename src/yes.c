/* yes: put out a line again and again.
   GNU manual, "yes invocation".
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/buf.h"
#include "cli/tool.h"
#include "io/repeat.h"

static int yes_main (struct invocation *);

const struct tool yes_tool = {
  .name = "yes",
  .synopsis = N_("[STRING]...\nOPTION"),
  .summary = N_("Put a line with the STRINGs, or with 'y', on standard output until it can\n"
                "take no more."),
  .options = NO_OPTIONS,
  .run = yes_main,
};

static int
yes_main (struct invocation *inv)
{
  BUF (line);
  if (inv->operands.count == 0)
    buf_push (&line, 'y');
  FOR_EACH (word, inv->operands)
    {
      if (line.length > 0 || word != &VEC_AT (inv->operands, 0))
        buf_push (&line, ' ');
      buf_append (&line, str_span (*word));
    }
  buf_push (&line, '\n');
  /* The output is named in the message, unlike other tools'.  */
  inv->out.failed = NULL;
  output_repeat (&inv->out, buf_span (&line));
  complain_errno (inv, inv->out.error, "%s", _("standard output"));
  return inv->status;
}
