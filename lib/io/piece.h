/* Files that the parts of an input go to, under names that are made up as the
   work goes on.
   SPDX-License-Identifier: GPL-3.0-or-later

   All names begin with one prefix.  The folder in it is looked up once, when the
   first piece is made.  A piece that is there already is emptied, but not one
   that is a symbolic link: nobody asked to write to what it points at.  Only where that
   is a character device, such as /dev/full, is it written to.  */

#ifndef IO_PIECE_H
#define IO_PIECE_H

#include "io/output.h"

struct piece_place
{
  const struct stat *input;     /* what no piece may be; NULL if it is unknown */
  size_t folder_length_;        /* of the prefix */
  int folder_;
  bool open_;
};

/* The place that PREFIX names, which is a beginning of all names.  */
struct piece_place piece_place_of (struct str prefix, const struct stat *input);
void piece_place_close (struct piece_place *place);

enum piece_end
{
  PIECE_MADE,
  PIECE_FAILED,                 /* for OUT->error */
  PIECE_NOT_EMPTIED,            /* the same: it holds what it held */
  PIECE_IS_INPUT
};

/* Make the piece NAME, which is kept in OUT, not copied.  */
enum piece_end piece_make (struct piece_place *place, struct str name, struct output *out);

/* Open it again to write behind what it has: OUT was closed, and output_status
   asked for before that.  False, with OUT->error, where that cannot be, or where
   another file has that name now (ESTALE).  */
bool piece_reopen (struct piece_place *place, struct output *out);

/* Remove the piece NAME if it is still the file with that number.  May be called
   while a signal is handled.  */
void piece_remove (const struct piece_place *place, struct str name, dev_t device,
                   ino_t inode);

#endif
