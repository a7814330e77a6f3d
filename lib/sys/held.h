/* Names of what is open or held, for calls that take names only.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_HELD_H
#define SYS_HELD_H

/* Where the kernel shows what FD is open on: a look-up of that name comes back to the
   file, whatever its own name means by now; to a symbolic link itself where that is
   held.  ENOENT where there is no /proc.  */
struct held_name { char text[sizeof "/proc/self/fd/" + 20]; };
struct held_name sys_held_name (int fd);

#endif
