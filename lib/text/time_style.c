/* Formats of times, made ready once and used for many times.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/time_style.h"

#include <langinfo.h>
#include <stdint.h>
#include <strftime.h>

#include "sys/clock.h"
#include "text/calendar.h"
#include "text/civil.h"
#include "text/digits.h"
#include "text/locale.h"

static bool
is_one_of (unsigned char byte, struct span bytes)
{
  return span_find (bytes, byte) < bytes.length;
}

/* --- making ready ---------------------------------------------------------- */

struct directive
{
  size_t length;
  unsigned char letter;         /* 0 where the format ends before it */
  bool modified;                /* there is more to it than its letter … */
  bool alternative;             /* … E or O */
};

static size_t
skip (struct span text, size_t at, struct span bytes)
{
  while (at < text.length && is_one_of (span_at (text, at), bytes))
    at++;
  return at;
}

/* The directive that TEXT begins with.  */
static struct directive
directive_of (struct span text)
{
  struct directive d = { 0 };
  size_t at = skip (text, skip (text, 1, SPAN ("-_0+^#")), SPAN ("0123456789"));
  size_t letter = skip (text, at, SPAN ("EO"));
  d.alternative = letter > at;
  size_t behind_colons = skip (text, letter, SPAN (":"));
  if (behind_colons < text.length && span_at (text, behind_colons) == 'z')
    letter = behind_colons;
  d.modified = letter > 1;
  d.letter = letter < text.length ? span_at (text, letter) : 0;
  /* One that is not finished does not keep the next from being one.  */
  if (d.modified && d.letter == '%')
    d.letter = 0;
  d.length = d.letter ? letter + 1 : letter;
  return d;
}

static void
add_piece (struct time_style *style, struct span text, struct time_piece piece)
{
  piece.text_ = text;
  VEC_PUSH (style->pieces_, piece);
}

static void
add_text (struct time_style *style, struct span text)
{
  if (text.length > 0)
    add_piece (style, text, (struct time_piece) { .is_text_ = true });
}

/* %-N stands for as many digits as the clock has.  */
static void
add_digits_of_clock (struct time_style *style)
{
  long int step = sys_clock_step ().tv_nsec;
  size_t digits = 9;
  for (; digits > 1 && step > 0 && step % 10 == 0; step /= 10)
    digits--;
  struct span directives = SPAN ("%1N%2N%3N%4N%5N%6N%7N%8N%9N");
  add_piece (style, span_slice (directives, 3 * digits - 3, 3 * digits),
             (struct time_piece) { 0 });
}

static bool
is_by_calendar (const struct calendar *calendar, struct directive d)
{
  if (!calendar || d.alternative)
    return false;
  return is_one_of (d.letter, SPAN ("YFmde"))
         || (d.letter == 'B' && !d.modified && calendar->months);
}

static void add_format (struct time_style *style, struct span format);

static void
add_directive (struct time_style *style, struct span text, struct directive d)
{
  if (span_equal (text, SPAN ("%%")))
    add_text (style, SPAN ("%"));
  else if (span_equal (text, SPAN ("%n")))
    add_text (style, SPAN ("\n"));
  else if (span_equal (text, SPAN ("%t")))
    add_text (style, SPAN ("\t"));
  else if (span_equal (text, SPAN ("%-N")))
    add_digits_of_clock (style);
  /* Of the calendar, too, but for the year.  */
  else if (style->calendar_ && span_equal (text, SPAN ("%D")))
    add_format (style, SPAN ("%m/%d/%y"));
  else
    {
      style->needs_parts_ |= d.modified || !is_one_of (d.letter, SPAN ("sN"));
      add_piece (style, text, (struct time_piece) {
        .letter_ = d.modified ? 0 : d.letter,
        .by_calendar_ = is_by_calendar (style->calendar_, d)
      });
    }
}

