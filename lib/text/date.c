/* Times as people read them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/date.h"

#include <parse-datetime.h>
#include <stdint.h>

#include "sys/clock.h"
#include "text/civil.h"
#include "text/digits.h"
#include "text/time_style.h"

void
date_format (struct buf *text, struct timespec time, struct str format)
{
  struct zone zone = zone_here ();
  struct time_style style = { 0 };
  time_style_make (&style, format, &zone, LOCALE_WORDS);
  if (!time_style_add (&style, time, text))
    buf_format (text, "%jd.%09ld", (intmax_t) time.tv_sec, time.tv_nsec);
  time_style_release (&style);
  zone_release (&zone);
}

/* --- bytes ------------------------------------------------------------------ */

static bool
is_digit (unsigned char byte)
{
  return byte >= '0' && byte <= '9';
}

/* Take digits off *REST, at most MOST.  How many there were.  */
static size_t
take_digits (struct span *rest, size_t most, unsigned int *number)
{
  size_t count = 0;
  *number = 0;
  for (; count < most && count < rest->length && is_digit (span_at (*rest, count)); count++)
    *number = 10 * *number + (span_at (*rest, count) - '0' + 0u);
  *rest = span_from (*rest, count);
  return count;
}

/* Take BYTE off *REST.  False where there is another.  */
static bool
take (struct span *rest, unsigned char byte)
{
  unsigned char taken;
  return rest->length > 0 && span_at (*rest, 0) == byte && span_take (rest, &taken);
}

