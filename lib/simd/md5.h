/* The compression function of MD5.  RFC 1321, section 3.4.
   SPDX-License-Identifier: GPL-3.0-or-later

   Its twin is gnulib's md5_process_block.  */

#ifndef SIMD_MD5_H
#define SIMD_MD5_H

#include "bound/span.h"

enum { MD5_BLOCK = 64, MD5_WORDS = 4 };

/* STATE goes on with the blocks of S, which is whole blocks.  */
void md5_blocks (uint32_t state[MD5_WORDS], struct span s);

#endif
