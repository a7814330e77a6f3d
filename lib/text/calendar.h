/* Calendars that some locales have in place of the Gregorian one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_CALENDAR_H
#define TEXT_CALENDAR_H

#include <stdint.h>
#include <time.h>

#include "bound/str.h"

typedef const char *const month_names[12];

struct calendar
{
  struct str locale;            /* the beginning of its locales' names */
  /* The date that has the number DAY, counted from 1970-01-01: tm_year (less 1900, as
     ever), tm_mon (from 0) and tm_mday of *DATE.  False where it has none.  */
  bool (*date) (int64_t day, struct tm *date);
  const month_names *months;    /* NULL where they are called as elsewhere */
};

/* The calendar of the locale NAME, of the user's LC_TIME; NULL where that is the Gregorian
   one.  */
const struct calendar *calendar_of (struct str name);
const struct calendar *calendar_of_locale (void);
#endif
