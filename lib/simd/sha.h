/* The rounds of SHA-1 and SHA-256 by the processor's own instructions for them.
   FIPS 180-4.
   SPDX-License-Identifier: GPL-3.0-or-later

   Their scalar twins are gnulib's sha1_process_block and sha256_process_block.  */

#ifndef SIMD_SHA_H
#define SIMD_SHA_H

#include "bound/span.h"

enum { SHA_BLOCK = 64, SHA1_WORDS = 5, SHA256_WORDS = 8 };

/* Whether the processor has such instructions.  */
bool sha_is_there (void);

/* STATE goes on with the blocks of S, which is whole blocks.  Only where sha_is_there.  */
void sha1_blocks (uint32_t state[SHA1_WORDS], struct span s);
void sha256_blocks (uint32_t state[SHA256_WORDS], struct span s);

#endif
