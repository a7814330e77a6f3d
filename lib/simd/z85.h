/* Four bytes as five digits of base 85.
   SPDX-License-Identifier: GPL-3.0-or-later

   ZeroMQ RFC 32, Z85.  */

#ifndef SIMD_Z85_H
#define SIMD_Z85_H

#include "bound/mspan.h"

enum { Z85_BYTES = 4, Z85_DIGITS = 5 };

/* Whether BYTE is a digit.  */
bool z85_is_digit (unsigned char byte);

/* Write the digits of as many whole fours as FROM has and TO has room for; how many
   fours.  */
size_t z85_encode (struct span from, struct mspan to);

/* The same the other way, by fives; it ends at one in which there is something else than
   digits, or that is too large for four bytes, too.  */
size_t z85_decode (struct span from, struct mspan to);

#endif
