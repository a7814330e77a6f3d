/* Names that nothing has yet.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "fs/unused_name.h"

#include <errno.h>

#include "sys/entropy.h"
#include "sys/names.h"

bool
unused_name (struct buf *name)
{
  /* Of one case, for file systems that do not tell them apart; 32, so that each is as
     likely as any other.  */
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
  unsigned char bytes[16];
  if (!sys_random (MSPAN (bytes)))
    return false;
  buf_truncate (name, 0);
  buf_append (name, SPAN (".new-"));
  for (size_t i = 0; i < COUNT (bytes); i++)
    {
      size_t letter = ELEM (bytes, i) % 32;
      buf_push (name, (unsigned char) ELEM (letters, letter));
    }
  return true;
}

bool
unused_name_make (int folder, make_named *make, void *whom, struct buf *name)
{
  for (int tries = 0; tries < UNUSED_NAME_TRIES; tries++)
    {
      if (!unused_name (name))
        return false;
      if (make (whom, folder, buf_str (name)))
        return true;
      if (errno != EEXIST)
        return false;
    }
  return false;
}

bool
rename_to_unused (int from, struct str old, int folder, struct str name)
{
  struct stat status;
  if (sys_rename (from, old, folder, name, RENAME_TO_NEW))
    return true;
  /* EPERM is of a filter of system calls that does not know this one; or of what is refused
     the other way, too.  */
  if (errno != EINVAL && errno != ENOSYS && errno != EPERM)
    return false;
  if (sys_status_in (folder, name, LINK_ITSELF, &status))
    {
      errno = EEXIST;
      return false;
    }
  return errno == ENOENT && sys_rename (from, old, folder, name, RENAME_OVER);
}
