/* Escapes in the strings that ptx is given.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PTX_ESCAPES_H
#define PTX_ESCAPES_H

#include "bound/arena.h"

/* TEXT with its escapes replaced by what they stand for: \a \b \f \n \r \t \v, \0 with
   up to three octal digits, \x with up to three hexadecimal ones, \c, behind which
   nothing counts.  What else has a backslash stays as it is, for it may be an
   expression.  A NUL ends the string.  */
struct span unescaped (struct arena *arena, struct str text);

#endif
