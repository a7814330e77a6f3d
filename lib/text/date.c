/* Times as people read them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "text/date.h"

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