static bool
is_space (unsigned char byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool
is_letter (unsigned char byte)
{
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* --- what programs write ----------------------------------------------------
 *
 * Most dates that are read are one of a few forms, which mean the same whatever else a
 * date may be.  What is not exactly so, or is out of range, is left to the parser.  */

/* Take exactly two digits off *REST, which make a number from LEAST to MOST.  */
static bool
take_two (struct span *rest, int least, int most, int *number)
{
  unsigned int value;
  if (take_digits (rest, 2, &value) != 2)
    return false;
  *number = (int) value;
  return *number >= least && *number <= most;
}

/* Take a fraction of a second off *REST, if there is one.  */
static bool
take_fraction (struct span *rest, long int *nanoseconds)
{
  *nanoseconds = 0;
  if (!take (rest, '.') && !take (rest, ','))
    return true;
  size_t digits = 0;
  for (; digits < rest->length && is_digit (span_at (*rest, digits)); digits++)
    if (digits < 9)
      *nanoseconds = *nanoseconds * 10 + (span_at (*rest, digits) - '0');
  *rest = span_from (*rest, digits);
  for (size_t i = digits; i < 9; i++)
    *nanoseconds *= 10;
  return digits > 0;
}

/* Take HH:MM[:SS[.FRACTION]] off *REST.  */
static bool
take_clock (struct span *rest, struct tm *parts, long int *nanoseconds)
{
  *nanoseconds = 0;
  if (!take_two (rest, 0, 23, &parts->tm_hour) || !take (rest, ':')
      || !take_two (rest, 0, 59, &parts->tm_min))
    return false;
  return !take (rest, ':')
         || (take_two (rest, 0, 59, &parts->tm_sec) && take_fraction (rest, nanoseconds));
}

/* Take Z or +HH:MM off *REST, if there is one: how many seconds clocks there are ahead.  */
static bool
take_offset (struct span *rest, bool *is_there, int *offset)
{
  int hours, minutes;
  *offset = 0;
  *is_there = true;
  if (take (rest, 'Z'))
    return true;
  bool west = take (rest, '-');
  if (!west && !take (rest, '+'))
    {
      *is_there = false;
      return true;
    }
  if (!take_two (rest, 0, 23, &hours) || !take (rest, ':') || !take_two (rest, 0, 59, &minutes))
    return false;
  *offset = (hours * 60 + minutes) * (west ? -60 : 60);
  return true;
}

/* Parse TEXT, behind "@", as seconds.  */
static bool
parse_seconds (struct span text, struct timespec *time)
{
  uintmax_t number;
  bool overflowed, negative = take (&text, '-');
  if (!digits_take (&text, &number, &overflowed) || text.length > 0 || number > INTMAX_MAX / 2)
    return false;
  *time = (struct timespec) { .tv_sec = negative ? -(time_t) number : (time_t) number };
  return true;
}

/* Parse TEXT as YYYY-MM-DD[ HH:MM[:SS[.FRACTION]][ZONE]].  */
static bool
parse_usual (struct zone *zone, struct span text, struct timespec *time)
{
  struct tm parts = { 0 };
  unsigned int year;
  int month, day, offset = 0;
  long int nanoseconds = 0;
  bool has_offset = false;
  if (take_digits (&text, 4, &year) != 4 || !take (&text, '-')
      || !take_two (&text, 1, 12, &month) || !take (&text, '-')
      || !take_two (&text, 1, civil_month_length (year, month), &day))
    return false;
  if (text.length > 0
      && ((!take (&text, ' ') && !take (&text, 'T')) || !take_clock (&text, &parts, &nanoseconds)
          || !take_offset (&text, &has_offset, &offset) || text.length > 0))
    return false;
  time->tv_nsec = nanoseconds;
  if (has_offset || zone->is_utc)
    {
      time->tv_sec = civil_day (year, month, day) * 24 * 60 * 60 + parts.tm_hour * 60 * 60
                     + parts.tm_min * 60 + parts.tm_sec - offset;
      return true;
    }
  parts.tm_year = (int) year - 1900;
  parts.tm_mon = month - 1;
  parts.tm_mday = day;
  return zone_time (zone, &parts, &time->tv_sec);
}

/* --- what people write ------------------------------------------------------ */

/* Take DD.MM.[YY[YY]] off *REST, and put it to TEXT as the parser knows it.  False where
   there is no such date.  */
static bool
take_dotted (struct span *rest, struct buf *text)
{
  static const char *const months[] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  };
  struct span at = *rest;
  unsigned int day, month, year;
  if (take_digits (&at, 2, &day) == 0 || !take (&at, '.')
      || take_digits (&at, 2, &month) == 0 || month < 1 || month > 12 || !take (&at, '.'))
    return false;
  struct span of_year = at;
  size_t digits = take_digits (&at, 4, &year);
  if ((digits != 0 && digits != 2 && digits != 4)
      || (at.length > 0 && (is_digit (span_at (at, 0)) || span_at (at, 0) == '.')))
    return false;
  buf_format (text, "%u %s ", day, ELEM (months, month - 1));
  buf_append (text, span_first (of_year, digits));
  *rest = at;
  return true;
}

/* Take the letter J by itself off *REST, the military name of local time.  */
static bool
take_local_time (struct span *rest)
{
  struct span at = *rest;
  if ((!take (&at, 'J') && !take (&at, 'j'))
      || (at.length > 0 && (is_letter (span_at (at, 0)) || span_at (at, 0) == '.')))
    return false;
  *rest = at;
  return true;
}

static size_t
skip_spaces (struct span text)
{
  size_t at = 0;
  while (at < text.length && is_space (span_at (text, at)))
    at++;
  return at;
}

/* How much of TEXT is not to be looked into: a zone in quotes, at the beginning.  */
static size_t
length_of_zone (struct span text)
{
  size_t at = skip_spaces (text);
  if (!span_starts_with (span_from (text, at), SPAN ("TZ=\"")))
    return 0;
  for (at += 4; at < text.length && span_at (text, at) != '"'; at++)
    at += span_at (text, at) == '\\';
  return size_min (at, text.length);
}

/* Put TEXT to REWRITTEN in forms that the parser knows: it is older than some.  False
   where there can be no such date.  */
static bool
rewrite (struct span text, struct buf *rewritten)
{
  size_t zone = length_of_zone (text), depth = 0;
  int local_times = 0;
  /* Seconds ("@5") stand alone.  */
  size_t first = zone + skip_spaces (span_from (text, zone));
  bool is_stamp = first < text.length && span_at (text, first) == '@';
  buf_append (rewritten, span_first (text, zone));
  text = span_from (text, zone);
  unsigned char before = ' ', byte;
  while (text.length > 0)
    {
      if (depth == 0 && is_space (before) && take_dotted (&text, rewritten))
        continue;
      if (depth == 0 && !is_letter (before) && before != '.' && take_local_time (&text))
        {
          local_times++;
          continue;
        }
      span_take (&text, &byte);
      depth += byte == '(';
      depth -= byte == ')' && depth > 0;
      buf_push (rewritten, byte);
      before = byte;
    }
  return local_times <= 1 - is_stamp;
}

/* Whether TEXT may have a form that the parser does not know.  */
static bool
wants_rewriting (struct span text)
{
  return span_find (text, '.') < text.length || span_find (text, 'J') < text.length
         || span_find (text, 'j') < text.length;
}

static bool
parse_any (struct zone *zone, struct str text, const struct timespec *now,
           unsigned int flags, struct timespec *time)
{
  BUF (rewritten);
  if (wants_rewriting (str_span (text)))
    {
      if (!rewrite (str_span (text), &rewritten))
        return false;
      text = buf_str (&rewritten);
    }
  return parse_datetime2 (time, str_c (text), now, flags, zone_rules (zone),
                          str_c (zone_name (zone)));
}

bool
date_parse (struct str text, struct timespec now, struct timespec *time)
{
  struct zone zone = zone_here ();
  bool fine = parse_any (&zone, text, &now, 0, time);
  zone_release (&zone);
  return fine;
}

bool
date_parse_in (struct zone *zone, struct str text, enum date_telling telling,
               struct timespec *time)
{
  if (telling == DATE_EXPLAINED)
    return parse_any (zone, text, NULL, PARSE_DATETIME_DEBUG, time);
  struct span bytes = str_span (text);
  return (take (&bytes, '@') ? parse_seconds (bytes, time) : parse_usual (zone, bytes, time))
         || parse_any (zone, text, NULL, 0, time);
}

bool
date_parse_as (struct zone *zone, struct str text, struct str form, struct timespec *time)
{
  struct tm parts;
  if (!zone_parts (zone, sys_now ().tv_sec, &parts))
    return false;
  parts.tm_hour = parts.tm_min = parts.tm_sec = 0;
  const char *end = strptime (str_c (text), str_c (form), &parts);
  time->tv_nsec = 0;
  return end && *end == '\0' && zone_time (zone, &parts, &time->tv_sec);
}

/* --- stamps ----------------------------------------------------------------- */

/* Take two digits off *REST.  False where there are none.  */
static bool
take_pair (struct span *rest, int *number)
{
  unsigned int value;
  if (take_digits (rest, 2, &value) != 2)
    return false;
  *number = (int) value;
  return true;
}

/* Take the year off *REST that LENGTH digits tell: CCYY, YY, none.  */
static bool
take_year (struct span *rest, size_t length, int *year)
{
  int century, of_century;
  time_t now = time (NULL);
  struct tm parts;
  switch (length)
    {
    case 0:
      if (!localtime_r (&now, &parts))
        return false;
      *year = parts.tm_year;
      return true;
    case 2:
      if (!take_pair (rest, &of_century))
        return false;
      *year = of_century < 69 ? of_century + 100 : of_century;
      return true;
    case 4:
      if (!take_pair (rest, &century) || !take_pair (rest, &of_century))
        return false;
      *year = 100 * century + of_century - 1900;
      return true;
    default:
      return false;
    }
}

/* Take MMDDhhmm off *REST.  */
static bool
take_day_and_clock (struct span *rest, struct tm *parts)
{
  if (!take_pair (rest, &parts->tm_mon) || !take_pair (rest, &parts->tm_mday)
      || !take_pair (rest, &parts->tm_hour) || !take_pair (rest, &parts->tm_min))
    return false;
  parts->tm_mon--;
  return true;
}

bool
date_parse_stamp (struct str text, enum stamp_order order, time_t *time)
{
  struct span rest = str_span (text);
  size_t digits = span_find (rest, '.');
  struct tm parts = { .tm_isdst = -1 };
  if (digits < 8
      || (order == STAMP_YEAR_FIRST && !take_year (&rest, digits - 8, &parts.tm_year))
      || !take_day_and_clock (&rest, &parts)
      || (order == STAMP_YEAR_LAST && !take_year (&rest, digits - 8, &parts.tm_year))
      || (take (&rest, '.') && !take_pair (&rest, &parts.tm_sec)) || rest.length > 0)
    return false;
  /* A leap second is the one behind it here.  */
  bool is_leap = parts.tm_sec == 60;
  parts.tm_sec -= is_leap;
  struct zone zone = zone_here ();
  /* What is out of range would be brought into it: then it is another date.  */
  bool same = zone_time (&zone, &parts, time);
  zone_release (&zone);
  if (same && is_leap)
    *time += 1;
  return same;
}

bool
date_parse_foreign (struct zone *zone, struct str text, struct timespec *time)
{
  static const struct str forms[] = {
    STR_INITIAL ("%Y.%m.%d-%H:%M:%S"), STR_INITIAL ("%Y.%m.%d-%H:%M"),
    STR_INITIAL ("%m.%d-%H:%M:%S"), STR_INITIAL ("%m.%d-%H:%M"),
  };
  for (size_t i = 0; i < COUNT (forms); i++)
    if (date_parse_as (zone, text, ELEM (forms, i), time))
      return true;
  time->tv_nsec = 0;
  return date_parse_stamp (text, STAMP_YEAR_FIRST, &time->tv_sec)
         || date_parse_stamp (text, STAMP_YEAR_LAST, &time->tv_sec);
}
