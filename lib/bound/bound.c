/* The stop: what happens when a bound would be passed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/bound.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Who speaks.  Set once, before a tool runs.  */
static const char *speaker = "boundutils";
static int failure_status = 1;

void
bound_introduce (const char *name, int failure)
{
  speaker = name;
  failure_status = failure;
}

/* These write with dprintf: standard error may hold nothing back, and the
   heap may be what is broken.  */

void
bound_stop (size_t index, size_t count, const char *where)
{
  if (count == 0)
    dprintf (STDERR_FILENO, "%s: internal error: index %zu of nothing at %s\n",
             speaker, index, where);
  else
    dprintf (STDERR_FILENO,
             "%s: internal error: index %zu outside 0..%zu at %s\n",
             speaker, index, count - 1, where);
  abort ();
}

void
bound_out_of_memory (void)
{
  dprintf (STDERR_FILENO, "%s: memory exhausted\n", speaker);
  _exit (failure_status);
}
