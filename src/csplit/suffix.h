/* A number in a name: what is before it, how it is written, what is behind it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CSPLIT_SUFFIX_H
#define CSPLIT_SUFFIX_H

#include "bound/arena.h"

/* Of a format as printf has it.  */
struct suffix
{
  struct span before, after;
  bool left, zeros, alternate, grouped;
  bool precision_given;
  size_t width, precision;
  unsigned char conversion;     /* d i u o x X */
  struct span separator;        /* of groups of GROUP digits, where they are GROUPED */
  size_t group;
};

/* Digits in decimal, WIDTH of them or more.  */
struct suffix suffix_of_digits (size_t width);

/* What FORMAT says; SUFFIX_FINE if it has one conversion of an integer.  Where it is
   wrong, *BAD is the conversion, or the flag and conversion, that is.  */
enum suffix_end
{
  SUFFIX_FINE, SUFFIX_NO_CONVERSION, SUFFIX_TOO_MANY, SUFFIX_UNFINISHED,
  SUFFIX_BAD_CONVERSION, SUFFIX_BAD_FLAG
};
struct suffix_fault { unsigned char flag, conversion; };
enum suffix_end suffix_parse (struct suffix *suffix, struct arena *arena, struct str format,
                              struct suffix_fault *bad);

/* The longest that it can be; write it for NUMBER to ROOM, which has as much, and
   give back how long it is.  The latter may be called while a signal is handled.  */
size_t suffix_most (const struct suffix *suffix);
size_t suffix_put (const struct suffix *suffix, uintmax_t number, struct mspan room);

#endif
