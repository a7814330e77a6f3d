/* Strings in the order of LC_COLLATE: the calls of the C library's strcoll and strxfrm.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef BOUND_COLLATING_H
#define BOUND_COLLATING_H

#include "bound/mspan.h"
#include "bound/str.h"

/* Below, at, above 0 as A sorts before, with, behind B.  */
int str_collate (struct str a, struct str b);

/* Put to ROOM the weights of S, which sort as bytes do, with a NUL behind them.  How many
   bytes they are without that: where ROOM is not longer, what it holds is lost.  */
size_t str_weights (struct str s, struct mspan room);

#endif