/* Add FORMAT, at most a level deeper than the user's.  */
static void
add_format (struct time_style *style, struct span format)
{
  while (format.length > 0)
    {
      size_t text = span_find (format, '%');
      add_text (style, span_first (format, text));
      format = span_from (format, text);
      if (format.length == 0)
        break;
      struct directive d = directive_of (format);
      add_directive (style, span_first (format, d.length), d);
      format = span_from (format, d.length);
    }
}

void
time_style_make (struct time_style *style, struct str format, struct zone *zone,
                 enum time_words words)
{
  style->zone = zone;
  style->words_ = words;
  if (words == LOCALE_WORDS)
    {
      locale_need (LC_TIME);
      style->calendar_ = calendar_of_locale ();
    }
  add_format (style, str_span (format));
}

void
time_style_release (struct time_style *style)
{
  VEC_RELEASE (style->pieces_);
}

struct str
time_format_usual (void)
{
#ifdef _DATE_FMT
  locale_need (LC_TIME);
  struct str format = str_of (nl_langinfo (_DATE_FMT));
  if (format.length > 0)
    return format;
#endif
  return STR ("%a %b %e %H:%M:%S %Z %Y");
}

/* --- adding a time --------------------------------------------------------- */

static void
add_pair (struct buf *text, int number, unsigned char pad)
{
  unsigned char tens = number < 10 ? pad : (unsigned char) ('0' + number / 10);
  unsigned char pair[] = { tens, (unsigned char) ('0' + number % 10) };
  buf_append (text, SPAN_ARRAY (pair));
}

static void
add_pairs (struct buf *text, int first, unsigned char between, int second)
{
  add_pair (text, first, '0');
  buf_push (text, between);
  add_pair (text, second, '0');
}

static void
add_seconds (struct buf *text, time_t seconds)
{
  if (seconds < 0)
    buf_push (text, '-');
  struct digits digits = digits_of (magnitude_of (seconds));
  buf_append (text, digits_span (&digits));
}

static void
add_nanoseconds (struct buf *text, long int nanoseconds)
{
  struct digits digits = digits_of ((uintmax_t) nanoseconds);
  for (size_t i = digits.count; i < 9; i++)
    buf_push (text, '0');
  buf_append (text, digits_span (&digits));
}

static const char *const days[] = {
  "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
};
static const char *const months[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
};

/* The name that the locale has as ITEM, or its English one; then its first three letters
   are the SHORT one.  */
static void
add_name (struct buf *text, const struct time_style *style, nl_item item,
          const char *english, bool is_short)
{
  struct span name = str_span (str_of (english));
  if (style->words_ == LOCALE_WORDS)
    name = str_span (str_of (nl_langinfo (item)));
  else if (is_short)
    name = span_first (name, 3);
  buf_append (text, name);
}

static void
add_day (struct buf *text, const struct time_style *style, const struct tm *parts,
         bool is_short)
{
  int day = parts->tm_wday;
  add_name (text, style, (is_short ? ABDAY_1 : DAY_1) + day, ELEM (days, (size_t) day),
            is_short);
}

static void
add_month (struct buf *text, const struct time_style *style, const struct tm *parts,
           bool is_short)
{
  int month = parts->tm_mon;
  add_name (text, style, (is_short ? ABMON_1 : MON_1) + month,
            ELEM (months, (size_t) month), is_short);
}

/* The directives with a year, where that has four digits; false where it has not.  */
static bool
add_with_year (struct buf *text, unsigned char letter, const struct tm *parts)
{
  if (parts->tm_year < 1000 - 1900 || parts->tm_year > 9999 - 1900)
    return false;
  int year = parts->tm_year + 1900, month = parts->tm_mon + 1, day = parts->tm_mday;
  if (letter == 'D')
    {
      add_pairs (text, month, '/', day);
      buf_push (text, '/');
    }
  else if (letter != 'y')
    add_pair (text, year / 100, '0');
  add_pair (text, year % 100, '0');
  if (letter == 'F')
    {
      buf_push (text, '-');
      add_pairs (text, month, '-', day);
    }
  return true;
}

