/* Numbers that options take, with what GNU says of bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "cli/number.h"

#include "cli/quote.h"
#include "cli/tool.h"

void
refuse_number (struct invocation *inv, enum number_end end, struct str text)
{
  const char *complaint = end == NUMBER_OVERFLOW ? N_("%s argument %s too large")
                          : end == NUMBER_BAD_SUFFIX ? N_("invalid suffix in %s argument %s")
                          : N_("invalid %s argument %s");
  complain (inv, _(complaint), option_given (inv), quoted (text));
  stop (inv);
}

struct block_size
block_size_argument (struct invocation *inv, struct str text)
{
  struct block_size size;
  enum number_end end = block_size_parse (text, &size);
  if (end != NUMBER_FINE)
    refuse_number (inv, end, text);
  return size;
}

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
