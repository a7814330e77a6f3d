/* Arithmetic progressions as text, of any length and exact.
   SPDX-License-Identifier: GPL-3.0-or-later

   Numbers are counted up in text.  In a block of a power of ten of lines of the same
   width, the next block differs by a constant that ends in zeros: the last digits of
   each line stay, and those before are the same in long runs of lines.  So each next
   block costs a sum for each run, and mostly a byte for each line.  */

#ifndef TEXT_PROGRESSION_H
#define TEXT_PROGRESSION_H

#include "io/output.h"
#include "text/fixed.h"

/* How a number is written.  */
struct figure_style
{
  struct span before, behind;   /* what stands around it */
  struct span separator;        /* what stands between two */
  struct span point;
  size_t places;                /* digits behind the point; which is left out with none */
  unsigned char plus;           /* what numbers have that are not negative: '+', ' ', or
                                   '\0' for nothing */
  size_t width;                 /* bytes that it has at least, with sign and point; by … */
  enum { PAD_BLANKS, PAD_ZEROS, PAD_BEHIND } padding;
};

/* Put NUMBER, NUMBER + STEP, and so on, until the next one is beyond LAST; forever where
   LAST is NULL.  STEP is not 0, and NUMBER, which is lost, not beyond LAST.  All count
   units of the last place.  */
void put_progression (struct output *out, const struct figure_style *style,
                      struct fixed *number, const struct fixed *step,
                      const struct fixed *last);

#endif
