/* The civil calendar, in Universal Time: days and seconds by arithmetic alone.
   SPDX-License-Identifier: GPL-3.0-or-later

   No time zone is looked at, so nothing is read from files.  Dates before the
   calendar was made are as it would have had them.  */

#ifndef TEXT_CIVIL_H
#define TEXT_CIVIL_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

/* The day of the month 1 to 12 has that date; YEAR lies within 2^40 of 0.  In days since
   1970-01-01.  */
int64_t civil_day (int64_t year, int month, int day);

/* How many days the MONTH 1 to 12 of YEAR has.  */
int civil_month_length (int64_t year, int month);

/* What clocks show at TIME where the zone is UTC.  False where the year passes what
   *PARTS can hold.  */
bool civil_parts (time_t time, struct tm *parts);

#endif
