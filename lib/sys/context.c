/* Security contexts of files and of this process (SELinux).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/context.h"

#include <errno.h>

#include "sys/attributes.h"
#include "sys/file.h"

/* Add the context in TEXT, which ends with its NUL, if there is one.  */
static bool
add_context (struct buf *context, struct span text)
{
  struct span found = span_first (text, span_find (text, '\0'));
  if (found.length == 0)
    {
      errno = ENOTSUP;
      return false;
    }
  /* So the kernel says that the file has none.  */
  if (span_equal (found, SPAN ("unlabeled")))
    {
      errno = ENODATA;
      return false;
    }
  return buf_append (context, found);
}

#define ATTRIBUTE STR ("security.selinux")

bool
sys_read_context (int fd, struct buf *context)
{
  BUF (text);
  return sys_attribute (fd, ATTRIBUTE, &text) && add_context (context, buf_span (&text));
}

bool
sys_write_context (int fd, struct str context)
{
  BUF (text);
  buf_append (&text, str_span (context));
  buf_push (&text, '\0');
  return sys_set_attribute (fd, ATTRIBUTE, buf_span (&text));
}

bool
sys_read_own_context (struct buf *context)
{
  enum { MOST = 64 * 1024 };
  BUF (text);
  int fd = sys_open_read (STR ("/proc/thread-self/attr/current"));
  if (fd < 0)
    return false;
  buf_ensure (&text, MOST);
  ssize_t count = sys_read (fd, buf_room (&text));
  int error = errno;
  sys_close (fd);
  errno = error;
  if (count < 0)
    return false;
  buf_commit (&text, (size_t) count);
  return add_context (context, buf_span (&text));
}
