/* Integer constants as C writes them: 10, 012, 0xa, 0b1010.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_CONSTANT_H
#define TEXT_CONSTANT_H

#include "bound/span.h"

struct constant
{
  bool negative;
  bool overflowed;              /* it passes UINTMAX_MAX, which MAGNITUDE then is */
  uintmax_t magnitude;
};

/* The constant at the front of TEXT, with blanks and a sign before it, as strtoumax
   reads it to base 0.  How many bytes that takes: 0 where there is none.  */
size_t constant_at_front (struct span text, struct constant *number);

#endif
