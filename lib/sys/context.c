/* Security contexts of files and of this process (SELinux).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/context.h"

#include <errno.h>
#include <sys/xattr.h>

#include "sys/file.h"
#include "sys/held.h"

static const char attribute[] = "security.selinux";

/* What is held only has no attributes by its descriptor, but by the name of that.  */
static ssize_t
get_attribute (int fd, void *room, size_t length)
{
  ssize_t count = fgetxattr (fd, attribute, room, length);
  if (count < 0 && errno == EBADF)
    count = getxattr (sys_held_name (fd).text, attribute, room, length);
  return count;
}

static bool
set_attribute (int fd, const void *value, size_t length)
{
  return fsetxattr (fd, attribute, value, length, 0) == 0
         || (errno == EBADF
             && setxattr (sys_held_name (fd).text, attribute, value, length, 0) == 0);
}

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

bool
sys_read_context (int fd, struct buf *context)
{
  BUF (text);
  for (size_t length = 256;;)
    {
      buf_ensure (&text, length);
      ssize_t count = get_attribute (fd, mspan_raw (buf_room (&text)), length);
      if (count >= 0)
        {
          buf_commit (&text, (size_t) count);
          return add_context (context, buf_span (&text));
        }
      if (errno != ERANGE)
        return false;
      length *= 2;
    }
}

bool
sys_write_context (int fd, struct str context)
{
  return set_attribute (fd, str_c (context), context.length + 1);
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
