/* printf: what backslashes stand for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PRINTF_ESCAPES_H
#define PRINTF_ESCAPES_H

#include "cli/tool.h"

/* Whose escapes: the format's, \NNN; those of an argument of %b, which may have
   a 0 in front of their three digits.  */
enum escapes { ESCAPES_OF_FORMAT, ESCAPES_OF_ARGUMENT };

/* *REST begins with a backslash: take that escape and put what it stands for.  False
   where it ends all output.  One that lacks its number ends the run.  */
bool put_escape (struct invocation *inv, struct span *rest, enum escapes escapes);

#endif
