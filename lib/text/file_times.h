/* Times of files as lists show them: many, in few formats.
   GNU manual, "Formatting file timestamps"; ls, du.
   SPDX-License-Identifier: GPL-3.0-or-later

   What neighbouring times share is found once: how far local time is from UTC, and what
   a format asks for.  */

#ifndef TEXT_FILE_TIMES_H
#define TEXT_FILE_TIMES_H

#include <time.h>

#include "bound/buf.h"
#include "bound/str.h"

/* The formats of --time-style; iso has one of its own for what is recent.  */
#define FULL_ISO_FORMAT "%Y-%m-%d %H:%M:%S.%N %z"
#define LONG_ISO_FORMAT "%Y-%m-%d %H:%M"
#define ISO_FORMAT "%Y-%m-%d"
#define ISO_RECENT_FORMAT "%m-%d %H:%M"

/* The time zone of the environment, as far as it was asked: { 0 } is one that was not.  */
struct local_zone
{
  void *zone_;
  bool known_;                  /* from FIRST_ to LAST_ local time is OFFSET_ ahead */
  time_t first_, last_;
  long int offset_;
  bool negative_;               /* %z has '-' */
};

enum { TIME_PIECES_MOST = 24, MONTHS = 12 };

/* A format as that of date(1).  */
struct time_format
{
  struct str text_;
  bool general_;                /* it is left to the library */
  bool has_months_;             /* those that the caller gave */
  size_t count_;
  struct time_piece { unsigned char letter_; struct span text_; } pieces_[TIME_PIECES_MOST];
  struct str months_[MONTHS];
};

/* F becomes TEXT, which is kept.  Where MONTHS is not NULL, its MONTHS strings, which are
   kept and without "%", stand for %b.  */
void time_format_begin (struct time_format *f, struct str text, const struct str *months);

/* Whether there is a %b in FORMAT.  */
bool time_format_has_month (struct str format);

/* The short names of the months in the locale.  */
struct str short_month (size_t month);

/* Add TIME to TEXT.  False where no calendar has its year.  */
bool time_format_add (const struct time_format *f, struct local_zone *zone,
                      struct timespec time, struct buf *text);

#endif
