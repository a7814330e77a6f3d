/* The civil calendar, in Universal Time.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/civil.h"

#include <limits.h>

enum { DAY_SECONDS = 24 * 60 * 60, DAYS_OF_400_YEARS = 146097 };

/* A / B rounded down, B > 0.  */
static int64_t
quotient (int64_t a, int64_t b)
{
  return a / b - (a % b < 0);
}

/* Years are counted from March on, so that the day of a leap year comes last.  From the
   first day of 0000-03 to that of 1970-01.  */
enum { DAYS_TO_1970 = 719468 };

int64_t
civil_day (int64_t year, int month, int day)
{
  int64_t y = month <= 2 ? year - 1 : year;
  int64_t cycle = quotient (y, 400), of_cycle = y - 400 * cycle;
  int m = month <= 2 ? month + 9 : month - 3;
  /* Five months have 153 days, from March and from August on.  */
  int64_t of_year = (153 * m + 2) / 5 + day - 1;
  return DAYS_OF_400_YEARS * cycle + 365 * of_cycle + of_cycle / 4 - of_cycle / 100 + of_year
         - DAYS_TO_1970;
}

static bool
is_leap_year (int64_t year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
civil_month_length (int64_t year, int month)
{
  if (month == 2)
    return is_leap_year (year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool
civil_parts (time_t time, struct tm *parts)
{
  int64_t days = quotient (time, DAY_SECONDS);
  int of_day = (int) (time % DAY_SECONDS);
  if (of_day < 0)
    of_day += DAY_SECONDS;
  int64_t from_march = days + DAYS_TO_1970;
  int64_t cycle = quotient (from_march, DAYS_OF_400_YEARS);
  int64_t of_cycle = from_march - cycle * DAYS_OF_400_YEARS;
  /* Days of leap years are taken out: of each 4, of each 100, of all 400 years.  */
  int64_t y = (of_cycle - of_cycle / 1460 + of_cycle / 36524 - of_cycle / 146096) / 365;
  int64_t of_year = of_cycle - (365 * y + y / 4 - y / 100);
  int m = (int) (5 * of_year + 2) / 153;
  int month = m < 10 ? m + 3 : m - 9;
  int64_t year = 400 * cycle + y + (month <= 2);
  if (year - 1900 < INT_MIN || year - 1900 > INT_MAX)
    return false;
  *parts = (struct tm) {
    .tm_year = (int) (year - 1900),
    .tm_mon = month - 1,
    .tm_mday = (int) of_year - (153 * m + 2) / 5 + 1,
    .tm_hour = of_day / 3600,
    .tm_min = of_day / 60 % 60,
    .tm_sec = of_day % 60,
    /* 1970-01-01 was a Thursday.  */
    .tm_wday = (int) (days + 4 - 7 * quotient (days + 4, 7)),
    .tm_yday = (int) (days - civil_day (year, 1, 1)),
    .tm_zone = "UTC",
  };
  return true;
}
