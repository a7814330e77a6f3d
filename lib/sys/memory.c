/* Memory in pages.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/memory.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
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

struct mspan
sys_memory_for (uint64_t count, size_t size)
{
  size_t bytes;
  if (count > SIZE_MAX || !size_mul (size_max (count, 1), size, &bytes))
    bound_out_of_memory ();
  struct mspan memory = sys_memory_try (bytes);
  if (memory.length == 0)
    bound_out_of_memory ();
  return memory;
}

void
sys_memory_release (struct mspan memory)
{
  free (mspan_raw (memory));
}

/* What LIMIT allows, which was asked for with RESULT.  */
static uintmax_t
allowed_by (int result, const struct rlimit *limit)
{
  return result == 0 && limit->rlim_cur != RLIM_INFINITY ? limit->rlim_cur : UINTMAX_MAX;
}

/* COUNT pages, of which the system knows.  */
static uintmax_t
bytes_of_pages (long int count)
{
  return count > 0 ? (uintmax_t) count * sys_page_size () : UINTMAX_MAX;
}

struct sys_memory_size
sys_memory_size (void)
{
  struct rlimit limit;
  uintmax_t data = allowed_by (getrlimit (RLIMIT_DATA, &limit), &limit);
  uintmax_t space = allowed_by (getrlimit (RLIMIT_AS, &limit), &limit);
  return (struct sys_memory_size) {
    .all = bytes_of_pages (sysconf (_SC_PHYS_PAGES)),
    .available = bytes_of_pages (sysconf (_SC_AVPHYS_PAGES)),
    .allowed = data < space ? data : space,
  };
}

size_t
sys_page_size (void)
{
  return (size_t) getpagesize ();
}
