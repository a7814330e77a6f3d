/* Numbers that options take, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_NUMBER_H
#define CLI_NUMBER_H

#include <stdint.h>

#include "bound/str.h"

struct invocation;

/* TEXT as a count with one of the usual multipliers (b, K, kB, M …); what no
   machine can hold is UINTMAX_MAX, for to such counts there is no difference.
   Where it is no number: its translated "COMPLAINT: 'TEXT'", and the end of the run.  */
uintmax_t count_argument (struct invocation *inv, struct str text, const char *complaint);

#endif
