/* Where the N-th occurrence of a byte is, from either end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_NTH_H
#define SIMD_NTH_H

#include "bound/span.h"
#include "simd/cpu.h"

/* The index just past the N-th BYTE of S, 0 for N = 0.  Where S holds fewer,
   S.length.  *MISSING is how many more there would have to be: 0 where it was
   found.  */
size_t span_find_nth (struct span s, unsigned char byte, uintmax_t n,
                      uintmax_t *missing);
size_t span_find_nth_at (enum cpu level, struct span s, unsigned char byte,
                         uintmax_t n, uintmax_t *missing);

/* The index of the N-th BYTE of S counted from its end, the last being the
   first; S.length for N = 0 and where S holds fewer.  */
size_t span_rfind_nth (struct span s, unsigned char byte, uintmax_t n,
                       uintmax_t *missing);
size_t span_rfind_nth_at (enum cpu level, struct span s, unsigned char byte,
                          uintmax_t n, uintmax_t *missing);

#endif
