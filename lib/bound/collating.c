/* Strings in the order of LC_COLLATE.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "bound/collating.h"

#include <string.h>

int
str_collate (struct str a, struct str b)
{
  return strcoll (a.text_, b.text_);
}

size_t
str_weights (struct str s, struct mspan room)
{
  return strxfrm ((char *) room.base_, s.text_, room.length);
}
