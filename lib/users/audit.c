/* What the system's audit remembers of this process.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "users/audit.h"

#include <errno.h>

#include "sys/file.h"
#include "text/digits.h"

/* The number that the file PATH begins with.  */
static bool
read_number (struct str path, uint32_t *number)
{
  unsigned char bytes[DIGITS_MOST];
  int fd = sys_open_read (path);
  if (fd < 0)
    return false;
  ssize_t count = sys_read (fd, MSPAN (bytes));
  sys_close (fd);
  if (count < 0)
    return false;
  struct span text = span_first (SPAN_ARRAY (bytes), (size_t) count);
  uintmax_t value;
  bool overflowed;
  if (!digits_take (&text, &value, &overflowed) || value > UINT32_MAX)
    {
      errno = EINVAL;
      return false;
    }
  *number = (uint32_t) value;
  return true;
}

bool
audit_of_process (struct audit *audit)
{
  return read_number (STR ("/proc/self/loginuid"), &audit->login)
         && read_number (STR ("/proc/self/sessionid"), &audit->session);
}
