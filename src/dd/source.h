/* Where dd reads from.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DD_SOURCE_H
#define DD_SOURCE_H

#include "dd.h"

/* Open it.  What goes wrong ends the run, here and in source_skip.  */
void source_open (struct dd *d);

/* Pass over what is to be skipped; what is not there is complained of.  */
void source_skip (struct dd *d);

/* Have memory for blocks.  */
void source_prepare (struct dd *d);

/* Read a block, of LENGTH bytes at most, to the front of D->source.block.  How much that
   was; 0 at the end, -1 with errno on failure.  */
ssize_t source_read (struct dd *d, size_t length);

/* Go on behind a block that could not be read, in which COUNT bytes are missing.  What
   goes wrong is complained of.  */
void source_pass_bad (struct dd *d, size_t count);

/* Forget what was read, as far as that was asked for.  False, with errno, on failure.  */
bool source_forget (struct dd *d);

#endif
