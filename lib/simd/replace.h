/* Bytes replaced by others in turn.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_REPLACE_H
#define SIMD_REPLACE_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* What is put in place of a byte: the first time the first of BYTES, behind the
   last the first again.  */
enum { CYCLE_MOST = 128 };

struct cycle
{
  unsigned char bytes[CYCLE_MOST];
  size_t count;                 /* from 1 */
  size_t next;                  /* the index of the one that is next */
};

/* Copy SOURCE to the beginning of TARGET, which is at least as long, each BYTE
   of it replaced from CYCLE.  */
void replace_in_turn (struct span source, struct mspan target, unsigned char byte,
                      struct cycle *cycle);
void replace_in_turn_at (enum cpu level, struct span source, struct mspan target,
                         unsigned char byte, struct cycle *cycle);

#endif
