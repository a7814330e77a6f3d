/* The blocks that input and output work in.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/block.h"

#include "bound/vec.h"
#include "sys/memory.h"

enum { PAGE = 4096 };

static _Alignas (PAGE) unsigned char first_input[INPUT_BLOCK];
static _Alignas (PAGE) unsigned char first_output[OUTPUT_BLOCK];
static bool input_taken, output_taken;

/* Blocks for input that were given back.  Who reads many files while the first block is
   in use takes and gives back one a file; who merges, as many as it merges at once, and
   the heap finds no place for such a block where one was.  */
static _Thread_local struct mspan spares[16];
static _Thread_local size_t spare_count;

struct mspan
block_for_input (void)
{
  if (!__atomic_exchange_n (&input_taken, true, __ATOMIC_RELAXED))
    return MSPAN (first_input);
  return spare_count > 0 ? ELEM (spares, --spare_count) : block_of (INPUT_BLOCK);
}

struct mspan
block_for_output (void)
{
  if (__atomic_exchange_n (&output_taken, true, __ATOMIC_RELAXED))
    return block_of (OUTPUT_BLOCK);
  return MSPAN (first_output);
}

struct mspan
block_of (size_t length)
{
  return sys_memory (length, PAGE);
}

void
block_release (struct mspan *block)
{
  if (mspan_same_place (*block, MSPAN (first_input)))
    __atomic_store_n (&input_taken, false, __ATOMIC_RELAXED);
  else if (mspan_same_place (*block, MSPAN (first_output)))
    __atomic_store_n (&output_taken, false, __ATOMIC_RELAXED);
  else if (block->length == INPUT_BLOCK && spare_count < COUNT (spares))
    ELEM (spares, spare_count++) = *block;
  else
    sys_memory_release (*block);
  *block = mspan_empty ();
}
