/* Terminals: how they work.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "bound/span.h"
#include "sys/file.h"
#include "sys/speeds.h"

/* What struct termios calls speeds, and what they are.  */
struct speed { speed_t code; uint32_t bits; };
static const struct speed speeds[] = {
  { B0, 0 }, { B50, 50 }, { B75, 75 }, { B110, 110 }, { B134, 134 }, { B150, 150 },
  { B200, 200 }, { B300, 300 }, { B600, 600 }, { B1200, 1200 }, { B1800, 1800 },
  { B2400, 2400 }, { B4800, 4800 }, { B9600, 9600 }, { B19200, 19200 }, { B38400, 38400 },
  { B57600, 57600 }, { B115200, 115200 }, { B230400, 230400 }, { B460800, 460800 },
  { B500000, 500000 }, { B576000, 576000 }, { B921600, 921600 }, { B1000000, 1000000 },
  { B1152000, 1152000 }, { B1500000, 1500000 }, { B2000000, 2000000 },
#ifdef B4000000         /* some machines end here */
  { B2500000, 2500000 }, { B3000000, 3000000 }, { B3500000, 3500000 }, { B4000000, 4000000 },
#endif
};
typedef SLICE (struct speed) speed_list;
static const speed_list all_speeds = LIST (speeds);

/* Where codes are speeds, all have one, and the ways may differ.  Elsewhere these are the
   flags that tell the speed, and what they hold where it has no code.  */
enum { CODES_ARE_SPEEDS = B9600 == 9600 };
enum { SPEED_FLAGS = CBAUD | CIBAUD, OTHER_SPEED = CBAUDEX };

static bool
code_of (uint32_t bits, speed_t *code)
{
  *code = bits;
  if (CODES_ARE_SPEEDS)
    return true;
  FOR_EACH (speed, all_speeds)
    if (speed->bits == bits)
      {
        *code = speed->code;
        return true;
      }
  return false;
}

static uint32_t
bits_of (speed_t code)
{
  if (CODES_ARE_SPEEDS)
    return code;
  FOR_EACH (speed, all_speeds)
    if (speed->code == code)
      return speed->bits;
  return 0;
}

/* Whether struct termios tells the speeds by their codes.  */
static bool
has_codes (const struct terminal *terminal)
{
  tcflag_t flags = terminal->mode.c_cflag & SPEED_FLAGS;
  return CODES_ARE_SPEEDS || ((flags & CIBAUD) == 0 && flags != OTHER_SPEED);
}

int
sys_open_terminal (struct str name, bool *is_open)
{
  int fd;
  do
    fd = open (str_c (name), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);
  fd = sys_above_standard (fd);
  *is_open = fd >= 0;
  if (fd < 0)
    return fd;
  int flags = fcntl (fd, F_GETFL);
  return flags >= 0 && fcntl (fd, F_SETFL, flags & ~O_NONBLOCK) == 0 ? fd : -1;
}

void
terminal_heed_flags (struct terminal *terminal)
{
  if (!has_codes (terminal))
    return;
  speed_t output = cfgetospeed (&terminal->mode);
  speed_t input = CODES_ARE_SPEEDS ? cfgetispeed (&terminal->mode) : output;
  terminal->output_speed = bits_of (output);
  terminal->input_speed = bits_of (input == B0 ? output : input);
}

bool
sys_terminal_get (int fd, struct terminal *terminal)
{
  *terminal = (struct terminal) { 0 };
  if (tcgetattr (fd, &terminal->mode) < 0)
    return false;
  terminal_heed_flags (terminal);
  return has_codes (terminal)
         || sys_kernel_speeds (fd, &terminal->input_speed, &terminal->output_speed);
}

bool
terminal_set_speeds (struct terminal *terminal, uint32_t input, uint32_t output)
{
  speed_t in, out;
  bool has_in = code_of (input, &in), has_out = code_of (output, &out);
  bool have_codes = has_in && has_out && (CODES_ARE_SPEEDS || input == output);
  if (!have_codes && !sys_has_any_speed ())
    return false;
  terminal->input_speed = input;
  terminal->output_speed = output;
  terminal->mode.c_cflag &= ~(tcflag_t) SPEED_FLAGS;
  if (have_codes)
    return cfsetospeed (&terminal->mode, out) == 0
           && (!CODES_ARE_SPEEDS || cfsetispeed (&terminal->mode, in) == 0);
  terminal->mode.c_cflag |= OTHER_SPEED;
  return true;
}

bool
sys_terminal_set (int fd, const struct terminal *terminal, bool drain)
{
  const struct termios *mode = &terminal->mode;
  if (has_codes (terminal))
    return tcsetattr (fd, drain ? TCSADRAIN : TCSANOW, mode) == 0;
  struct kernel_terminal kernel = {
    .input = mode->c_iflag, .output = mode->c_oflag, .control = mode->c_cflag,
    .local = mode->c_lflag, .line = mode->c_line,
    .input_speed = terminal->input_speed, .output_speed = terminal->output_speed,
  };
  for (size_t i = 0; i < COUNT (kernel.characters); i++)
    ELEM (kernel.characters, i) = ELEM (mode->c_cc, i);
  return sys_set_kernel_terminal (fd, &kernel, drain);
}

bool
terminal_same (const struct terminal *a, const struct terminal *b)
{
  const struct termios *m = &a->mode, *n = &b->mode;
  return m->c_iflag == n->c_iflag && m->c_oflag == n->c_oflag && m->c_lflag == n->c_lflag
         && ((m->c_cflag ^ n->c_cflag) & ~(tcflag_t) SPEED_FLAGS) == 0
         && m->c_line == n->c_line
         && span_equal (SPAN_ARRAY (m->c_cc), SPAN_ARRAY (n->c_cc))
         && a->input_speed == b->input_speed && a->output_speed == b->output_speed;
}
