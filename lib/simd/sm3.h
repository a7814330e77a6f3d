/* The compression function of SM3.  GB/T 32905-2016, section 5.3.
   SPDX-License-Identifier: GPL-3.0-or-later

   Its twin is gnulib's sm3_process_block.  */

#ifndef SIMD_SM3_H
#define SIMD_SM3_H

#include "bound/span.h"
#include "simd/cpu.h"

enum { SM3_BLOCK = 64, SM3_WORDS = 8 };

/* STATE goes on with the blocks of S, which is whole blocks.  */
void sm3_blocks (uint32_t state[SM3_WORDS], struct span s);
void sm3_blocks_at (enum cpu level, uint32_t state[SM3_WORDS], struct span s);

#endif
