/* od: all files as one stream of bytes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef OD_STREAM_H
#define OD_STREAM_H

#include "cli/files.h"

struct stream
{
  struct files files;
  struct input *in;             /* NULL at the end */
  bool limited;
  uintmax_t left;               /* bytes still to be read, if LIMITED */
};

/* Pass over COUNT bytes.  The run ends where there are not so many.  */
void stream_skip (struct stream *stream, uintmax_t count);

/* The next bytes, to ROOM, as many as come at once; how many, 0 at the end.  Not one
   more than the limit is read.  */
size_t stream_read (struct stream *stream, struct mspan room);

#endif
