/* What gnulib's allocators do when memory is exhausted: what ours do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <xalloc.h>

#include "bound/bound.h"

void
xalloc_die (void)
{
  bound_out_of_memory ();
}
