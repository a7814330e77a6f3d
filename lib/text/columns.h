/* How wide texts are shown.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_COLUMNS_H
#define TEXT_COLUMNS_H

#include "text/chars.h"

/* The columns that TEXT takes on a terminal, as GNU ls counts them.  Control characters take
   none; a byte that is no character, and a character that is not printable, takes one, but
   none in charsets of single bytes.  */
size_t text_columns (enum charset charset, struct span text);

#endif
