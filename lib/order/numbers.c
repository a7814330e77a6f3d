/* Many numbers, in memory of pages.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "order/numbers.h"

#include "sys/memory.h"

static struct mspan
zeros (uint64_t count, size_t size)
{
  struct mspan memory = sys_memory_for (count, size);
  mspan_fill (memory, 0);
  return memory;
}

numbers64
numbers64_make (uint64_t count)
{
  numbers64 v = { 0 };
  VEC_ADOPT (v, zeros (count, sizeof (uint64_t)));
  VEC_TRUNCATE (v, count);
  return v;
}

numbers32
numbers32_make (uint64_t count)
{
  numbers32 v = { 0 };
  VEC_ADOPT (v, zeros (count, sizeof (uint32_t)));
  VEC_TRUNCATE (v, count);
  return v;
}
