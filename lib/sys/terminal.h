/* Terminals: how they work.
   POSIX.1-2024 tcgetattr, tcsetattr.
   SPDX-License-Identifier: GPL-3.0-or-later

   Thin, as the rest of lib/sys: errno out, never a message.  */

#ifndef SYS_TERMINAL_H
#define SYS_TERMINAL_H

#include <stdint.h>
#include <termios.h>

#include "bound/str.h"

struct terminal
{
  struct termios mode;
  uint32_t input_speed, output_speed;   /* bits a second; 0 hangs up */
};

/* Open the terminal NAME without waiting for a modem, and without becoming its session;
   reads of it wait then.  -1 on failure; *IS_OPEN is true where only that they wait
   could not be had.  */
int sys_open_terminal (struct str name, bool *is_open);

/* What FD is open on.  Let it be TERMINAL, at once or, where DRAIN, once all that was
   written has been sent.  What comes of that may be less than was asked.  False on
   failure.  */
bool sys_terminal_get (int fd, struct terminal *terminal);
bool sys_terminal_set (int fd, const struct terminal *terminal, bool drain);

/* Let the speeds be those; be those that the flags of the mode tell, which have been
   changed.  False where the system knows no such speed.  */
bool terminal_set_speeds (struct terminal *terminal, uint32_t input, uint32_t output);
void terminal_heed_flags (struct terminal *terminal);

/* Whether A and B work alike.  */
bool terminal_same (const struct terminal *a, const struct terminal *b);

#endif
