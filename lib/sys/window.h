/* How large terminals are.
   POSIX.1-2024 tcgetwinsize, tcsetwinsize.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef SYS_WINDOW_H
#define SYS_WINDOW_H

#include <stdbool.h>

/* How many rows and columns FD's terminal has; 0 is not known.  EINVAL where it has no
   such thing.  False on failure, and zeros.  */
struct window_size { unsigned short rows, columns; };
bool sys_window_size (int fd, struct window_size *size);
bool sys_set_window_size (int fd, struct window_size size);

#endif
