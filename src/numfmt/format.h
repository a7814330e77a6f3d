/* numfmt: --format.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef NUMFMT_FORMAT_H
#define NUMFMT_FORMAT_H

#include "cli/tool.h"

/* What a format says.  */
struct format
{
  struct span before, behind;   /* what is put around the number, as it is written */
  bool grouping, zeros;         /* the flags ' and 0 */
  intmax_t width;               /* negative where the number is left aligned; 0 is none */
  bool precision_given;
  size_t precision;
};

/* Whether numbers are padded with blanks to the width of FORMAT.  */
bool format_pads (const struct format *format);

/* TEXT as a format; where it is none, GNU's message and the end of the run.  Where
   WARNS_OF_WIDTH is set and TEXT pads, be it a format or not, it is first told that
   --padding is not used.  */
struct format format_argument (struct invocation *inv, struct str text, bool warns_of_width);

#endif
