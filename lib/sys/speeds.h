/* Speeds of terminals that struct termios has no name for (Linux: ioctl_tty(2)).
   SPDX-License-Identifier: GPL-3.0-or-later

   Apart from sys/terminal.h, because the headers of the C library and of the kernel,
   which alone knows of these, cannot be read together.  */

#ifndef SYS_SPEEDS_H
#define SYS_SPEEDS_H

#include <stdbool.h>
#include <stdint.h>

/* How a terminal works, as the kernel has it.  */
enum { KERNEL_CHARACTERS = 19 };
struct kernel_terminal
{
  unsigned int input, output, control, local;   /* flags */
  unsigned char line;
  unsigned char characters[KERNEL_CHARACTERS];
  uint32_t input_speed, output_speed;
};

/* Whether there are such speeds here.  */
bool sys_has_any_speed (void);

/* The speeds of FD's terminal.  Let it be TERMINAL.  False on failure, with errno.  */
bool sys_kernel_speeds (int fd, uint32_t *input, uint32_t *output);
bool sys_set_kernel_terminal (int fd, const struct kernel_terminal *terminal, bool drain);

#endif
