/* The passes of shred: which patterns, in which order.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SHRED_PASSES_H
#define SHRED_PASSES_H

#include "bound/mspan.h"
#include "order/random.h"

/* What a pass writes: random bytes, or 12 bits again and again; with PASS_FLIPPED, the
   first bit of each 512 bytes is the other one.  */
enum { PASS_RANDOM = -1, PASS_BITS = 12, PASS_FLIPPED = 1 << PASS_BITS };
typedef VEC (int) passes;

/* The name of a pass: "random", "249249".  */
struct pass_name { char text[sizeof "random"]; };
struct pass_name pass_name (int pass);

/* COUNT passes.  Where R fails, some.  */
void passes_choose (passes *p, size_t count, struct random *r);

/* Fill M, from the beginning of a block of 512 bytes, with PASS, which is not random.  */
void pass_fill (int pass, struct mspan m);

#endif
