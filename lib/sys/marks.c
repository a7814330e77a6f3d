/* What a file has beside its mode.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/marks.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Linux 6.13.  */
#ifdef SYS_listxattrat
enum { GETXATTRAT = SYS_getxattrat, LISTXATTRAT = SYS_listxattrat };
#elif defined __alpha__
enum { GETXATTRAT = 574, LISTXATTRAT = 575 };
#else
enum { GETXATTRAT = 464, LISTXATTRAT = 465 };
#endif

/* linux/xattr.h, struct xattr_args.  */
struct value_room
{
  uint64_t address;
  uint32_t size, flags;
};

static unsigned int
at_flags (enum sys_links links)
{
  return links == FOLLOW_LINK ? 0 : AT_SYMLINK_NOFOLLOW;
}

/* What older kernels do by name alone is done in the folder, as the current one.  Where it
   cannot become that, or there would be no way back, in the folder as /proc shows it.  */

void
marks_leave (struct marks *m)
{
  if (!m->entered_)
    return;
  m->entered_ = false;
  /* It has been seen that this can be done.  */
  if (fchdir (m->home_) == 0)
    close (m->home_);
}

static bool
enter (struct marks *m, int folder)
{
  if (m->entered_ && m->folder_ == folder)
    return true;
  marks_leave (m);
  m->home_ = sys_open_folder_in (SYS_HERE, STR ("."), LINK_ITSELF);
  if (m->home_ < 0)
    return false;
  m->entered_ = fchdir (m->home_) == 0 && fchdir (folder) == 0;
  if (!m->entered_)
    close (m->home_);
  m->folder_ = folder;
  return m->entered_;
}

/* NAME in FOLDER for a call that takes names only.  */
static struct str
name_to_call (struct marks *m, int folder, struct str name, struct buf *path)
{
  if (folder == SYS_HERE)
    marks_leave (m);
  else if (!enter (m, folder))
    {
      buf_format (path, "/proc/self/fd/%d/%s", folder, str_c (name));
      return buf_str (path);
    }
  return name;
}

/* Whether the call that failed is not there; some sandboxes say EPERM.  */
static bool
has_no_such_call (struct marks *m)
{
  if (errno == ENOSYS || errno == EPERM)
    m->by_name_ = true;
  return m->by_name_;
}

/* The names of all attributes to ROOM; how many bytes that is, or would be where there is
   no room.  -1 on failure.  */
static ssize_t
list (struct marks *m, int folder, struct str name, enum sys_links links, struct mspan room)
{
  char *to = (char *) mspan_raw (room);
  if (!m->by_name_)
    {
      ssize_t count = syscall (LISTXATTRAT, folder, str_c (name), at_flags (links), to,
                               room.length);
      if (count >= 0 || !has_no_such_call (m))
        return count;
    }
  BUF (text);
  struct str path = name_to_call (m, folder, name, &text);
  return links == FOLLOW_LINK ? listxattr (str_c (path), to, room.length)
                              : llistxattr (str_c (path), to, room.length);
}

static ssize_t
get (struct marks *m, int folder, struct str name, enum sys_links links, struct str attribute,
     struct mspan room)
{
  if (!m->by_name_)
    {
      struct value_room to = { .address = (uintptr_t) mspan_raw (room),
                               .size = (uint32_t) room.length };
      ssize_t count = syscall (GETXATTRAT, folder, str_c (name), at_flags (links),
                               str_c (attribute), &to, sizeof to);
      if (count >= 0 || !has_no_such_call (m))
        return count;
    }
  BUF (text);
  struct str path = name_to_call (m, folder, name, &text);
  void *to = mspan_raw (room);
  return links == FOLLOW_LINK ? getxattr (str_c (path), str_c (attribute), to, room.length)
                              : lgetxattr (str_c (path), str_c (attribute), to, room.length);
}

/* How often what was read may grow before it is read again.  */
enum { TRIES = 4 };

static bool
read_names (struct marks *m, int folder, struct str name, enum sys_links links)
{
  for (int i = 0; i < TRIES; i++)
    {
      buf_truncate (&m->names_, 0);
      ssize_t count = list (m, folder, name, links, mspan_empty ());
      if (count <= 0)
        return count == 0;
      buf_ensure (&m->names_, (size_t) count);
      count = list (m, folder, name, links, buf_room (&m->names_));
      if (count >= 0)
        {
          buf_commit (&m->names_, (size_t) count);
          return true;
        }
      if (errno != ERANGE)
        return false;
    }
  return false;
}

