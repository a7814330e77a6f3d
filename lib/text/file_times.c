/* Times of files as lists show them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/file_times.h"

#include <langinfo.h>
#include <stdint.h>
#include <strftime.h>

#include "sys/environment.h"
#include "text/digits.h"
#include "text/locale.h"

enum { LITERAL = 0, DAY_SECONDS = 24 * 60 * 60 };

/* --- formats -------------------------------------------------------------- */

/* Take what is before the first conversion off *FORMAT, and its letter, if it is one
   without flags; '%' otherwise.  False where no conversion is left.  */
static bool
take_conversion (struct span *format, struct span *before, unsigned char *letter)
{
  size_t at = span_find (*format, '%');
  *before = span_first (*format, at);
  if (at == format->length)
    {
      *format = span_empty ();
      return false;
    }
  *letter = at + 1 < format->length ? span_at (*format, at + 1) : '%';
  *format = span_from (*format, size_min (at + 2, format->length));
  return true;
}

bool
time_format_has_month (struct str format)
{
  struct span rest = str_span (format), before;
  unsigned char letter;
  while (take_conversion (&rest, &before, &letter))
    if (letter == 'b')
      return true;
  return false;
}

static void
add_piece (struct time_format *f, unsigned char letter, struct span text)
{
  if (letter == LITERAL && text.length == 0)
    return;
  if (f->count_ == TIME_PIECES_MOST)
    f->general_ = true;
  else
    ELEM (f->pieces_, f->count_++) = (struct time_piece) { letter, text };
}

/* What the conversion LETTER is short for, in conversions and text.  */
static struct span
long_form (unsigned char letter)
{
  switch (letter)
    {
    case 'D': return SPAN ("%m/%d/%y");
    case 'F': return SPAN ("%Y-%m-%d");
    case 'R': return SPAN ("%H:%M");
    case 'T': return SPAN ("%H:%M:%S");
    default: return span_empty ();
    }
}

static bool
is_known (unsigned char letter)
{
  return span_find (SPAN ("YymdeHMSNzbs"), letter) < sizeof "YymdeHMSNzbs" - 1;
}

static bool
has_piece (const struct time_format *f, unsigned char letter)
{
  for (size_t i = 0; i < f->count_; i++)
    if (ELEM (f->pieces_, i).letter_ == letter)
      return true;
  return false;
}

static void
add_pieces (struct time_format *f, struct span text)
{
  struct span before;
  unsigned char letter;
  while (take_conversion (&text, &before, &letter))
    {
      struct span form = long_form (letter);
      add_piece (f, LITERAL, before);
      if (form.length > 0)
        add_pieces (f, form);
      else if (is_known (letter) && !(letter == 'b' && f->has_months_ && has_piece (f, 'b')))
        add_piece (f, letter, span_empty ());
      else
        f->general_ = true;
    }
  add_piece (f, LITERAL, before);
}

struct str
short_month (size_t month)
{
  static const nl_item names[MONTHS] = {
    ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6,
    ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12,
  };
  locale_need (LC_TIME);
  locale_need (LC_CTYPE);
  return str_of (nl_langinfo (ELEM (names, month)));
}

void
time_format_begin (struct time_format *f, struct str text, const struct str *months)
{
  *f = (struct time_format) { .text_ = text, .has_months_ = months != NULL };
  add_pieces (f, str_span (text));
  if (!time_format_has_month (text))
    return;
  for (size_t i = 0; i < MONTHS; i++)
    ELEM (f->months_, i) = months ? ELEM_AMONG (months, MONTHS, i) : short_month (i);
}

/* --- zones ---------------------------------------------------------------- */

/* TIME in the zone.  False where no calendar has its year.  */
static bool
local_parts (struct local_zone *zone, time_t time, struct tm *parts)
{
  if (!zone->zone_)
    {
      struct str name = environment_value (STR ("TZ"));
      zone->zone_ = tzalloc (str_given (name) ? str_c (name) : NULL);
    }
  return localtime_rz (zone->zone_, &time, parts) != NULL;
}

