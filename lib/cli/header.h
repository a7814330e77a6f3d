/* The headers that head and tail put before each of several files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_HEADER_H
#define CLI_HEADER_H

#include "cli/tool.h"
#include "io/input.h"

/* "==> NAME <==", with an empty line before all but the first.  *FIRST says
   which this is.  */
void put_header (struct output *out, const struct input *in, bool *first);

#endif
