/* Times as people read them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/date.h"

#include <parse-datetime.h>
#include <stdint.h>
#include <strftime.h>
#include <time.h>

#include "sys/environment.h"
#include "text/locale.h"

void
date_format (struct buf *text, struct timespec time, struct str format)
{
  struct str name = environment_value (STR ("TZ"));
  timezone_t zone = tzalloc (str_given (name) ? str_c (name) : NULL);
  struct tm parts;
  if (localtime_rz (zone, &time.tv_sec, &parts))
    {
      locale_need (LC_TIME);
      locale_need (LC_CTYPE);
      int nanoseconds = (int) time.tv_nsec;
      size_t length = nstrftime (NULL, SIZE_MAX, str_c (format), &parts, zone, nanoseconds);
      /* And its NUL.  */
      buf_ensure (text, length + 1);
      void *room = mspan_raw (buf_room (text));
      buf_commit (text, nstrftime (room, length + 1, str_c (format), &parts, zone, nanoseconds));
    }
  else
    buf_format (text, "%jd.%09ld", (intmax_t) time.tv_sec, time.tv_nsec);
  tzfree (zone);
}

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

static bool
take_dot (struct span *rest)
{
  unsigned char byte;
  return rest->length > 0 && span_at (*rest, 0) == '.' && span_take (rest, &byte);
}

/* Take DD.MM.[YY[YY]] off *REST, and put it as other dates are written; the year NOW has
   where there is none.  False where there is no such date.  */
static bool
take_dotted (struct span *rest, time_t now, struct buf *text)
{
  struct span at = *rest;
  unsigned int day, month, year;
  if (take_digits (&at, 2, &day) == 0 || !take_dot (&at)
      || take_digits (&at, 2, &month) == 0 || !take_dot (&at))
    return false;
  size_t digits = take_digits (&at, 4, &year);
  if ((digits != 0 && digits != 2 && digits != 4)
      || (at.length > 0 && (is_digit (span_at (at, 0)) || span_at (at, 0) == '.')))
    return false;
  struct tm parts;
  if (digits == 0 && localtime_r (&now, &parts))
    year = (unsigned int) (parts.tm_year + 1900);
  else if (digits == 2)
    year += year < 69 ? 2000 : 1900;
  buf_format (text, "%04u-%02u-%02u", year, month, day);
  *rest = at;
  return true;
}

bool
date_parse (struct str text, struct timespec now, struct timespec *time)
{
  BUF (rewritten);
  struct span rest = str_span (text);
  bool may_begin = true;
  while (rest.length > 0)
    {
      if (may_begin && take_dotted (&rest, now.tv_sec, &rewritten))
        continue;
      unsigned char byte;
      span_take (&rest, &byte);
      buf_push (&rewritten, byte);
      may_begin = byte == ' ' || byte == '\t' || byte == '\n';
    }
  return parse_datetime (time, str_c (buf_str (&rewritten)), &now);
}

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

bool
date_parse_stamp (struct str text, time_t *time)
{
  struct span rest = str_span (text);
  size_t digits = span_find (rest, '.');
  struct tm parts = { .tm_isdst = -1 };
  if (digits < 8 || !take_year (&rest, digits - 8, &parts.tm_year)
      || !take_pair (&rest, &parts.tm_mon) || !take_pair (&rest, &parts.tm_mday)
      || !take_pair (&rest, &parts.tm_hour) || !take_pair (&rest, &parts.tm_min)
      || (take_dot (&rest) && !take_pair (&rest, &parts.tm_sec)) || rest.length > 0)
    return false;
  parts.tm_mon--;
  /* A leap second is the one behind it here.  */
  bool is_leap = parts.tm_sec == 60;
  parts.tm_sec -= is_leap;
  struct tm found = parts;
  found.tm_yday = -1;
  *time = mktime (&found);
  /* What is out of range has been brought into it: then it is another date.  */
  bool same = found.tm_yday >= 0 && found.tm_year == parts.tm_year
              && found.tm_mon == parts.tm_mon && found.tm_mday == parts.tm_mday
              && found.tm_hour == parts.tm_hour && found.tm_min == parts.tm_min
              && found.tm_sec == parts.tm_sec;
  if (same && is_leap)
    *time += 1;
  return same;
}
