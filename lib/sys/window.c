/* How large terminals are.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/window.h"

#include <sys/ioctl.h>

bool
sys_window_size (int fd, struct window_size *size)
{
  struct winsize found;
  if (ioctl (fd, TIOCGWINSZ, &found) != 0)
    return false;
  *size = (struct window_size) { .rows = found.ws_row, .columns = found.ws_col };
  return true;
}
