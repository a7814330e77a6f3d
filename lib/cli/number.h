/* Numbers that options take, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_NUMBER_H
#define CLI_NUMBER_H

#include <stdint.h>

#include "bound/str.h"
#include "text/human.h"
#include "text/number.h"

struct invocation;

/* TEXT, the argument of the option that is being read, is no number: say what END tells of
   it, and end the run.  */
void refuse_number (struct invocation *inv, enum number_end end, struct str text)
  __attribute__ ((noreturn));

/* TEXT as that option's size of blocks.  Where it is none, the run ends.  */
struct block_size block_size_argument (struct invocation *inv, struct str text);

/* TEXT as a count with one of the usual multipliers (b, K, kB, M …); what no
   machine can hold is UINTMAX_MAX, for to such counts there is no difference.
   Where it is no number: its translated "COMPLAINT: 'TEXT'", and the end of the run.  */
uintmax_t count_argument (struct invocation *inv, struct str text, const char *complaint);

#endif
