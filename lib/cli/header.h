/* What head and tail have in common: the headers that they put before each of several
   files, and what they say of a standard output that fails.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_HEADER_H
#define CLI_HEADER_H

#include "cli/tool.h"
#include "io/input.h"

/* "==> NAME <==", with an empty line before all but the first.  *FIRST says
   which this is.  */
void put_header (struct output *out, const struct input *in, bool *first);

/* From now on, a failure of standard output is told of in the words that GNU's head and
   tail have for it: while they copy, "error writing 'standard output'"; at the end, of
   what they had gathered until then, "write error".  */
void watch_copying (struct invocation *inv);

#endif
