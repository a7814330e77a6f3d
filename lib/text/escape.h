/* Backslash escapes in text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_ESCAPE_H
#define TEXT_ESCAPE_H

#include "bound/span.h"

enum escape_end
{
  ESCAPE_NONE,                  /* nothing was left */
  ESCAPE_BYTE,                  /* a byte, escaped or not */
  ESCAPE_END                    /* \c */
};

/* Take a byte off *REST: the first, or what an escape of echo -e there stands
   for.  Of what is no escape, only the backslash is taken.  */
enum escape_end escape_take (struct span *rest, unsigned char *byte);

#endif