static bool
read_value (struct marks *m, int folder, struct str name, enum sys_links links,
            struct str attribute, struct buf *value)
{
  for (size_t room = 256; room <= 65536; room *= 4)
    {
      buf_ensure (value, room);
      ssize_t count = get (m, folder, name, links, attribute, buf_room (value));
      if (count >= 0)
        {
          buf_commit (value, (size_t) count);
          return true;
        }
      if (errno != ERANGE)
        return false;
    }
  return false;
}

/* Take a number of four bytes, the highest first, off *REST.  */
static bool
take_number (struct span *rest, uint32_t *number)
{
  if (rest->length < sizeof *number)
    return false;
  *number = 0;
  for (size_t i = 0; i < sizeof *number; i++)
    *number = *number << 8 | span_at (*rest, i);
  *rest = span_from (*rest, sizeof *number);
  return true;
}

/* Whether the list LIST of NFS version 4 says more than a mode can: RFC 7530, 6.2; each
   entry is a type, flags, what it is for, and who, a text.  */
static bool
says_more_than_mode (struct span list)
{
  enum { ALLOW = 0, DENY = 1, IS_GROUP = 0x40, ENTRIES_MOST = 6 };
  uint32_t entries, type, flags, mask, length;
  if (!take_number (&list, &entries) || entries > ENTRIES_MOST)
    return true;
  for (; entries > 0; entries--)
    {
      if (!take_number (&list, &type) || !take_number (&list, &flags)
          || !take_number (&list, &mask) || !take_number (&list, &length)
          || length > list.length || type > DENY || (flags & ~(uint32_t) IS_GROUP) != 0)
        return true;
      struct span who = span_first (list, length);
      bool is_of_mode = span_equal (who, SPAN ("OWNER@")) || span_equal (who, SPAN ("EVERYONE@"))
                        || (span_equal (who, SPAN ("GROUP@")) && flags != 0);
      if (!is_of_mode)
        return true;
      size_t padded = (length + (size_t) 3) / 4 * 4;
      list = span_from (list, size_min (padded, list.length));
    }
  return false;
}

unsigned int
marks_in (struct marks *m, int folder, struct str name, enum sys_links links, dev_t device)
{
  if (m->without_ && m->device_ == device)
    return 0;
  if (!read_names (m, folder, name, links))
    {
      if (errno != EOPNOTSUPP)
        return MARK_UNKNOWN;
      m->without_ = true;
      m->device_ = device;
      return 0;
    }
  unsigned int marks = 0;
  struct span names = buf_span (&m->names_);
  for (struct span attribute; span_next (&names, '\0', &attribute);)
    if (span_equal (attribute, SPAN ("system.posix_acl_access"))
        || span_equal (attribute, SPAN ("system.posix_acl_default")))
      marks |= MARK_LIST;
    else if (span_equal (attribute, SPAN ("security.selinux"))
             || span_equal (attribute, SPAN ("security.SMACK64")))
      marks |= MARK_CONTEXT;
    else if (span_equal (attribute, SPAN ("security.capability")))
      marks |= MARK_CAPABILITY;
    else if (span_equal (attribute, SPAN ("system.nfs4_acl")))
      {
        buf_truncate (&m->value_, 0);
        if (!read_value (m, folder, name, links, STR ("system.nfs4_acl"), &m->value_)
            || says_more_than_mode (buf_span (&m->value_)))
          marks |= MARK_LIST;
      }
  return marks;
}

bool
marks_context (struct marks *m, int folder, struct str name, enum sys_links links,
               struct buf *context)
{
  size_t before = buf_span (context).length;
  if (!read_value (m, folder, name, links, STR ("security.selinux"), context)
      && !read_value (m, folder, name, links, STR ("security.SMACK64"), context))
    return false;
  /* Some end in a NUL.  */
  struct span value = span_from (buf_span (context), before);
  buf_truncate (context, before + span_find (value, '\0'));
  return true;
}
