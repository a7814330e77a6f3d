/* Where dd writes to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_TARGET_H
#define DD_TARGET_H

#include "dd.h"

/* Open it; go to where the writing begins.  What goes wrong ends the run, here and below,
   unless it is only complained of.  */
void target_open (struct dd *d);
void target_seek (struct dd *d);

/* Have memory to gather blocks in.  */
void target_prepare (struct dd *d);

/* Write BYTES, which were read at once.  */
void target_write (struct dd *d, struct span bytes);

/* The same by whole blocks: what is left of them is held until more comes.  */
void target_put (struct dd *d, struct span bytes);
void target_put_repeated (struct dd *d, unsigned char byte, size_t count);

/* Write what is held, and give the file the length that it was to have.  */
void target_end (struct dd *d);

/* Have the file on disk, as far as that was asked for.  False on failure, which is
   complained of.  */
bool target_sync (struct dd *d);

/* Forget what was written, as far as that was asked for.  False, with errno, on
   failure.  */
bool target_forget (struct dd *d);

#endif
