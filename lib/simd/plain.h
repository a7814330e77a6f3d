/* Runs of printable ASCII.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_PLAIN_H
#define SIMD_PLAIN_H

#include "bound/span.h"
#include "simd/cpu.h"

/* How many bytes at the beginning of S are from 0x20 to 0x7e.  */
size_t span_plain (struct span s);
size_t span_plain_at (enum cpu level, struct span s);

#endif
