/* Names as lines of output.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_NAMES_H
#define CLI_NAMES_H

#include "cli/tool.h"

/* NAME and a newline, or, where ZERO, a NUL.  On a terminal, and where lines
   end in newlines, a name that could be misread is quoted as for a shell.  */
void put_name (struct invocation *inv, struct span name, bool zero);

#endif
