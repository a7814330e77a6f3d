/* What lib/cli may do: speak and end the run.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/good.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/good.h"

void
cli_leave (int status)
{
  fprintf (stderr, "status %d\n", status + text_good ());
  exit (status);
}
