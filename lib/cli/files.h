/* The files a tool reads, each in turn.
   SPDX-License-Identifier: GPL-3.0-or-later

   Its operands; standard input where there are none, or where one is "-".  A
   file that cannot be opened, or whose reading failed, is complained of and
   passed over:

     struct files files = EACH_FILE (inv);
     for (struct input *in; (in = files_next (&files));)
       …

   Every filter has that loop and no other.  */

#ifndef CLI_FILES_H
#define CLI_FILES_H

#include "cli/tool.h"
#include "io/input.h"

struct files
{
  struct invocation *inv;
  str_list names;
  /* What is said, with the quoted name: NULL is "NAME: REASON".  */
  const char *cannot_open, *cannot_read;
  size_t next_;
  bool open_;
  struct input input_;
};

/* The operands of INV.  */
#define EACH_FILE(inv_) { .inv = (inv_), .names = (inv_)->operands }

/* The next file, open.  NULL behind the last.  */
struct input *files_next (struct files *files);

/* Complain of the error that ended the current file, if any, now: for a tool
   that has something to say before it asks for the next.  */
void files_settle (struct files *files);

#endif
