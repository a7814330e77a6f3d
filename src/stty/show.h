/* How a terminal works, for people.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STTY_SHOW_H
#define STTY_SHOW_H

#include "cli/tool.h"
#include "sys/terminal.h"

/* The terminal that FD is open on, called DEVICE in messages.  */
struct terminal_file { int fd; struct str device; };

/* Put all that can be set, or what differs from a terminal that is sane.  */
void show_all (struct invocation *inv, struct terminal_file file,
               const struct terminal *terminal);
void show_changed (struct invocation *inv, const struct terminal *terminal);

/* Put a line that has its rows and columns, its speeds.  */
void show_size (struct invocation *inv, struct terminal_file file);
void show_speed (struct invocation *inv, const struct terminal *terminal);

#endif
