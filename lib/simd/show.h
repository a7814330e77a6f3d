/* Text in which what cannot be seen is shown, as cat -E, -T and -v do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SIMD_SHOW_H
#define SIMD_SHOW_H

#include "bound/mspan.h"
#include "simd/cpu.h"

struct show_style
{
  bool ends;                    /* newline as $ and newline; CR before one as ^M */
  bool tabs;                    /* tab as ^I */
  bool nonprinting;             /* control bytes but newline and tab as ^X, DEL as
                                   ^?, bytes from 0x80 on as M- and those */
};

/* What one byte can become: "M-^X".  */
enum { SHOWN_MOST = 4 };

/* Copy SOURCE to TARGET, shown in STYLE, as far as there is room.  Returns the
   bytes taken off SOURCE, and those written to TARGET in *WRITTEN; what TARGET
   held behind those is lost.

   With ends but not nonprinting, what a CR becomes depends on the next byte, so
   one at the end of SOURCE is not taken.  The caller puts that in front of the
   next bytes, or out as it is where there are none.  */
size_t show_text (struct span source, struct mspan target, const struct show_style *style,
                  size_t *written);
size_t show_text_at (enum cpu level, struct span source, struct mspan target,
                     const struct show_style *style, size_t *written);

#endif
