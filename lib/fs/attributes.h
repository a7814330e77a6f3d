/* Attributes beyond owner, mode and times, copied from file to file: extended attributes,
   and the access control lists of POSIX.1e, which Linux has as such.
   SPDX-License-Identifier: GPL-3.0-or-later

   By descriptors: files are open or held (lib/sys/names.h, sys_hold).  */

#ifndef FS_ATTRIBUTES_H
#define FS_ATTRIBUTES_H

#include <stdbool.h>

#include "bound/buf.h"
#include "bound/str.h"

/* What a file has: the names, each with a NUL behind it.  { 0 } is none.  */
struct attributes
{
  struct buf names;
  bool acl, default_acl;        /* among them */
};

/* See what FD has; nothing where the file system has no such things.  False, with errno,
   on failure.  Released with attributes_release.  */
bool attributes_read (int fd, struct attributes *found);
void attributes_release (struct attributes *found);

/* Whether what is made in the folder FD inherits a list.  */
bool acl_is_inherited (int fd);

/* Let nobody but owner, group and others have rights to TARGET; what a folder passes on stays.
   False with errno.  */
bool acl_clear (int target);

/* Give TARGET the lists of SOURCE, of which FOUND tells.  MAY_HAVE: TARGET may have some
   of its own, which go.  False with errno.  The mode of TARGET is as its list says then,
   but for the special bits.  */
bool acl_copy (int source, const struct attributes *found, int target, bool may_have);

/* Told of what failed, with errno: to read the value of NAME; to set it; or, with no
   NAME, to set any, for the file system has none.  */
enum attribute_failure { CANNOT_READ_ATTRIBUTE, CANNOT_SET_ATTRIBUTE, CANNOT_SET_ANY };
typedef void attribute_failed (void *whom, enum attribute_failure what, struct str name,
                               int error);

/* Give TARGET the attributes of SOURCE, of which FOUND tells; but not its lists, nor what
   only means something in another place, nor its security context where WITH_CONTEXT is
   false.  False where any failed: FAILED, which may be NULL, was told.  */
bool attributes_copy (int source, const struct attributes *found, int target,
                      bool with_context, attribute_failed *failed, void *whom);

#endif
