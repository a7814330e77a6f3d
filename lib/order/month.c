/* Months by their short names in the locale.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/month.h"

#include <langinfo.h>
#include <locale.h>

#include "bound/str.h"
#include "text/locale.h"

void
months_prepare (struct months *months, const struct byte_set *blanks,
                const struct byte_map *upper)
{
  static const nl_item items[MONTHS] = {
    ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6, ABMON_7, ABMON_8, ABMON_9,
    ABMON_10, ABMON_11, ABMON_12
  };
  locale_need (LC_TIME);
  months->known = true;
  for (size_t i = 0; i < MONTHS; i++)
    {
      struct month_name *name = &ELEM (months->names, i);
      struct span text = str_span (str_of (nl_langinfo (ELEM (items, i))));
      name->length = 0;
      for (unsigned char byte; span_take (&text, &byte) && name->length < MONTH_NAME_MOST;)
        if (!ELEM (blanks->has, byte))
          mspan_set (MSPAN (name->text), name->length++, ELEM (upper->to, byte));
    }
}

static bool
begins_with (struct span text, const struct month_name *name, const struct byte_map *upper)
{
  if (name->length == 0 || text.length < name->length)
    return false;
  for (size_t i = 0; i < name->length; i++)
    if (ELEM (upper->to, span_at (text, i)) != ELEM (name->text, i))
      return false;
  return true;
}

unsigned int
month_of (const struct months *months, const struct byte_map *upper, struct span text)
{
  for (unsigned int i = 0; i < MONTHS; i++)
    if (begins_with (text, &ELEM (months->names, i), upper))
      return i + 1;
  return 0;
}
