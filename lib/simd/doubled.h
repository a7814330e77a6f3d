/* Where a byte stands twice in a row.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_DOUBLED_H
#define SIMD_DOUBLED_H

#include "bound/span.h"
#include "simd/cpu.h"

/* The index of the first BYTE of S that another BYTE follows; S.length where there
   is none.  */
size_t span_find_doubled (struct span s, unsigned char byte);
size_t span_find_doubled_at (enum cpu level, struct span s, unsigned char byte);

#endif