/* What LETTER stands for, where that is simple.  False where it is not.  */
static bool
add_simple (struct buf *text, const struct time_style *style, unsigned char letter,
            struct timespec time, const struct tm *parts)
{
  switch (letter)
    {
    case 's': add_seconds (text, time.tv_sec); return true;
    case 'N': add_nanoseconds (text, time.tv_nsec); return true;
    case 'm': add_pair (text, parts->tm_mon + 1, '0'); return true;
    case 'd': add_pair (text, parts->tm_mday, '0'); return true;
    case 'e': add_pair (text, parts->tm_mday, ' '); return true;
    case 'H': add_pair (text, parts->tm_hour, '0'); return true;
    case 'M': add_pair (text, parts->tm_min, '0'); return true;
    case 'S': add_pair (text, parts->tm_sec, '0'); return true;
    case 'R': add_pairs (text, parts->tm_hour, ':', parts->tm_min); return true;
    case 'T':
      add_pairs (text, parts->tm_hour, ':', parts->tm_min);
      buf_push (text, ':');
      add_pair (text, parts->tm_sec, '0');
      return true;
    case 'a': add_day (text, style, parts, true); return true;
    case 'A': add_day (text, style, parts, false); return true;
    case 'b': case 'h': add_month (text, style, parts, true); return true;
    case 'B': add_month (text, style, parts, false); return true;
    case 'Z': buf_append (text, str_span (str_of (parts->tm_zone))); return true;
    case 'Y': case 'F': case 'y': case 'D': return add_with_year (text, letter, parts);
    default: return false;
    }
}

/* What gnulib makes of DIRECTIVE.  */
static void
add_other (struct buf *text, const struct time_style *style, struct span directive,
           struct timespec time, const struct tm *parts)
{
  BUF (format);
  buf_append (&format, directive);
  const char *directive_text = str_c (buf_str (&format));
  struct tm_zone *rules = zone_rules (style->zone);
  int nanoseconds = (int) time.tv_nsec;
  /* For letters in upper case.  */
  locale_need (LC_CTYPE);
  size_t length = nstrftime (NULL, SIZE_MAX, directive_text, parts, rules, nanoseconds);
  /* And its NUL.  */
  buf_ensure (text, length + 1);
  void *room = mspan_raw (buf_room (text));
  buf_commit (text, nstrftime (room, length + 1, directive_text, parts, rules, nanoseconds));
}

/* Times that all zones have years for.  */
static bool
is_near (time_t seconds)
{
  return seconds > -INT64_C (67000000000000000) && seconds < INT64_C (67000000000000000);
}

/* The date of *PARTS in CALENDAR, which may be NULL, in *DATE.  False where it has none.  */
static bool
date_in (const struct calendar *calendar, const struct tm *parts, struct tm *date)
{
  *date = *parts;
  return calendar && calendar->date (civil_day (parts->tm_year + INT64_C (1900),
                                                parts->tm_mon + 1, parts->tm_mday), date);
}

bool
time_style_add (const struct time_style *style, struct timespec time, struct buf *text)
{
  struct tm parts = { 0 }, of_calendar;
  if ((style->needs_parts_ || !is_near (time.tv_sec))
      && !zone_parts (style->zone, time.tv_sec, &parts))
    return false;
  bool has_date = date_in (style->calendar_, &parts, &of_calendar);
  FOR_EACH (piece, style->pieces_)
    {
      const struct tm *shown = has_date && piece->by_calendar_ ? &of_calendar : &parts;
      if (piece->is_text_)
        buf_append (text, piece->text_);
      else if (shown != &parts && piece->letter_ == 'B')
        buf_append (text, str_span (str_of (ELEM (*style->calendar_->months,
                                                  (size_t) shown->tm_mon))));
      else if (!add_simple (text, style, piece->letter_, time, shown))
        add_other (text, style, piece->text_, time, shown);
    }
  return true;
}
