/* Bytes made visible, as cat -v shows them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_VISIBLE_H
#define TEXT_VISIBLE_H

#include "io/output.h"

/* Put BYTE so that it can be seen: control characters as ^X, DEL as ^?, bytes
   above 0x7f as M- and the same of their low seven bits.  */
void put_visible (struct output *out, unsigned char byte);

#endif
