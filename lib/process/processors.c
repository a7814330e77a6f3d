/* How many processors this process may use.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "process/processors.h"

#include <limits.h>
#include <math.h>

#include "bound/buf.h"
#include "sys/file.h"
#include "sys/machine.h"
#include "text/number.h"

/* The first line of the file PATH that begins with HEAD, without that, in TEXT.  */
static bool
read_line (struct str path, struct span head, struct buf *text)
{
  unsigned char bytes[4096];
  int fd = sys_open_read (path);
  if (fd < 0)
    return false;
  ssize_t count = sys_read (fd, MSPAN (bytes));
  sys_close (fd);
  struct span rest = span_first (SPAN_ARRAY (bytes), count > 0 ? (size_t) count : 0), line;
  while (span_next (&rest, '\n', &line))
    if (span_starts_with (line, head))
      {
        buf_append (text, span_from (line, head.length));
        return true;
      }
  return false;
}

/* How many processors the group FOLDER may use at once; none is not told.  */
static bool
read_quota (struct span folder, double *processors)
{
  BUF (path);
  BUF (line);
  buf_append (&path, SPAN ("/sys/fs/cgroup"));
  buf_append (&path, folder);
  buf_append (&path, SPAN ("/cpu.max"));
  if (!read_line (buf_str (&path), span_empty (), &line))
    return false;
  struct span rest = buf_span (&line), quota, period;
  BUF (quota_text);
  BUF (period_text);
  double quota_value, period_value;
  if (!span_next (&rest, ' ', &quota) || !span_next (&rest, ' ', &period))
    return false;
  buf_append (&quota_text, quota);
  buf_append (&period_text, period);
  if (number_parse_real (buf_str (&quota_text), &quota_value) != NUMBER_FINE
      || number_parse_real (buf_str (&period_text), &period_value) != NUMBER_FINE
      || period_value <= 0)
    return false;
  *processors = quota_value / period_value;
  return true;
}

/* The least quota of our group and of those above it; UINTMAX_MAX where there is
   none.  */
static uintmax_t
processors_of_group (void)
{
  BUF (group);
  double least = HUGE_VAL, processors;
  if (!read_line (STR ("/proc/self/cgroup"), SPAN ("0::"), &group))
    return UINTMAX_MAX;
  for (struct span folder = buf_span (&group);;)
    {
      while (span_ends_in (folder, '/'))
        folder = span_first (folder, folder.length - 1);
      if (read_quota (folder, &processors) && processors < least)
        least = processors;
      size_t slash = span_rfind (folder, '/');
      if (slash >= folder.length)
        break;
      folder = span_first (folder, slash);
    }
  if (least > INT_MAX)
    return UINTMAX_MAX;
  uintmax_t rounded = ((uintmax_t) (2 * least) + 1) / 2;
  return rounded > 0 ? rounded : 1;
}

uintmax_t
processors_for_us (void)
{
  uintmax_t processors = sys_processors_by_affinity ();
  /* A quota is not for these.  */
  if (sys_is_realtime ())
    return processors;
  uintmax_t allowed = processors_of_group ();
  return processors < allowed ? processors : allowed;
}
