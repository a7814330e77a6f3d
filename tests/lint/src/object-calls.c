/* A call that only the object shows. */ /* refused: object printf is called */ /*
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

int __printf_chk (int, const char *, ...);
int object_calls (void);
int
object_calls (void)
{
  return __printf_chk (1, "%d", 3);
}
