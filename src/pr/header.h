/* The line with which pages begin: a date, a title and the number of the page.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PR_HEADER_H
#define PR_HEADER_H

#include "cli/tool.h"
#include "io/input.h"

struct header
{
  struct str date, title;
  intmax_t room;                /* columns that those two leave */
};

/* The header that says FORMAT (the usual one if that is not given) of the time at
   which IN was written, or of now where IN is NULL, and TITLE, in WIDTH columns.  */
struct header header_of (struct invocation *inv, struct input *in, struct str format,
                         struct str title, intmax_t width);

/* Put the line for page NUMBER.  */
void header_put (const struct header *header, struct output *out, uintmax_t number);

#endif
