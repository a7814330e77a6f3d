/* Bytes mapped, deleted and squeezed by sets, in place, as tr does.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_SETS_H
#define SIMD_SETS_H

#include "bound/mspan.h"
#include "simd/cpu.h"

/* What each byte becomes.  */
struct byte_map { unsigned char to[256]; };

/* Which bytes are in it.  */
struct byte_set { bool has[256]; };

/* Put what MAP says in place of each byte of M.  */
void mspan_map (struct mspan m, const struct byte_map *map);
void mspan_map_at (enum cpu level, struct mspan m, const struct byte_map *map);

/* Move the bytes of M that are not in SET to its front, in order.  Returns how
   many they are; what M held behind those is lost.  */
size_t mspan_delete (struct mspan m, const struct byte_set *set);
size_t mspan_delete_at (enum cpu level, struct mspan m, const struct byte_set *set);

/* The same with bytes that are not in SET, or not the same as the byte before
   them.  Before the first byte of M stood *LAST, -1 where there was none; it
   becomes the last byte of M.  */
size_t mspan_squeeze (struct mspan m, const struct byte_set *set, int *last);
size_t mspan_squeeze_at (enum cpu level, struct mspan m, const struct byte_set *set,
                         int *last);

#endif
