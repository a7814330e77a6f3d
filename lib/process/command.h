/* The command that a tool runs in some context: env, nice, timeout …
   POSIX.1-2024 env, nice, nohup, timeout.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef PROCESS_COMMAND_H
#define PROCESS_COMMAND_H

#include "bound/str.h"
#include "cli/tool.h"

/* The tool itself failed; the command is there and cannot be run; it is not there.  */
enum { COMMAND_CANCELED = 125, COMMAND_NOT_RUN = 126, COMMAND_NOT_FOUND = 127 };

/* Rows of exit statuses.  */
#define COMMAND_STATUSES                                                    \
  { COMMAND_CANCELED, N_("the command line was wrong, or the tool itself failed") }, \
  { COMMAND_NOT_RUN, N_("COMMAND is there but cannot be run") },            \
  { COMMAND_NOT_FOUND, N_("COMMAND is not there") },                        \
  { STATUS_OF_COMMAND, N_("otherwise that of COMMAND") }

/* Become the command PROGRAM, which is looked for where PATH says, called CALLED, with
   ARGUMENTS.  Signals, descriptors and the environment are as they are now.  Comes back
   only where that fails, with the errno of it.  */
int command_become (struct str program, struct str called, str_list arguments);

/* The same of WORDS, of which the first is the program.  */
int command_become_words (str_list words);

/* The exit status of a tool that could not run its command for ERROR.  */
int command_failure (int error);

#endif
