/* Security contexts of files and of this process (SELinux).
   SPDX-License-Identifier: GPL-3.0-or-later

   The context of a file is an extended attribute, which is read and written without a
   library, on descriptors alone.  False is failure, with errno; ENODATA or ENOTSUP where
   there is no context.  */

#ifndef SYS_CONTEXT_H
#define SYS_CONTEXT_H

#include "bound/buf.h"
#include "bound/str.h"

/* Put the context of what FD is open on, or holds, behind what CONTEXT has; let that be
   its context from now on.  */
bool sys_read_context (int fd, struct buf *context);
bool sys_write_context (int fd, struct str context);

/* Put the context of this process behind what CONTEXT has.  */
bool sys_read_own_context (struct buf *context);

#endif
