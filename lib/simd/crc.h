/* Cyclic redundancy checks of 32 bits.
   SPDX-License-Identifier: GPL-3.0-or-later

   Of the polynomial P = x^32 + x^26 + x^23 + x^22 + x^16 + x^12 + x^11 + x^10 + x^8 + x^7
   + x^5 + x^4 + x^2 + x + 1.  What a CRC begins with and how it is ended is the caller's
   affair.  */

#ifndef SIMD_CRC_H
#define SIMD_CRC_H

#include "bound/span.h"
#include "simd/cpu.h"

/* CRC, of what came before, goes on with S.  The highest bit of a byte is its first, as
   POSIX's cksum has it.  */
uint32_t crc_forward (uint32_t crc, struct span s);
uint32_t crc_forward_at (enum cpu level, uint32_t crc, struct span s);

/* The same where the lowest bit is the first, as in ITU-T V.42, zip and gzip.  */
uint32_t crc_reflected (uint32_t crc, struct span s);
uint32_t crc_reflected_at (enum cpu level, uint32_t crc, struct span s);

/* What works them out where there is much to do.  */
enum crc_kernel
{
  CRC_TABLES,
  CRC_CLMUL,                    /* carry-less multiplication of 8 bytes */
  CRC_VPCLMUL                   /* of four times 8 bytes */
};
enum crc_kernel crc_kernel (void);
enum crc_kernel crc_kernel_at (enum cpu level);

#endif
