/* The blocks that input and output work in.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "io/block.h"

#include "sys/memory.h"

enum { PAGE = 4096 };

static _Alignas (PAGE) unsigned char first_input[INPUT_BLOCK];
static _Alignas (PAGE) unsigned char first_output[OUTPUT_BLOCK];
static bool input_taken, output_taken;

/* A block for input that was given back: who reads many files while the first
   block is in use takes and gives back one a file.  */
static _Thread_local struct mspan spare;

struct mspan
block_for_input (void)
{
  if (!__atomic_exchange_n (&input_taken, true, __ATOMIC_RELAXED))
    return MSPAN (first_input);
  struct mspan block = spare;
  spare = mspan_empty ();
  return block.length > 0 ? block : block_of (INPUT_BLOCK);
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
  else if (block->length == INPUT_BLOCK && spare.length == 0)
    spare = *block;
  else
    sys_memory_release (*block);
  *block = mspan_empty ();
}
