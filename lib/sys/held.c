/* Names of what is open or held, for calls that take names only.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/held.h"

#include <stdio.h>

struct held_name
sys_held_name (int fd)
{
  struct held_name name;
  snprintf (name.text, sizeof name.text, "/proc/self/fd/%d", fd);
  return name;
}
