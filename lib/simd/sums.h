/* The sums of bytes that sum and cksum know, older than CRCs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_SUMS_H
#define SIMD_SUMS_H

#include "bound/span.h"
#include "simd/cpu.h"

/* BSD: SUM, of what came before, goes on with S.  It is rotated to the right by a bit and
   the byte is added, for each byte.  */
uint16_t sum_bsd (uint16_t sum, struct span s);

/* System V: all bytes of S added up.  */
uint64_t sum_bytes (struct span s);
uint64_t sum_bytes_at (enum cpu level, struct span s);

#endif
