/* Time zones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/zone.h"

#include <errno.h>

#include "sys/environment.h"
#include "text/civil.h"

static const char variable[] = "TZ";

struct zone
zone_here (void)
{
  struct str name = environment_value (str_of (variable));
  struct zone zone = { .is_named_ = str_given (name) };
  buf_append (&zone.name_, str_span (name));
  /* Where TZDIR is set, a file of that name may say something else.  */
  zone.is_utc = zone.is_named_ && str_equal (name, STR ("UTC0"))
                && !str_given (environment_value (STR ("TZDIR")));
  return zone;
}

void
zone_release (struct zone *zone)
{
  if (zone->rules_)
    tzfree (zone->rules_);
  zone->rules_ = NULL;
  buf_release (&zone->name_);
}

void
zone_set_utc (void)
{
  if (!environment_set (str_of (variable), STR ("UTC0")))
    bound_out_of_memory ();
}

struct str
zone_name (struct zone *zone)
{
  return zone->is_named_ ? buf_str (&zone->name_) : str_none ();
}

struct tm_zone *
zone_rules (struct zone *zone)
{
  if (!zone->rules_)
    zone->rules_ = tzalloc (str_c (zone_name (zone)));
  if (!zone->rules_)
    bound_out_of_memory ();
  return zone->rules_;
}

bool
zone_parts (struct zone *zone, time_t time, struct tm *parts)
{
  if (!zone->is_utc)
    return localtime_rz (zone_rules (zone), &time, parts) != NULL;
  errno = EOVERFLOW;
  return civil_parts (time, parts);
}

bool
zone_time (struct zone *zone, const struct tm *parts, time_t *time)
{
  struct tm found = *parts;
  found.tm_isdst = -1;
  found.tm_yday = -1;
  *time = mktime_z (zone_rules (zone), &found);
  return found.tm_yday >= 0 && found.tm_year == parts->tm_year
         && found.tm_mon == parts->tm_mon && found.tm_mday == parts->tm_mday
         && found.tm_hour == parts->tm_hour && found.tm_min == parts->tm_min
         && found.tm_sec == parts->tm_sec;
}
