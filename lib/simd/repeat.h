/* A byte that is repeated.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_REPEAT_H
#define SIMD_REPEAT_H

#include "bound/span.h"
#include "simd/cpu.h"

/* The index of the first BYTE of S that follows two others: where BYTE is
   newline, that ends the second empty line in a row.  S.length where there is
   none.  */
size_t span_find_third (struct span s, unsigned char byte);
size_t span_find_third_at (enum cpu level, struct span s, unsigned char byte);

#endif
