/* Formats of times (date +FORMAT), made ready once and used for many times.
   GNU manual, "date invocation"; POSIX.1-2024 date, strftime.
   SPDX-License-Identifier: GPL-3.0-or-later

     struct zone zone = zone_here ();
     struct time_style style = { 0 };
     time_style_make (&style, STR ("%F %T"), &zone, LOCALE_WORDS);
     if (!time_style_add (&style, time, &text))
       … the year passes what a calendar has …
     time_style_release (&style);  */

#ifndef TEXT_TIME_STYLE_H
#define TEXT_TIME_STYLE_H

#include <time.h>

#include "bound/buf.h"
#include "bound/vec.h"
#include "text/zone.h"

/* Names of days and months, and the calendar: those of LC_TIME, or English ones and the
   Gregorian calendar.  */
enum time_words { LOCALE_WORDS, C_WORDS };

/* A part of a format.  */
struct time_piece
{
  struct span text_;            /* as it stands in the format */
  unsigned char letter_;        /* of a directive that is a letter only; 0 for others */
  bool is_text_, by_calendar_;
};

struct calendar;

struct time_style
{
  struct zone *zone;
  enum time_words words_;
  bool needs_parts_;
  const struct calendar *calendar_;
  VEC (struct time_piece) pieces_;
};

/* STYLE, which is empty, becomes FORMAT in ZONE; both are kept, not copied.  Given back by
   time_style_release.  */
void time_style_make (struct time_style *style, struct str format, struct zone *zone,
                      enum time_words words);
void time_style_release (struct time_style *style);

/* Add TIME to TEXT.  False, and TEXT as it was, where its year passes what a calendar
   has.  */
bool time_style_add (const struct time_style *style, struct timespec time,
                     struct buf *text);

/* The format of dates in the locale, as "date" alone puts them.  */
struct str time_format_usual (void);

#endif
