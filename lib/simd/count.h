/* How often a byte occurs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_COUNT_H
#define SIMD_COUNT_H

#include "bound/span.h"
#include "simd/cpu.h"

size_t span_count (struct span s, unsigned char byte);
size_t span_count_at (enum cpu level, struct span s, unsigned char byte);

#endif
