/* Attributes beyond owner, mode and times.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/attributes.h"

#include <errno.h>

#include "sys/attributes.h"
#include "sys/file.h"
#include "sys/names.h"

#define ACL STR ("system.posix_acl_access")
#define DEFAULT_ACL STR ("system.posix_acl_default")

/* The next of NAMES.  False at the end.  */
static bool
next_name (struct span *names, struct span *name)
{
  return span_next (names, '\0', name);
}

static bool
is_none_at_all (int error)
{
  return error == EOPNOTSUPP || error == ENOSYS || error == ENODATA || error == EINVAL;
}

bool
attributes_read (int fd, struct attributes *found)
{
  found->acl = found->default_acl = false;
  if (!sys_attributes (fd, &found->names))
    {
      buf_truncate (&found->names, 0);
      return is_none_at_all (errno);
    }
  struct span names = buf_span (&found->names);
  for (struct span name; USE_ACL && next_name (&names, &name);)
    {
      found->acl |= span_equal (name, str_span (ACL));
      found->default_acl |= span_equal (name, str_span (DEFAULT_ACL));
    }
  return true;
}

void
attributes_release (struct attributes *found)
{
  buf_release (&found->names);
}

bool
acl_is_inherited (int fd)
{
  BUF (list);
  if (!USE_ACL || sys_attribute (fd, DEFAULT_ACL, &list))
    return USE_ACL;
  if (is_none_at_all (errno))
    return false;
  /* What is held only has no attributes to be seen where there is no /proc.  */
  int opened = sys_open_listing_in (fd, STR ("."), LINK_ITSELF);
  if (opened < 0)
    return true;
  bool is_inherited = sys_attribute (opened, DEFAULT_ACL, &list) || !is_none_at_all (errno);
  sys_close (opened);
  return is_inherited;
}

static bool
copy_value (int source, struct str name, int target)
{
  BUF (value);
  return sys_attribute (source, name, &value)
         && sys_set_attribute (target, name, buf_span (&value));
}

static bool
remove_value (int target, struct str name)
{
  return sys_remove_attribute (target, name) || is_none_at_all (errno);
}

bool
acl_clear (int target)
{
  return !USE_ACL || remove_value (target, ACL);
}

bool
acl_copy (int source, const struct attributes *found, int target, bool may_have)
{
  if (!USE_ACL)
    return true;
  bool fine = found->acl ? copy_value (source, ACL, target)
                         : !may_have || remove_value (target, ACL);
  return fine && (found->default_acl ? copy_value (source, DEFAULT_ACL, target)
                                     : !may_have || remove_value (target, DEFAULT_ACL));
}

/* Whether NAME is copied by other means, or makes no sense elsewhere: as the file
   /etc/xattr.conf of libattr has it.  */
static bool
is_passed_over (struct span name, bool with_context)
{
  return span_starts_with (name, SPAN ("system.posix_acl_"))
         || span_starts_with (name, SPAN ("system.nfs4"))
         || span_starts_with (name, SPAN ("trusted.SGI_"))
         || span_starts_with (name, SPAN ("xfsroot."))
         || span_starts_with (name, SPAN ("afs."))
         || span_starts_with (name, SPAN ("user.Beagle."))
         || span_equal (name, SPAN ("security.evm"))
         || (!with_context && span_equal (name, SPAN ("security.selinux")));
}

static void
tell (attribute_failed *failed, void *whom, enum attribute_failure what, struct str name,
      int error)
{
  if (failed)
    failed (whom, what, name, error);
}

bool
attributes_copy (int source, const struct attributes *found, int target, bool with_context,
                 attribute_failed *failed, void *whom)
{
  bool fine = true, has_none = false;
  struct span names = buf_span (&found->names);
  for (struct span next; USE_XATTR && next_name (&names, &next);)
    {
      BUF (text);
      BUF (value);
      if (is_passed_over (next, with_context))
        continue;
      buf_append (&text, next);
      struct str name = buf_str (&text);
      if (!sys_attribute (source, name, &value))
        {
          /* Gone since, or listed by a file system that does not have it.  */
          if (errno == ENODATA)
            continue;
          tell (failed, whom, CANNOT_READ_ATTRIBUTE, name, errno);
          fine = false;
        }
      else if (!sys_set_attribute (target, name, buf_span (&value)))
        {
          if (errno == EOPNOTSUPP || errno == ENOSYS)
            has_none = true;
          else
            tell (failed, whom, CANNOT_SET_ATTRIBUTE, name, errno);
          fine = false;
        }
    }
  if (has_none)
    tell (failed, whom, CANNOT_SET_ANY, str_none (), EOPNOTSUPP);
  return fine;
}
