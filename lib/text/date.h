/* Times as people read them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_DATE_H
#define TEXT_DATE_H

#include <time.h>

#include "bound/buf.h"
#include "text/zone.h"

/* Add TIME to TEXT as FORMAT has it (date +FORMAT), in the time zone of the
   environment and in the words of LC_TIME.  A time whose year no calendar has is
   added as its seconds.  For many times: text/time_style.h.  */
void date_format (struct buf *text, struct timespec time, struct str format);

/* Parse TEXT, a date as people write it ("tomorrow", "1 June 2024 10:00"), seen from NOW,
   in the time zone of the environment.  False where it is none.  */
bool date_parse (struct str text, struct timespec now, struct timespec *time);

/* The same in ZONE, seen from now.  EXPLAINED is told on standard error how the parser
   understands TEXT.  */
enum date_telling { DATE_QUIETLY, DATE_EXPLAINED };
bool date_parse_in (struct zone *zone, struct str text, enum date_telling telling,
                    struct timespec *time);

/* The same by FORM, as strptime has it: what that leaves out is of today, and 0 of the
   clock.  */
bool date_parse_as (struct zone *zone, struct str text, struct str form,
                    struct timespec *time);

/* Parse TEXT as a stamp of this year where it names none, in the time zone of the
   environment: [[CC]YY]MMDDhhmm[.ss] or MMDDhhmm[[CC]YY][.ss].  False where it is none.  */
enum stamp_order { STAMP_YEAR_FIRST, STAMP_YEAR_LAST };
bool date_parse_stamp (struct str text, enum stamp_order order, time_t *time);

/* Parse TEXT as dates that are none for GNU, but are for busybox and toybox, in ZONE, which is
   that of the environment: [YYYY.]MM.DD-hh:mm[:ss], and such stamps.  False where it is
   none.  */
bool date_parse_foreign (struct zone *zone, struct str text, struct timespec *time);

#endif
