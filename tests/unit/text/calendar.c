/* lib/text/calendar.h: the calendars themselves; which locale has which is tried by
   tests/tools/date.sh.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/calendar.h"

#include "text/civil.h"
#include "unit.h"

static const struct calendar *
named (const char *locale)
{
  const struct calendar *calendar = calendar_of (str_of (locale));
  ck_assert_ptr_nonnull (calendar);
  return calendar;
}

static void
is_date (const char *locale, int64_t day, int year, int month, int day_of_month)
{
  struct tm date = { 0 };
  ck_assert (named (locale)->date (day, &date));
  ck_assert_int_eq (date.tm_year + 1900, year);
  ck_assert_int_eq (date.tm_mon + 1, month);
  ck_assert_int_eq (date.tm_mday, day_of_month);
}

START_TEST (new_years)
{
  is_date ("fa_IR", civil_day (2024, 3, 20), 1403, 1, 1);
  is_date ("fa_IR", civil_day (2024, 3, 19), 1402, 12, 29);
  is_date ("fa_IR", civil_day (2025, 3, 20), 1403, 12, 30);
  is_date ("fa_IR", civil_day (2025, 3, 21), 1404, 1, 1);
  is_date ("fa_IR.UTF-8", civil_day (1979, 2, 11), 1357, 11, 22);
  is_date ("fa_IR", civil_day (2024, 9, 21), 1403, 6, 31);
  is_date ("fa_IR", civil_day (2024, 9, 22), 1403, 7, 1);
  is_date ("am_ET", civil_day (2024, 3, 20), 2016, 7, 11);
  is_date ("am_ET", civil_day (2023, 9, 11), 2015, 13, 6);
  is_date ("am_ET", civil_day (2023, 9, 12), 2016, 1, 1);
  is_date ("am_ET", civil_day (2022, 9, 10), 2014, 13, 5);
  is_date ("th_TH", civil_day (2024, 2, 29), 2567, 2, 29);
}
END_TEST

START_TEST (before_there_was_such_a_calendar)
{
  struct tm date = { .tm_year = 7 };
  ck_assert (!named ("fa_IR")->date (civil_day (1700, 1, 1), &date));
  ck_assert (!named ("am_ET")->date (civil_day (8, 8, 26), &date));
  ck_assert (!named ("th_TH")->date (civil_day (1940, 12, 31), &date));
  ck_assert_int_eq (date.tm_year, 7);
  ck_assert_ptr_null (calendar_of (STR ("de_DE.UTF-8")));
}
END_TEST

UNIT_TESTS ("text/calendar", new_years, before_there_was_such_a_calendar)
