/* Memory in pages.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/memory.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

struct mspan
sys_memory (size_t length, size_t alignment)
{
  void *base;
  if (posix_memalign (&base, alignment, length) != 0)
    bound_out_of_memory ();
  return mspan_of_ (base, length);
}

struct mspan
sys_memory_try (size_t length)
{
  enum { HUGE_PAGE = 2 * 1024 * 1024 };
  void *base;
  bool huge = length >= HUGE_PAGE;
  if (posix_memalign (&base, huge ? HUGE_PAGE : sys_page_size (), length) != 0)
    return mspan_empty ();
  /* Advice: without it the same, slower.  */
  if (huge)
    madvise (base, length, MADV_HUGEPAGE);
  return mspan_of_ (base, length);
}

void
sys_memory_release (struct mspan memory)
{
  free (mspan_raw (memory));
}

size_t
sys_page_size (void)
{
  return (size_t) getpagesize ();
}
