/* Bytes made visible, as cat -v shows them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/visible.h"

void
put_visible (struct output *out, unsigned char byte)
{
  if (byte >= 0x80)
    {
      put_span (out, SPAN ("M-"));
      byte &= 0x7f;
    }
  if (byte < 0x20 || byte == 0x7f)
    {
      put_byte (out, '^');
      byte ^= 0x40;
    }
  put_byte (out, byte);
}
