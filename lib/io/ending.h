/* The ending of an input: its last bytes or records, and all that is before
   them.
   SPDX-License-Identifier: GPL-3.0-or-later

   A record ends in a given byte; what is behind the last such byte is a record
   as well.  */

#ifndef IO_ENDING_H
#define IO_ENDING_H

#include "io/input.h"
#include "io/output.h"

/* How many bytes are before the last COUNT bytes, records of IN, counted from
   where IN stands.  False where IN cannot tell without being read from the
   front (a pipe, a file of /proc): nothing has happened then, but for an error
   in IN->error.  IN stands where it stood.  */
bool ending_of_bytes (struct input *in, uintmax_t count, uintmax_t *before);
bool ending_of_records (struct input *in, uintmax_t count, unsigned char end,
                        uintmax_t *before);

/* Put out all of IN but its last COUNT records that end in *END, or bytes where
   END is NULL, by reading it from the front.  What is held in memory is what
   cannot be put out yet.  */
void put_but_ending (struct output *out, struct input *in, uintmax_t count,
                     const unsigned char *end);

/* Put out only those, by reading IN from the front: how many bytes it had.
   What is held in memory is little more than the ending.  Where reading failed
   nothing is put out, unless for want of bytes on a descriptor that does not
   wait (EAGAIN): then what came so far is taken for all.  */
uintmax_t put_ending (struct output *out, struct input *in, uintmax_t count,
                      const unsigned char *end);

#endif
