/* Bytes held back until it is known where they go: few in memory, more in a file.
   SPDX-License-Identifier: GPL-3.0-or-later

   { 0 } is none; holding_release gives back what it has.  */

#ifndef IO_HOLDING_H
#define IO_HOLDING_H

#include "bound/buf.h"
#include "io/input.h"
#include "io/output.h"

struct holding
{
  uintmax_t length;
  struct buf memory_;
  struct output file_;          /* what did not fit there */
  bool has_file_;
  struct str folder;            /* where the file is, for messages */
  int error;                    /* the errno of what failed first */
};

/* Add BYTES.  False, with H->error, where there can be no file for them, or it is
   full.  */
bool holding_add (struct holding *h, struct span bytes);

/* Take all bytes, piece by piece: begin, then next until that is false: at the end,
   or with H->error.  Then H is empty.  */
struct taking { struct input in_; bool began_; };
bool holding_take (struct holding *h, struct taking *taking, struct span *bytes);

void holding_release (struct holding *h);

#endif
