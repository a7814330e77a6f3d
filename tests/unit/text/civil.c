/* lib/text/civil.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/civil.h"

#include <limits.h>

#include "unit.h"

START_TEST (days_of_dates)
{
  ck_assert_int_eq (civil_day (1970, 1, 1), 0);
  ck_assert_int_eq (civil_day (1969, 12, 31), -1);
  ck_assert_int_eq (civil_day (2000, 2, 29), 11016);
  ck_assert_int_eq (civil_day (2000, 3, 1), 11017);
  ck_assert_int_eq (civil_day (1900, 3, 1) - civil_day (1900, 2, 28), 1);
  ck_assert_int_eq (civil_day (0, 1, 1), -719528);
  ck_assert_int_eq (civil_day (-1, 12, 31), -719529);
}
END_TEST

START_TEST (lengths_of_months)
{
  ck_assert_int_eq (civil_month_length (2023, 2), 28);
  ck_assert_int_eq (civil_month_length (2024, 2), 29);
  ck_assert_int_eq (civil_month_length (1900, 2), 28);
  ck_assert_int_eq (civil_month_length (2000, 2), 29);
  ck_assert_int_eq (civil_month_length (2024, 4), 30);
  ck_assert_int_eq (civil_month_length (2024, 12), 31);
}
END_TEST

static void
same_as_gmtime (time_t time)
{
  struct tm ours, theirs;
  bool fine = civil_parts (time, &ours);
  ck_assert_int_eq (fine, gmtime_r (&time, &theirs) != NULL);
  if (!fine)
    return;
  ck_assert_int_eq (ours.tm_year, theirs.tm_year);
  ck_assert_int_eq (ours.tm_mon, theirs.tm_mon);
  ck_assert_int_eq (ours.tm_mday, theirs.tm_mday);
  ck_assert_int_eq (ours.tm_hour, theirs.tm_hour);
  ck_assert_int_eq (ours.tm_min, theirs.tm_min);
  ck_assert_int_eq (ours.tm_sec, theirs.tm_sec);
  ck_assert_int_eq (ours.tm_wday, theirs.tm_wday);
  ck_assert_int_eq (ours.tm_yday, theirs.tm_yday);
}

START_TEST (parts_are_those_of_gmtime)
{
  static const time_t edges[] = {
    0, -1, 86399, 86400, 951782400, 951868799, 951868800, 253402300799, 253402300800,
    -62135596800, -62135596801, 67768036191676799, 67768036191676800, -67768040609740800,
    -67768040609740801, LONG_MAX, LONG_MIN,
  };
  for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++)
    same_as_gmtime (edges[i]);
  /* Each day of 800 years, and some far away.  */
  for (int64_t day = -146097; day < 146097; day++)
    same_as_gmtime (day * 86400 + day % 86400);
  for (int64_t step = -700; step < 700; step++)
    same_as_gmtime (step * 88888888888888 + step);
}
END_TEST

UNIT_TESTS ("text/civil", days_of_dates, lengths_of_months, parts_are_those_of_gmtime)
