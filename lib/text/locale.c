/* The user's locale, a category at a time.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/locale.h"

#include "bound/str.h"

bool
locale_need (int category)
{
  static unsigned int set;
  if (set & 1u << category)
    return false;
  set |= 1u << category;
  setlocale (category, "");
  return true;
}

bool
locale_is_C (int category)
{
  locale_need (category);
  const char *name = setlocale (category, NULL);
  return name && (str_equal (str_of (name), STR ("C"))
                  || str_equal (str_of (name), STR ("POSIX")));
}

bool
locale_is_known (void)
{
  locale_t found = newlocale (LC_ALL_MASK, "", (locale_t) 0);
  if (found == (locale_t) 0)
    return false;
  freelocale (found);
  return true;
}
