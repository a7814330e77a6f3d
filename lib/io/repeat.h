/* The same bytes again and again.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef IO_REPEAT_H
#define IO_REPEAT_H

#include "io/output.h"

/* Put UNIT, which is not empty, on OUT until that fails.  */
void output_repeat (struct output *out, struct span unit);

#endif
