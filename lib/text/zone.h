/* Time zones.
   SPDX-License-Identifier: GPL-3.0-or-later

   The rules of a zone are read when they are first needed; those of UTC0 never, for
   they are arithmetic.  */

#ifndef TEXT_ZONE_H
#define TEXT_ZONE_H

#include <time.h>

#include "bound/buf.h"

struct tm_zone;

struct zone
{
  bool is_utc;
  bool is_named_;               /* otherwise it is the system's own */
  struct buf name_;
  struct tm_zone *rules_;
};

/* The zone of the environment.  Given back by zone_release.  */
struct zone zone_here (void);
void zone_release (struct zone *zone);

/* Its name, as TZ has it; none where it is the system's own.  */
struct str zone_name (struct zone *zone);

/* From now on the zone of the environment is UTC0, for us and for what we start.  */
void zone_set_utc (void);

/* What clocks in ZONE show at TIME.  False, with errno, where the year passes what *PARTS
   can hold.  */
bool zone_parts (struct zone *zone, time_t time, struct tm *parts);

/* When clocks in ZONE show the year, month, day, hour, minute and second of PARTS.  False
   where they never do exactly so.  */
bool zone_time (struct zone *zone, const struct tm *parts, time_t *time);

/* The rules, for functions of gnulib; the run ends where there is no memory for them.  */
struct tm_zone *zone_rules (struct zone *zone);

#endif
