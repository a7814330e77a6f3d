/* Lines in reverse, as tac writes them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_REVERSE_H
#define SIMD_REVERSE_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* Copy the lines of SOURCE to TARGET, the last one first, as many as there is
   room for.  Each ends in END and keeps that; what is behind the last END, if
   anything, is a line without.  Only lines whose beginning is known are taken:
   those that have an END before them.  Returns how many bytes at the beginning
   of SOURCE were not taken, and those written to TARGET in *WRITTEN; what TARGET
   held behind those is lost.

   So the first line of SOURCE always stays.  The caller puts what is in front of
   it there, or writes it where that is the beginning of the input.  */
size_t reverse_lines (struct span source, unsigned char end, struct mspan target,
                      size_t *written);
size_t reverse_lines_at (enum cpu level, struct span source, unsigned char end,
                         struct mspan target, size_t *written);

#endif
