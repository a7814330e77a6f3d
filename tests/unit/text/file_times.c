/* lib/text/file_times.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/file_times.h"

#include <strftime.h>

#include "text/locale.h"
#include "unit.h"

static uint64_t
next_random (void)
{
  static uint64_t state = 1;
  state = state * 6364136223846793005 + 1442695040888963407;
  return state >> 16;
}

static const char *const zones[] = {
  "UTC0", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Monrovia", "Pacific/Apia",
  "Australia/Lord_Howe", "<-00>0", "<+05>-5:30:15", "EST5EDT,M3.2.0,M11.1.0", "America/Caracas"
};
static const char *const formats[] = {
  FULL_ISO_FORMAT, LONG_ISO_FORMAT, ISO_FORMAT, ISO_RECENT_FORMAT, "%b %e  %Y", "%b %e %H:%M", "",
  "%F %T", "%D %R", "%y", "x%%y", "%Ey %A", "%-d%n", "%", "a%", "%b %b", "%3N", "%c",
  "%Y%m%d%H%M%S%N%z%Y%m%d%H%M%S%N%z%Y%m%d%H%M%S%N%z"
};

/* What the library makes of it.  */
static void
check_time (struct time_format *f, struct local_zone *zone, const char *format, timezone_t library,
            struct timespec time)
{
  char expected[1000];
  struct tm parts;
  BUF (text);
  bool is_known = localtime_rz (library, &time.tv_sec, &parts) != NULL;
  ck_assert_int_eq (time_format_add (f, zone, time, &text), is_known);
  if (!is_known)
    return;
  size_t length = nstrftime (expected, sizeof expected, format, &parts, library,
                             (int) time.tv_nsec);
  ck_assert_msg (span_equal (buf_span (&text), span_of_ (expected, length)),
                 "%s of %jd: %s, not %.*s", format, (intmax_t) time.tv_sec,
                 str_c (buf_str (&text)), (int) length, expected);
}

START_TEST (as_the_library_has_them)
{
  setlocale (LC_ALL, "C");
  for (size_t i = 0; i < COUNT (zones); i++)
    {
      setenv ("TZ", zones[i], 1);
      timezone_t library = tzalloc (zones[i]);
      struct local_zone zone = { 0 };
      for (size_t j = 0; j < COUNT (formats); j++)
        {
          struct time_format f;
          time_format_begin (&f, str_of (formats[j]), NULL);
          time_t near = 0;
          for (int k = 0; k < 4000; k++)
            {
              uint64_t random = next_random ();
              /* Far apart, near, around the ends of what has four digits.  */
              if (random % 5 == 0)
                near = (time_t) (next_random () % 500000000000) - 100000000000;
              else if (random % 50 == 1)
                near = random % 100 == 1 ? -30610224000 : 253402300800;
              else if (random % 5 < 4)
                near += (time_t) (next_random () % 200000) - 100000;
              check_time (&f, &zone, formats[j], library,
                          (struct timespec) { near, (long) (next_random () % 1000000000) });
            }
          check_time (&f, &zone, formats[j], library, (struct timespec) { INT64_MAX, 0 });
          check_time (&f, &zone, formats[j], library, (struct timespec) { INT64_MIN, 0 });
        }
      tzfree (library);
    }
}
END_TEST

START_TEST (names_of_months_are_replaced_once)
{
  static const struct str months[MONTHS] = {
    STR_INITIAL ("M1"), STR_INITIAL ("M2"), STR_INITIAL ("M3"), STR_INITIAL ("M4"),
    STR_INITIAL ("M5"), STR_INITIAL ("M6"), STR_INITIAL ("M7"), STR_INITIAL ("M8"),
    STR_INITIAL ("M9"), STR_INITIAL ("M10"), STR_INITIAL ("M11"), STR_INITIAL ("M12"),
  };
  setenv ("TZ", "UTC0", 1);
  struct local_zone zone = { 0 };
  struct time_format f;
  struct timespec time = { 86400 * 45L, 0 };
  BUF (text);
  time_format_begin (&f, STR ("%b %e"), months);
  ck_assert (time_format_add (&f, &zone, time, &text));
  ck_assert_span (buf_span (&text), "M2 15");
  buf_truncate (&text, 0);
  time_format_begin (&f, STR ("%%b%b %b%Z"), months);
  ck_assert (time_format_add (&f, &zone, time, &text));
  ck_assert_span (buf_span (&text), "%bM2 FebUTC");
  ck_assert (time_format_has_month (STR ("x%b")));
  ck_assert (!time_format_has_month (STR ("%%b")));
  ck_assert (!time_format_has_month (STR ("%-b")));
}
END_TEST

/* The library makes %s of the parts, and errs in some zones.  */
START_TEST (seconds_are_those_given)
{
  setenv ("TZ", "Africa/Monrovia", 1);
  struct local_zone zone = { 0 };
  struct time_format f;
  BUF (text);
  time_format_begin (&f, STR ("%s,"), NULL);
  ck_assert (time_format_add (&f, &zone, (struct timespec) { 0 }, &text));
  ck_assert (time_format_add (&f, &zone, (struct timespec) { -86400, 0 }, &text));
  ck_assert (time_format_add (&f, &zone, (struct timespec) { 4000000000, 0 }, &text));
  ck_assert_span (buf_span (&text), "0,-86400,4000000000,");
}
END_TEST

UNIT_TESTS ("text/file_times", as_the_library_has_them, names_of_months_are_replaced_once,
            seconds_are_those_given)
