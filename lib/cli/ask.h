/* Questions to the user.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/tool.h"

/* Ask on standard error, and read a line of standard input.  Whether it says yes, in
   the user's language; what cannot be read
   does not, and is told.  */
bool ask (struct invocation *inv, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));

/* What STATUS is of, as questions and lists have it: "regular file", ….  */
const char *file_kind (const struct stat *status);

#endif
