/* Extended attributes, among them access control lists (Linux: xattr(7)).
   SPDX-License-Identifier: GPL-3.0-or-later

   Of what FD is open on or holds (lib/sys/names.h, sys_hold), whatever that is.
   Failure is false with errno: ENODATA where there is no such attribute, EOPNOTSUPP
   where the file system or this program has none at all.  */

#ifndef SYS_ATTRIBUTES_H
#define SYS_ATTRIBUTES_H

#include <stdbool.h>

#include "bound/buf.h"
#include "bound/str.h"

/* Let *NAMES be their names, each with a NUL behind it.  */
bool sys_attributes (int fd, struct buf *names);

/* Let *VALUE be that of NAME.  */
bool sys_attribute (int fd, struct str name, struct buf *value);

bool sys_set_attribute (int fd, struct str name, struct span value);
bool sys_remove_attribute (int fd, struct str name);

#endif
