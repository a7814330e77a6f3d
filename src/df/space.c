/* What file systems have, are filled with and have left.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "space.h"

static struct count
count_of (uintmax_t number)
{
  /* So systems say that they do not know.  */
  return (struct count) { .known = number != UINTMAX_MAX, .magnitude = number };
}

/* A - B.  */
static struct count
difference (struct count a, struct count b)
{
  struct count result = { .known = a.known && b.known };
  result.negative = a.magnitude < b.magnitude;
  result.magnitude = result.negative ? b.magnitude - a.magnitude : a.magnitude - b.magnitude;
  return result;
}

struct space
space_of_blocks (const struct filesystem_status *status)
{
  struct count total = count_of (status->blocks), free_blocks = count_of (status->blocks_free);
  intmax_t left = status->blocks_available;
  return (struct space) {
    .unit = status->block_size, .total = total, .used = difference (total, free_blocks),
    .available = { .known = left != -1, .negative = left < 0,
                   .magnitude = magnitude_of (left) },
  };
}

struct space
space_of_inodes (const struct filesystem_status *status)
{
  struct count total = count_of (status->files), left = count_of (status->files_free);
  return (struct space) { .unit = 1, .total = total, .used = difference (total, left),
                          .available = left };
}

struct space
space_unknown (void)
{
  return (struct space) { .unit = 1 };
}

static void
count_add (struct count *sum, struct count count, uintmax_t unit)
{
  uintmax_t magnitude = count.magnitude * unit;
  if (!count.known)
    return;
  sum->known = true;
  if (sum->negative == count.negative)
    sum->magnitude += magnitude;
  else if (magnitude <= sum->magnitude)
    sum->magnitude -= magnitude;
  else
    {
      sum->magnitude = magnitude - sum->magnitude;
      sum->negative = count.negative;
    }
}

void
space_add (struct space *sum, const struct space *space)
{
  if (!space->total.known)
    return;
  count_add (&sum->total, space->total, space->unit);
  count_add (&sum->used, space->used, space->unit);
  count_add (&sum->available, space->available, space->unit);
}

static double
as_double (struct count count)
{
  return count.negative ? -(double) count.magnitude : (double) count.magnitude;
}

bool
space_percent (const struct space *space, double *percent)
{
  struct count used = space->used, left = space->available;
  if (!used.known || !left.known)
    return false;
  if (!used.negative && !left.negative && used.magnitude <= UINTMAX_MAX / 100
      && left.magnitude <= UINTMAX_MAX - used.magnitude && used.magnitude + left.magnitude > 0)
    {
      uintmax_t hundredths = used.magnitude * 100, all = used.magnitude + left.magnitude;
      *percent = (double) (hundredths / all + (hundredths % all > 0));
      return true;
    }
  double all = as_double (used) + as_double (left);
  if (!(all < 0 || all > 0))
    return false;
  *percent = as_double (used) * 100 / all;
  /* Up, where that is not more than what is lost in dividing.  */
  double whole = (double) (intmax_t) *percent;
  if (whole - 1 < *percent && *percent <= whole + 1)
    *percent = whole + (whole < *percent);
  return *percent >= 0;
}
