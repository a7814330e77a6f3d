/* Letters of ASCII in either case, whatever the locale.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_ASCII_H
#define TEXT_ASCII_H

#include "bound/span.h"

static inline unsigned char
ascii_lower (unsigned char byte)
{
  return 'A' <= byte && byte <= 'Z' ? (unsigned char) (byte - 'A' + 'a') : byte;
}

/* Whether A and B are the same but for the case of their letters.  */
bool ascii_same_letters (struct span a, struct span b);

#endif
