/* Speeds of terminals that struct termios has no name for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/speeds.h"

#include <errno.h>

#if __has_include (<asm/termbits.h>)
# include <asm/ioctls.h>
# include <asm/termbits.h>
#endif

#ifdef TCSETS2

#include "bound/span.h"
#include "bound/vec.h"

/* That of <sys/ioctl.h>, which is not for <asm/termbits.h>.  */
extern int ioctl (int, unsigned long, ...);

bool
sys_has_any_speed (void)
{
  return true;
}

bool
sys_kernel_speeds (int fd, uint32_t *input, uint32_t *output)
{
  struct termios2 mode;
  if (ioctl (fd, TCGETS2, &mode) < 0)
    return false;
  *input = mode.c_ispeed;
  *output = mode.c_ospeed;
  return true;
}

bool
sys_set_kernel_terminal (int fd, const struct kernel_terminal *terminal, bool drain)
{
  struct termios2 mode = {
    .c_iflag = terminal->input, .c_oflag = terminal->output,
    .c_cflag = (terminal->control & ~(tcflag_t) (CBAUD | CIBAUD))
               | BOTHER | (BOTHER << IBSHIFT),
    .c_lflag = terminal->local, .c_line = terminal->line,
    .c_ispeed = terminal->input_speed, .c_ospeed = terminal->output_speed,
  };
  for (size_t i = 0; i < COUNT (mode.c_cc); i++)
    ELEM (mode.c_cc, i) = ELEM (terminal->characters, i);
  return ioctl (fd, drain ? TCSETSW2 : TCSETS2, &mode) == 0;
}

#else

bool
sys_has_any_speed (void)
{
  return false;
}

bool
sys_kernel_speeds (int fd, uint32_t *input, uint32_t *output)
{
  (void) fd, (void) input, (void) output;
  errno = ENOSYS;
  return false;
}

bool
sys_set_kernel_terminal (int fd, const struct kernel_terminal *terminal, bool drain)
{
  (void) fd, (void) terminal, (void) drain;
  errno = ENOSYS;
  return false;
}

#endif
