/* How large terminals are.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/window.h"

#include <errno.h>
#include <sys/ioctl.h>

bool
sys_window_size (int fd, struct window_size *size)
{
  struct winsize found;
  *size = (struct window_size) { 0 };
  if (ioctl (fd, TIOCGWINSZ, &found) < 0)
    return false;
  size->rows = found.ws_row;
  size->columns = found.ws_col;
  return true;
}

bool
sys_set_window_size (int fd, struct window_size size)
{
  /* What it measures in dots stays.  */
  struct winsize new = { 0 };
  if (ioctl (fd, TIOCGWINSZ, &new) < 0 && errno != EINVAL)
    return false;
  new.ws_row = size.rows;
  new.ws_col = size.columns;
  return ioctl (fd, TIOCSWINSZ, &new) == 0;
}
