/* Times as people read them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef TEXT_DATE_H
#define TEXT_DATE_H

#include <time.h>

#include "bound/buf.h"

/* Add TIME to TEXT as FORMAT has it (date +FORMAT), in the time zone of the
   environment and in the words of LC_TIME.  A time whose year no calendar has is
   added as its seconds.  */
void date_format (struct buf *text, struct timespec time, struct str format);

/* Parse TEXT, a date as people write it ("tomorrow", "1 June 2024 10:00"), seen from NOW,
   in the time zone of the environment.  False where it is none.  */
bool date_parse (struct str text, struct timespec now, struct timespec *time);

/* Parse TEXT as [[CC]YY]MMDDhhmm[.ss], of this year where it names none.  False where it
   is none.  */
bool date_parse_stamp (struct str text, time_t *time);

#endif
