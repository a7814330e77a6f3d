/* Bytes that trade places.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_SWAP_H
#define SIMD_SWAP_H

#include "bound/mspan.h"

/* Let the two bytes of each pair of M trade places.  A last one without another
   stays.  */
void mspan_swap_pairs (struct mspan m);

#endif
