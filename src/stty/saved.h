/* How a terminal works, as one word (stty -g).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STTY_SAVED_H
#define STTY_SAVED_H

#include <termios.h>

#include "bound/arena.h"
#include "io/output.h"

/* Put MODE as a line.  */
void saved_put (struct output *out, const struct termios *mode);

/* Let MODE be what TEXT has saved.  False, and MODE as it was, where it is no such
   word.  */
bool saved_parse (struct arena *arena, struct str text, struct termios *mode);

#endif
