/* Kinds of file systems (Linux: statfs(2)).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_FILESYSTEM_H
#define SYS_FILESYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The number that tells the kind of file system that FD is open on.  False, with
   errno, where that cannot be known; ENOSYS where no system tells.  */
bool sys_filesystem_kind (int fd, uint32_t *kind);

/* Whether others may change files of that KIND without this system noticing: it
   lies on another machine, or over something that may.  Notices of changes
   cannot be relied upon there.  */
enum filesystem_place { LOCAL, REMOTE, UNKNOWN_PLACE };
enum filesystem_place filesystem_place (uint32_t kind);

/* The longest name, in bytes, that the file system which the folder FD is in allows;
   OTHERWISE where it does not tell (POSIX: NAME_MAX).  */
size_t sys_name_length_most (int fd, size_t otherwise);

#endif
