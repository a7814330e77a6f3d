/* Files for a while.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef IO_TEMPFILE_H
#define IO_TEMPFILE_H

#include "io/input.h"
#include "io/output.h"

/* A file without a name, readable by us alone, in the folder that TMPDIR names
   or, where that is not usable, in /tmp.  It goes when it is closed.  False,
   with errno in *ERROR and the folder in *FOLDER, where there can be none.  */
bool tempfile_open (struct output *out, struct str *folder, int *error);

/* The same in FOLDER and nowhere else.  */
bool tempfile_open_in (struct output *out, struct str folder, int *error);

/* Read from the beginning what was written to OUT, which ends here.  False,
   with OUT->error, where the writing failed.  */
bool tempfile_read (struct output *out, struct input *in);

#endif
