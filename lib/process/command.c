/* The command that a tool runs in some context.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "process/command.h"

#include <errno.h>

#include "sys/process.h"

int
command_become (struct str program, struct str called, str_list arguments)
{
  sys_become (program, called, arguments);
  return errno;
}

int
command_become_words (str_list words)
{
  struct str program = VEC_AT (words, 0);
  return command_become (program, program, SLICE_FROM (words, 1));
}

int
command_failure (int error)
{
  return error == ENOENT ? COMMAND_NOT_FOUND : COMMAND_NOT_RUN;
}
