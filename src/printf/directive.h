/* printf: the directives of a format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PRINTF_DIRECTIVE_H
#define PRINTF_DIRECTIVE_H

#include "cli/tool.h"

/* Which argument: that of NUMBER, from 1; the next where it is 0.  */
struct choice_of_argument { uintmax_t number; };

/* A width or precision.  */
struct measure
{
  enum { MEASURE_NONE, MEASURE_NUMBER, MEASURE_ARGUMENT } kind;
  struct choice_of_argument argument;
  uintmax_t number;
};

/* %[N$][FLAGS][WIDTH][.PRECISION]CONVERSION.  */
struct directive
{
  struct span text;             /* all of it */
  struct span flags;
  bool left;                    /* a flag '-' */
  struct measure width, precision;
  struct choice_of_argument argument;
  unsigned char conversion;     /* one of "bqdiouxXaAeEfFgGcs" */
};

/* Take a directive off *REST, which begins with '%'.  False where it is not valid: its
   text is what was read of it, the last byte included.  */
bool directive_take (struct span *rest, struct directive *directive);

#endif
