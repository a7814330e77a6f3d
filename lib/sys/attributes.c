/* Extended attributes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/attributes.h"

#include <errno.h>

#if HAVE_FSETXATTR

# include <sys/xattr.h>

# include "sys/names.h"

/* What is held but not open has them by a name that the kernel shows it by, which
   leads back to it whatever becomes of its own name.  */

static ssize_t
list (int fd, struct mspan room)
{
  char *to = (char *) mspan_raw (room);
  ssize_t count = flistxattr (fd, to, room.length);
  if (count >= 0 || errno != EBADF)
    return count;
  return listxattr (sys_own_name (fd).text, to, room.length);
}

static ssize_t
get (int fd, struct str name, struct mspan room)
{
  ssize_t count = fgetxattr (fd, str_c (name), mspan_raw (room), room.length);
  if (count >= 0 || errno != EBADF)
    return count;
  return getxattr (sys_own_name (fd).text, str_c (name), mspan_raw (room), room.length);
}

/* What is asked for may grow between two calls.  */

bool
sys_attributes (int fd, struct buf *names)
{
  buf_truncate (names, 0);
  for (size_t room = 1024;;)
    {
      buf_ensure (names, room);
      ssize_t count = list (fd, buf_room (names));
      if (count >= 0)
        {
          buf_commit (names, (size_t) count);
          return true;
        }
      if (errno != ERANGE)
        return false;
      room = buf_room (names).length * 2;
    }
}

bool
sys_attribute (int fd, struct str name, struct buf *value)
{
  buf_truncate (value, 0);
  for (size_t room = 256;;)
    {
      buf_ensure (value, room);
      ssize_t count = get (fd, name, buf_room (value));
      if (count >= 0)
        {
          buf_commit (value, (size_t) count);
          return true;
        }
      if (errno != ERANGE)
        return false;
      room = buf_room (value).length * 2;
    }
}

bool
sys_set_attribute (int fd, struct str name, struct span value)
{
  if (fsetxattr (fd, str_c (name), span_raw (value), value.length, 0) == 0)
    return true;
  return errno == EBADF && setxattr (sys_own_name (fd).text, str_c (name), span_raw (value),
                                     value.length, 0) == 0;
}

bool
sys_remove_attribute (int fd, struct str name)
{
  if (fremovexattr (fd, str_c (name)) == 0)
    return true;
  return errno == EBADF && removexattr (sys_own_name (fd).text, str_c (name)) == 0;
}

#else

bool
sys_attributes (int fd, struct buf *names)
{
  (void) fd;
  buf_truncate (names, 0);
  return true;
}

bool
sys_attribute (int fd, struct str name, struct buf *value)
{
  (void) fd, (void) name, (void) value;
  errno = EOPNOTSUPP;
  return false;
}

bool
sys_set_attribute (int fd, struct str name, struct span value)
{
  (void) fd, (void) name, (void) value;
  errno = EOPNOTSUPP;
  return false;
}

bool
sys_remove_attribute (int fd, struct str name)
{
  (void) fd, (void) name;
  errno = EOPNOTSUPP;
  return false;
}

#endif
