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

#include "bound/buf.h"
#include "cli/tool.h"
#include "io/input.h"

/* A list of names that end in NUL (--files0-from).  */
struct name_list
{
  struct input from_;
  struct str name_;             /* of the list itself */
  uintmax_t number_;            /* of the name given last, from 1 */
  struct buf word_;             /* that name */
};

struct files
{
  struct invocation *inv;
  str_list names;
  /* What is said, with the quoted name: NULL is "NAME: REASON".  */
  const char *cannot_open, *cannot_read;
  /* What is said where closing standard input fails, with no name; NULL leaves
     it open.  */
  const char *cannot_close_stdin;
  /* What standard input is called in "NAME: REASON" where there is no operand:
     "-" if NULL.  */
  const char *stdin_name;
  bool refuse_empty;            /* an operand of no length is not tried to open */
  struct name_list *list;       /* the names come from here, if not NULL */
  size_t next_;
  bool open_, stdin_used_;
  struct input input_;
};

/* The operands of INV.  */
#define EACH_FILE(inv_) { .inv = (inv_), .names = (inv_)->operands }

/* Take the names from the list FILE (standard input where it is "-") instead of
   from operands, of which there may be none.  Where that cannot be, the run
   ends.  A list that is a file and not very long is read at once: then the names
   are known, in FILES->names; else there are none, and they come as they
   come.  */
void files_from_list (struct files *files, struct str file);

/* The next name, for those who want no file opened.  False behind the last.  */
bool files_next_name (struct files *files, struct str *name);

/* The next file, open.  NULL behind the last.  */
struct input *files_next (struct files *files);

/* How many names there were so far, those that could not be opened included.  */
size_t files_seen (const struct files *files);

/* How messages and headers name IN: "standard input" where it is that.  */
struct str file_title (const struct input *in);

#endif