/* How many seconds local time is ahead of UTC at TIME.  No zone goes back to the offset
   that it had within a day, so what is the same at two times is so between them.  */
static bool
know_offset (struct local_zone *zone, time_t time)
{
  if (!zone->known_ || time < zone->first_ || time > zone->last_)
    {
      struct tm parts;
      if (!local_parts (zone, time, &parts))
        return false;
      bool reaches = zone->known_ && parts.tm_gmtoff == zone->offset_
                     && zone->last_ - DAY_SECONDS < time && time < zone->first_ + DAY_SECONDS;
      if (!reaches)
        zone->first_ = zone->last_ = time;
      zone->first_ = time < zone->first_ ? time : zone->first_;
      zone->last_ = time > zone->last_ ? time : zone->last_;
      zone->offset_ = parts.tm_gmtoff;
      /* What has no local time has -00.  */
      zone->negative_ = parts.tm_gmtoff < 0
                        || (parts.tm_gmtoff == 0 && str_at (str_of (parts.tm_zone), 0) == '-');
      zone->known_ = true;
    }
  return true;
}

/* --- times ---------------------------------------------------------------- */

/* A time of four-digit years in a zone.  */
struct local_time
{
  unsigned int year, month, day, hour, minute, second;
};

/* The date that is DAYS behind the first of March of year 0, as if there had been the
   Gregorian calendar.  */
static void
set_date (struct local_time *time, unsigned long int days)
{
  enum { DAYS_OF_4 = 1461, DAYS_OF_100 = 36524, DAYS_OF_400 = 146097, FROM_MARCH = 153 };
  unsigned long int era = days / DAYS_OF_400, of_era = days % DAYS_OF_400;
  unsigned long int year = (of_era - of_era / (DAYS_OF_4 - 1) + of_era / DAYS_OF_100
                            - of_era / (DAYS_OF_400 - 1)) / 365;
  unsigned long int of_year = of_era - (365 * year + year / 4 - year / 100);
  /* Months of 31, 30, 31, 30, 31 days, twice; and what is left.  */
  unsigned long int month = (5 * of_year + 2) / FROM_MARCH;
  time->day = (unsigned int) (of_year - (FROM_MARCH * month + 2) / 5 + 1);
  time->month = (unsigned int) (month < 10 ? month + 2 : month - 10);
  time->year = (unsigned int) (era * 400 + year + (month >= 10));
}

/* Set TIME to SECONDS.  False where that is no year of four digits, or the zone is not
   known.  */
static bool
set_local_time (struct local_time *time, struct local_zone *zone, time_t seconds)
{
  /* From the first of March of year 0 to 1970; to 1000; to 10,000.  */
  enum { UP_TO_1970 = 719468, UP_TO_1000 = 365182, UP_TO_10000 = 3652365 };
  const intmax_t before = (intmax_t) UP_TO_1970 * DAY_SECONDS;
  if (seconds < (intmax_t) UP_TO_1000 * DAY_SECONDS - before
      || seconds >= (intmax_t) UP_TO_10000 * DAY_SECONDS - before
      || !know_offset (zone, seconds))
    return false;
  unsigned long int local = (unsigned long int) (seconds + before + zone->offset_);
  unsigned int of_day = (unsigned int) (local % DAY_SECONDS);
  set_date (time, local / DAY_SECONDS);
  time->hour = of_day / 3600;
  time->minute = of_day / 60 % 60;
  time->second = of_day % 60;
  return time->year >= 1000 && time->year <= 9999;
}

static void
add_number (struct buf *text, unsigned long int number, size_t width, unsigned char pad)
{
  struct digits digits = digits_of (number);
  struct span shown = digits_span (&digits);
  for (size_t i = shown.length; i < width; i++)
    buf_push (text, pad);
  buf_append (text, shown);
}

