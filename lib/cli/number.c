/* Numbers that options take, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/number.h"

#include "cli/quote.h"
#include "cli/tool.h"
#include "text/number.h"

uintmax_t
count_argument (struct invocation *inv, struct str text, const char *complaint)
{
  uintmax_t count;
  enum number_end end = number_parse (text, "bkKmMGTPEZYRQ0", &count);
  if (end == NUMBER_FINE)
    return count;
  if (end == NUMBER_OVERFLOW)
    return UINTMAX_MAX;
  complain (inv, "%s: %s", _(complaint), quoted (text));
  stop (inv);
}
