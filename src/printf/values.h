/* printf: arguments as numbers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PRINTF_VALUES_H
#define PRINTF_VALUES_H

#include "cli/tool.h"

/* The number that ARGUMENT is, 0 where there is none: C's constants, or the code of a
   character behind a quote.  What is wrong with it is told, and the run goes on.  */
intmax_t signed_value (struct invocation *inv, struct str argument);
uintmax_t unsigned_value (struct invocation *inv, struct str argument);
long double real_value (struct invocation *inv, struct str argument);

#endif
