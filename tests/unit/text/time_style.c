/* lib/text/time_style.h, lib/text/zone.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/time_style.h"

#include "unit.h"

static void
shows (const char *format, time_t seconds, long int nanoseconds, const char *text)
{
  setenv ("TZ", "UTC0", 1);
  struct zone zone = zone_here ();
  struct time_style style = { 0 };
  BUF (shown);
  time_style_make (&style, str_of (format), &zone, C_WORDS);
  struct timespec time = { .tv_sec = seconds, .tv_nsec = nanoseconds };
  ck_assert (time_style_add (&style, time, &shown));
  ck_assert_str_eq (str_c (buf_str (&shown)), text);
  time_style_release (&style);
  zone_release (&zone);
}

START_TEST (directives_by_ourselves_and_by_gnulib)
{
  shows ("", 0, 0, "");
  shows ("%s.%N", -5, 40, "-5.000000040");
  shows ("a%%%n%tb", 0, 0, "a%\n\tb");
  shows ("%F %T", 951782400, 0, "2000-02-29 00:00:00");
  shows ("%Y %y %D|%e", 253402300800, 0, "10000 00 01/01/00| 1");
  shows ("%a %A %b %B %h", 0, 0, "Thu Thursday Jan January Jan");
  shows ("%Z %z %:z %10Y %-d %^b", 0, 0, "UTC +0000 +00:00 0000001970 1 JAN");
  shows ("%3N|%-N", 0, 123456789, "123|123456789");
}
END_TEST

START_TEST (what_is_no_directive_stays)
{
  shows ("%", 0, 0, "%");
  shows ("%-", 0, 0, "%-");
  shows ("%E%F", 0, 0, "%E1970-01-01");
  shows ("%:x %:%d", 0, 0, "%:x %:01");
}
END_TEST

START_TEST (years_that_no_calendar_has)
{
  setenv ("TZ", "UTC0", 1);
  struct zone zone = zone_here ();
  ck_assert (zone.is_utc);
  struct time_style style = { 0 };
  BUF (shown);
  time_style_make (&style, STR ("%s"), &zone, LOCALE_WORDS);
  struct timespec time = { .tv_sec = 67768036191676799 };
  ck_assert (time_style_add (&style, time, &shown));
  time.tv_sec++;
  ck_assert (!time_style_add (&style, time, &shown));
  ck_assert_span (buf_span (&shown), "67768036191676799");
  time_style_release (&style);
  zone_release (&zone);
}
END_TEST

START_TEST (zones_with_rules)
{
  setenv ("TZ", "EST5EDT,M3.2.0,M11.1.0", 1);
  struct zone zone = zone_here ();
  ck_assert (!zone.is_utc);
  struct tm parts;
  time_t time;
  ck_assert (zone_parts (&zone, 1710054000, &parts));
  ck_assert_int_eq (parts.tm_hour, 3);
  ck_assert_str_eq (parts.tm_zone, "EDT");
  ck_assert (zone_time (&zone, &parts, &time));
  ck_assert_int_eq (time, 1710054000);
  /* The hour that is left out in spring.  */
  parts.tm_hour = 2;
  ck_assert (!zone_time (&zone, &parts, &time));
  zone_release (&zone);
}
END_TEST

UNIT_TESTS ("text/time_style", directives_by_ourselves_and_by_gnulib,
            what_is_no_directive_stays, years_that_no_calendar_has, zones_with_rules)
