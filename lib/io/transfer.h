/* Moving bytes from an input to an output as they are, by the cheapest way.
   SPDX-License-Identifier: GPL-3.0-or-later

   Regular file to regular file is left to the kernel (copy_file_range); what
   has a pipe at one end, or may have one put in between, is spliced; the rest
   is read and written.  Errors are remembered by the side that had them:
   IN->error, OUT->error.  */

#ifndef IO_TRANSFER_H
#define IO_TRANSFER_H

#include "io/input.h"
#include "io/output.h"

/* Without end.  */
#define TRANSFER_ALL UINTMAX_MAX

/* Move up to MOST bytes; how many were moved.  Fewer than MOST means the end of
   IN or an error.  */
uintmax_t transfer (struct input *in, struct output *out, uintmax_t most);

/* Whether copying IN to OUT would feed OUT's own bytes back to it without end:
   both are one file, and IN stands before the place that OUT writes at.  */
bool transfer_is_endless (struct input *in, struct output *out);

/* The rest of IN, unseen: how many bytes there were.  */
uintmax_t transfer_to_nowhere (struct input *in);

/* How many bytes IN still gives.  Where the size of a file tells, it is not read and
   stays where it stands; otherwise it is at its end then.  */
uintmax_t transfer_length (struct input *in);

#endif
