/* Calendars that some locales have in place of the Gregorian one.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/calendar.h"

#include <limits.h>

#include "text/civil.h"
#include "text/locale.h"

static bool
set_date (struct tm *date, int64_t year, int month, int day)
{
  if (year - 1900 < INT_MIN || year - 1900 > INT_MAX)
    return false;
  date->tm_year = (int) (year - 1900);
  date->tm_mon = month;
  date->tm_mday = day;
  return true;
}

/* The Solar Hijri calendar of Iran.  Its years begin with spring, and six months of 31
   days; 8 of 33 years are leap years, which is right from 1800 to 2250.  */

static bool
is_long_hijri_year (int64_t year)
{
  return (25 * year + 11) % 33 < 8;
}

/* The number of the first day of YEAR.  */
static int64_t
hijri_new_year (int64_t year)
{
  int64_t day = civil_day (2024, 3, 20);
  for (int64_t y = 1403; y < year; y++)
    day += 365 + is_long_hijri_year (y);
  for (int64_t y = 1402; y >= year; y--)
    day -= 365 + is_long_hijri_year (y);
  return day;
}

static bool
hijri_date (int64_t day, struct tm *date)
{
  if (day < civil_day (1800, 3, 21) || day >= civil_day (2250, 1, 1))
    return false;
  struct tm gregorian;
  civil_parts (day * 24 * 60 * 60, &gregorian);
  int64_t year = gregorian.tm_year + 1900 - 621;
  if (day < hijri_new_year (year))
    year--;
  int of_year = (int) (day - hijri_new_year (year));
  return of_year < 6 * 31
           ? set_date (date, year, of_year / 31, of_year % 31 + 1)
           : set_date (date, year, 6 + (of_year - 6 * 31) / 30, (of_year - 6 * 31) % 30 + 1);
}

/* The Ethiopian calendar: twelve months of 30 days, then what is left; every fourth year
   has a day more.  Its year 1 began on 29 August 8 of the Julian calendar.  */
static bool
ethiopian_date (int64_t day, struct tm *date)
{
  enum { FOUR_YEARS = 4 * 365 + 1 };
  int64_t from_one = day - civil_day (8, 8, 27);
  if (from_one < 0)
    return false;
  int64_t of_four = from_one % FOUR_YEARS;
  /* The long year is the third.  */
  int64_t years = of_four < 3 * 365 + 1 ? (of_four == 3 * 365 ? 2 : of_four / 365) : 3;
  int of_year = (int) (of_four - 365 * years - (years == 3));
  return set_date (date, from_one / FOUR_YEARS * 4 + years + 1, of_year / 30,
                   of_year % 30 + 1);
}

/* The Gregorian calendar with the Buddhist era.  */
static bool
thai_date (int64_t day, struct tm *date)
{
  struct tm gregorian;
  return day >= civil_day (1941, 1, 1)
         && civil_parts (day * 24 * 60 * 60, &gregorian)
         && set_date (date, gregorian.tm_year + (int64_t) 1900 + 543, gregorian.tm_mon,
                      gregorian.tm_mday);
}

static month_names hijri_months = {
  "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی",
  "بهمن", "اسفند",
};

static const struct calendar calendars[] = {
  { STR_INITIAL ("fa_IR"), hijri_date, &hijri_months },
  { STR_INITIAL ("am_ET"), ethiopian_date, NULL },
  { STR_INITIAL ("th_TH"), thai_date, NULL },
};

const struct calendar *
calendar_of (struct str name)
{
  for (size_t i = 0; i < COUNT (calendars); i++)
    if (span_starts_with (str_span (name), str_span (ELEM (calendars, i).locale)))
      return &ELEM (calendars, i);
  return NULL;
}

const struct calendar *
calendar_of_locale (void)
{
  locale_need (LC_TIME);
  const char *name = setlocale (LC_TIME, NULL);
  return name ? calendar_of (str_of (name)) : NULL;
}
