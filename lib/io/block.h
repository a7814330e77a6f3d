/* The blocks that input and output work in.
   SPDX-License-Identifier: GPL-3.0-or-later

   A run needs one block to read to and one to gather output in, nearly
   always: those two lie in the program's own zeroed memory and cost no system
   call.  Whoever asks beyond them is given memory of the heap.  */

#ifndef IO_BLOCK_H
#define IO_BLOCK_H

#include "bound/mspan.h"

/* Sizes that keep both in the second-level cache: larger ones read no faster,
   smaller ones pay for the system call.  */
enum { INPUT_BLOCK = 256 * 1024, OUTPUT_BLOCK = 128 * 1024 };

/* A block of that size, aligned to a page.  Returned with block_release.  */
struct mspan block_for_input (void);
struct mspan block_for_output (void);
/* LENGTH bytes, aligned to a page.  Ends the run where there is no memory.  */
struct mspan block_of (size_t length);
void block_release (struct mspan *block);

#endif
