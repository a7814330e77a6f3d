/* What files use.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "usage.h"

#include <stdckdint.h>

struct usage
usage_none (void)
{
  return (struct usage) { .time = { .tv_sec = INTMAX_MIN, .tv_nsec = -1 } };
}

/* The bytes that a file has to show: where there is no content, a size tells nothing.  */
static uintmax_t
apparent_size (const struct stat *status)
{
  bool has_content = S_ISREG (status->st_mode) || S_ISLNK (status->st_mode);
  return has_content && status->st_size > 0 ? (uintmax_t) status->st_size : 0;
}

struct usage
usage_of (const struct file_status *found, bool apparent, enum usage_time time)
{
  const struct stat *status = &found->status;
  return (struct usage) {
    .size = apparent ? apparent_size (status) : (uintmax_t) status->st_blocks * 512,
    .inodes = 1,
    .time = time == TIME_OF_ACCESS   ? status->st_atim
            : time == TIME_OF_STATUS ? status->st_ctim
            : time == TIME_OF_BIRTH  ? found->birth : status->st_mtim,
  };
}

/* *SUM becomes the sum of both, UINTMAX_MAX at most.  */
static void
add_clamped (uintmax_t *sum, uintmax_t number)
{
  if (ckd_add (sum, *sum, number))
    *sum = UINTMAX_MAX;
}

void
usage_add (struct usage *sum, const struct usage *usage)
{
  add_clamped (&sum->size, usage->size);
  add_clamped (&sum->inodes, usage->inodes);
  if (usage->time.tv_sec > sum->time.tv_sec
      || (usage->time.tv_sec == sum->time.tv_sec && usage->time.tv_nsec > sum->time.tv_nsec))
    sum->time = usage->time;
}
