/* What a file has beside its mode: access control lists, a security context,
   capabilities (Linux: xattr(7)).
   SPDX-License-Identifier: GPL-3.0-or-later

   By the names of extended attributes alone, which are read in one call.  A file system
   that has none at all is asked once.  */

#ifndef SYS_MARKS_H
#define SYS_MARKS_H

#include <sys/types.h>

#include "bound/buf.h"
#include "sys/names.h"

enum
{
  MARK_LIST = 1,                /* an access control list that says more than the mode */
  MARK_CONTEXT = 2,
  MARK_CAPABILITY = 4,
  MARK_UNKNOWN = 8              /* it could not be seen */
};

/* What is known of file systems, and of the kernel; { 0 } where that is nothing.  */
struct marks
{
  bool without_;                /* of the file systems there is one that has none: … */
  dev_t device_;                /* … the last that was found */
  bool by_name_;                /* the kernel knows names in the current folder only */
  bool entered_;                /* then that is FOLDER_ in place of HOME_ */
  int home_, folder_;
  struct buf names_, value_;
};

/* The marks of NAME in FOLDER, which lies on DEVICE.  Before the next call of anything with a
   path that is not absolute, or with SYS_HERE, marks_leave is called; and before FOLDER is
   closed.  */
unsigned int marks_in (struct marks *m, int folder, struct str name, enum sys_links links,
                       dev_t device);

/* Put the security context of NAME behind what CONTEXT has.  False, with errno, where there
   is none.  */
bool marks_context (struct marks *m, int folder, struct str name, enum sys_links links,
                    struct buf *context);

void marks_leave (struct marks *m);

#endif