static void
add_pair (struct buf *text, unsigned int number)
{
  buf_push (text, (unsigned char) ('0' + number / 10));
  buf_push (text, (unsigned char) ('0' + number % 10));
}

static void
add_offset (struct buf *text, const struct local_zone *zone)
{
  long int offset = zone->offset_;
  unsigned long int minutes = (unsigned long int) (offset < 0 ? -offset : offset) / 60;
  buf_push (text, zone->negative_ ? '-' : '+');
  add_pair (text, (unsigned int) (minutes / 60));
  add_pair (text, (unsigned int) (minutes % 60));
}

static void
add_seconds (struct buf *text, time_t seconds)
{
  if (seconds < 0)
    buf_push (text, '-');
  add_number (text, magnitude_of (seconds), 1, '0');
}

static void
add_conversion (struct buf *text, const struct time_format *f, unsigned char letter,
                const struct local_time *local, const struct local_zone *zone,
                struct timespec time)
{
  enum { NANOSECOND_DIGITS = 9 };
  switch (letter)
    {
    case 'Y': add_pair (text, local->year / 100); add_pair (text, local->year % 100); break;
    case 'y': add_pair (text, local->year % 100); break;
    case 'm': add_pair (text, local->month + 1); break;
    case 'b': buf_append (text, str_span (ELEM (f->months_, local->month))); break;
    case 'd': add_pair (text, local->day); break;
    case 'e': add_number (text, local->day, 2, ' '); break;
    case 'H': add_pair (text, local->hour); break;
    case 'M': add_pair (text, local->minute); break;
    case 'S': add_pair (text, local->second); break;
    case 'N':
      add_number (text, (unsigned long int) time.tv_nsec, NANOSECOND_DIGITS, '0');
      break;
    case 'z': add_offset (text, zone); break;
    default: add_seconds (text, time.tv_sec); break;
    }
}

/* FORMAT with the name of MONTH for its first %b.  */
static void
put_month (struct buf *result, struct str format, struct str month)
{
  struct span rest = str_span (format), before;
  unsigned char letter;
  bool is_put = false;
  while (take_conversion (&rest, &before, &letter))
    {
      buf_append (result, before);
      if (letter == 'b' && !is_put)
        {
          buf_append (result, str_span (month));
          is_put = true;
          continue;
        }
      buf_push (result, '%');
      buf_push (result, letter);
    }
  buf_append (result, before);
}

/* By the library.  */
static bool
add_general (const struct time_format *f, struct local_zone *zone, struct timespec time,
             struct buf *text)
{
  struct tm parts;
  if (!local_parts (zone, time.tv_sec, &parts))
    return false;
  locale_need (LC_TIME);
  locale_need (LC_CTYPE);
  BUF (with_month);
  struct str format = f->text_;
  if (f->has_months_)
    {
      put_month (&with_month, format, ELEM (f->months_, (size_t) parts.tm_mon));
      format = buf_str (&with_month);
    }
  int nanoseconds = (int) time.tv_nsec;
  size_t length = nstrftime (NULL, SIZE_MAX, str_c (format), &parts, zone->zone_, nanoseconds);
  /* And its NUL.  */
  buf_ensure (text, length + 1);
  void *room = mspan_raw (buf_room (text));
  buf_commit (text, nstrftime (room, length + 1, str_c (format), &parts, zone->zone_,
                               nanoseconds));
  return true;
}

bool
time_format_add (const struct time_format *f, struct local_zone *zone, struct timespec time,
                 struct buf *text)
{
  struct local_time local;
  if (f->general_ || !set_local_time (&local, zone, time.tv_sec))
    return add_general (f, zone, time, text);
  for (size_t i = 0; i < f->count_; i++)
    {
      const struct time_piece *piece = &ELEM (f->pieces_, i);
      if (piece->letter_ == LITERAL)
        buf_append (text, piece->text_);
      else
        add_conversion (text, f, piece->letter_, &local, zone, time);
    }
  return true;
}
