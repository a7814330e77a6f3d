/* All that the system tells of a file (POSIX.1-2024 stat; Linux: statx(2)).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_STATUS_H
#define SYS_STATUS_H

#include <sys/stat.h>
#include <time.h>

#include "sys/names.h"

/* Whether what is remembered of a file that another machine has will do.  */
enum sys_freshness
{
  FRESH_AS_USUAL,               /* as that file system has it */
  FRESH_OR_REMEMBERED,
  FRESH_FROM_SOURCE             /* and what is mounted when it is looked at is mounted */
};

struct file_status
{
  struct stat status;
  struct timespec birth;        /* the nanoseconds are below 0 where it is not known */
};

/* What NAME is, with its birth where that is wanted.  False on failure.  */
bool sys_file_status_in (int folder, struct str name, enum sys_links links, bool birth,
                         enum sys_freshness freshness, struct file_status *result);

/* The same of what FD is open on.  */
bool sys_file_status (int fd, bool birth, enum sys_freshness freshness,
                      struct file_status *result);

#endif
